"""A page as Pagefind reads it."""

from __future__ import annotations

import pytest
from macros.search.staging import stage


def test_filters_are_the_texts_of_the_elements_so_marked():
    roles = '<b data-pagefind-filter="role" class="x">DS</b> <b data-pagefind-filter="role"> MLE</b>'
    page = roles + '<i data-pagefind-filter="domain">R&amp;D</i>'
    assert stage(page, {}).filters == {"role": ["DS", "MLE"], "domain": ["R&D"]}


@pytest.mark.parametrize(
    ("title", "heading", "name"),
    [("Tips - Guide", "Eight tips", "Tips"), ("Tips - Guide", "Tips", ""), ("Guide", "Hello", "Guide")],
)
def test_a_page_has_a_name_beside_its_heading_where_menus_call_it_otherwise(title, heading, name):
    page = f"<title>{title}</title><article><h1 id='x'>{heading}</h1></article>"
    assert f'data-name="{name}"' in stage(page, {}).html


def test_each_entry_of_the_glossary_becomes_a_heading_for_the_index_only():
    page = '<h1>Glossary</h1><dl><div class="entry" id="auc"><dt>AUC</dt><dd>Area.</dd></div></dl>'
    assert '<h3 id="auc">AUC</h3> <dd>Area.</dd>' in stage(page, {}).html


def test_only_headings_and_the_article_keep_their_ids_and_text_stays_as_it_is():
    page = '<article class="a" id="content"><h2 class="b" id="c">C</h2><p id="d">id="e" &gt; <code class="f" id="g">x id="h"</code></p>'
    plain = '<article class="a" id="content"><h2 class="b" id="c">C</h2><p>id="e" &gt; <code class="f">x id="h"</code></p>'
    assert stage(page, {}).html == plain


def test_neither_what_is_around_the_article_nor_what_is_no_text_of_the_page_is_read():
    drawn = '<figure><svg class="x"><text>4 %</text></svg><figcaption>Cost</figcaption></figure> <math><mi>W</mi></math>, rising'
    beside = '<pre class="highlight">import this</pre><span class="tip" id="t" popover>A tip.</span><ol class="sources"><li>B</li></ol>'
    page = f"<title>Tips</title><nav>All</nav><article><h1>Tips</h1>{drawn}{beside}</article><footer>End</footer>"
    html = stage(page, {}).html
    assert html.startswith("<article>") and html.endswith("</article>")
    assert html.partition("</h1>")[2] == "<figure> <figcaption>Cost</figcaption></figure>  , rising   </article>"


def test_a_name_that_stands_only_where_it_is_not_read_is_one_of_the_other_names():
    page = '<article><h1>Songs</h1><p>A recommender.</p><ol class="sources"><li>RecSys 2018</li></ol></article>'
    assert 'data-words="RecSys"' in stage(page, {"recommender": ["RecSys"]}).html


def test_other_names_weigh_by_whether_the_title_the_text_or_a_passing_word_says_it():
    synonyms = {"recommender": ["recsys"], "churn": ["attrition"], "anomaly": ["outlier"]}
    html = stage("<article><h1>Songs &amp; recommenders</h1><p>Less churn, or no churn; an anomaly.</p></article>", synonyms).html
    assert 'data-titled="recsys" data-words="attrition" data-passing="recsys, outlier"' in html


def test_the_list_of_all_sources_speaks_of_nothing():
    page = '<article><h1>Sources</h1><ul class="sources sources--all"><li>A recommender; recommenders</li></ul></article>'
    assert 'data-words="" data-passing=""' in stage(page, {"recommender": ["RecSys"]}).html
