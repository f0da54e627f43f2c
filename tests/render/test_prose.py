"""Contributed Markdown becomes safe HTML, with its numbers, notes, citations, mathematics and exhibits."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from macros.render import Page, UnsafeHtml
from macros.render.inline import page_url
from macros.render.mathematics import BadFormula, mathml
from macros.render.terms import Terms
from macros.vocabulary import Glossary

GLOSSARY = Glossary.model_validate(
    {"terms": {"base rate": {"means": "The share of positives."}, "calibration": {"means": "Says what it means.", "also": ["calibrated"]}}}
)


@pytest.fixture
def page():
    return Page(
        values={"threshold": 0.048, "alerts": 12660.0},
        units={"threshold": "share", "alerts": "alerts/day"},
        references={"elkan2001": SimpleNamespace(key="elkan2001", short="Elkan 2001")},
        drawing=lambda name, caption, fill: f'<figure id="drawing-{name}"><figcaption>{caption}</figcaption></figure>',
        code=lambda name, caption: f'<figure id="code-{name}"><figcaption>{caption}</figcaption></figure>',
        terms=Terms(GLOSSARY),
    )


def test_a_number_named_in_prose_shows_its_value_and_keeps_it_for_a_script(page):
    assert page.inline("Stop above {= threshold =}.") == (
        'Stop above <data class="number" value="0.048" data-name="threshold">4.8\u00a0%</data>.'
    )


def test_a_number_named_in_code_stays_as_it_is(page):
    assert page.inline("Write `{= threshold =}`.") == "Write <code>{= threshold =}</code>."


def test_a_citation_leads_to_its_source_with_the_place_in_it(page):
    assert page.inline("So says [@elkan2001, p. 3].") == (
        'So says <a class="cite" id="cite-elkan2001-1" href="#source-elkan2001">Elkan 2001, p. 3</a>.'
    )


def test_each_place_that_cites_a_source_can_be_led_back_to_also_from_a_what_if(page):
    page.block("One [@elkan2001], two [@elkan2001].")
    assert 'id="cite-elkan2001-3"' in page.turned({}).inline("Three [@elkan2001].")
    assert page.citations.places(page.reference("elkan2001")) == [f"cite-elkan2001-{n}" for n in (1, 2, 3)]


def test_a_side_note_stands_after_the_paragraph_that_refers_to_it(page):
    html = page.block("First.[^a]\n\nSecond.\n\n[^a]: A note of {= alerts =}.")
    assert html.index("First.") < html.index('<aside class="note" id="note-1"') < html.index("Second.")
    assert '<a href="#note-1">1</a>' in html and 'href="#note-ref-1"' in html
    assert "12,660</data>." in html


def test_notes_are_numbered_in_the_order_of_their_references_over_the_whole_answer(page):
    steps = page.steps("## Ask\n\nOne.[^z]\n\n## Suppose\n\nTwo.[^a]\n\n[^a]: Last.\n[^z]: First.")
    assert 'id="note-1"' in steps["ask"] and "First." in steps["ask"]
    assert 'id="note-2"' in steps["suppose"] and "Last." in steps["suppose"]


def test_the_answer_is_split_into_its_steps_and_headings_get_ids_that_begin_with_the_step(page):
    steps = page.steps("## Ask\n\n### The label\n\na\n\n## Suppose\n\n### The label\n\nb\n\n### The label\n\nc")
    assert 'id="ask-the-label"' in steps["ask"]
    assert 'id="suppose-the-label"' in steps["suppose"] and 'id="suppose-the-label-2"' in steps["suppose"]


def test_a_drawing_gets_its_caption_with_live_numbers_and_a_finding_with_plain_ones(page):
    page._drawing = lambda name, caption, fill: f"<figure>{caption}|{fill('{= alerts =} a day, & more')}</figure>"
    assert page.block("![Stop < {= threshold =}](drawing:cost)") == (
        '<figure>Stop &lt; <data class="number" value="0.048" data-name="threshold">4.8\u00a0%</data>'
        "|12,660 a day, & more</figure>"
    )


def test_a_drawing_or_a_region_of_code_on_a_line_of_its_own_becomes_a_figure_without_a_paragraph(page):
    html = page.block("![Cost & threshold](drawing:cost)\n\n![Run it](execute.py#cost)")
    assert html == (
        '<figure id="drawing-cost"><figcaption>Cost &amp; threshold</figcaption></figure>\n'
        '<figure id="code-cost"><figcaption>Run it</figcaption></figure>'
    )


def test_a_term_is_explained_at_its_first_use_on_the_page_only(page):
    first, again = page.inline("The base rate matters."), page.inline("The base rate again, in calibrated scores.")
    assert 'popovertarget="term-base-rate">base rate</button>' in first
    assert "term-base-rate" not in again and 'popovertarget="term-calibration">calibrated</button>' in again


@pytest.mark.parametrize(
    "text, before, after",
    [
        ("It is (base rate), and", "It is <span class=\"unbroken\">(", "),</span> and"),
        ("A “base rate”. Then", "A <span class=\"unbroken\">“", "”.</span> Then"),
        ("The base rate: low", "The <span class=\"unbroken\">", ":</span> low"),
        ("The base rate is low", "The ", " is low"),
    ],
)
def test_brackets_and_stops_stay_with_the_term_that_they_touch(page, text, before, after):
    html = page.block(text)
    assert html.startswith(f"<p>{before}<button") and html.endswith(f"{after}</p>")


def test_terms_are_not_marked_in_code_links_headings_or_speech(page):
    assert "button" not in page.block("### Base rate\n\n`base rate` [base rate](https://example.org)")
    assert "button" not in page.speech("What is the base rate?")


def test_mathematics_becomes_mathml_whose_columns_and_rules_are_classes_instead_of_styles():
    html = mathml(r"\begin{aligned} a &= b \\ c &= \operatorname*{arg\,max}_x f(x) \end{aligned}", True)
    assert html.startswith('<math display="block">') and ' style="' not in html
    assert html.count('<mtd class="m-right m-flush-right">') == html.count('<mtd class="m-left m-flush-left">') == 2
    array = mathml(r"\begin{array}{l|r} a & b \\ \hline c & d \end{array}", True)
    assert '<mtd class="m-rule-top m-left m-rule-right">' in array and '<mtd class="m-rule-top m-right">' in array


@pytest.mark.parametrize(
    ("latex", "reason"),
    [(r"\color{red} x", "a page gives no formula a style such as 'color:#FF0000'"), (r"\boxed{x}", "browsers draw no box around or through a formula")],
)
def test_what_a_page_could_not_show_is_refused(latex, reason):
    with pytest.raises(BadFormula, match=f"^{reason}$"):
        mathml(latex, False)


def test_a_formula_that_cannot_be_done_says_why_in_one_line():
    with pytest.raises(BadFormula, match=r'^Unknown command "\\nope"$'):
        mathml(r"\nope{x}", False)


def test_raw_html_is_shown_as_text_and_never_run(page):
    assert page.inline("<script>alert(1)</script> <b onclick=x>b</b>") == (
        "&lt;script&gt;alert(1)&lt;/script&gt; &lt;b onclick=x&gt;b&lt;/b&gt;"
    )


@pytest.mark.parametrize("link", ["[x](javascript:alert(1))", "[x](data:text/html,x)", "[x](vbscript:x)", "![x](https://example.org/a.png)"])
def test_an_unsafe_link_or_an_image_is_refused(page, link):
    with pytest.raises(UnsafeHtml):
        page.block(link)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("../music-recs/answer.md", "../music-recs/"),
        ("../../docs/tips.md#listen", "../../tips/#listen"),
        ("../../docs/roles/index.md", "../../roles/"),
        ("../../docs/roles/mle.md", "../../roles/mle/"),
        ("../../docs/index.md", "../../"),
        ("https://example.org/a#b", "https://example.org/a#b"),
        ("#rubric", "#rubric"),
    ],
)
def test_a_link_between_source_files_becomes_a_link_between_pages(written, address):
    assert page_url(written) == address


def test_values_after_a_turn_are_shown_in_a_what_if(page):
    turned = page.turned({"threshold": 0.2, "alerts": 1.0})
    assert "20\u00a0%</data>" in turned.inline("{= threshold =}")
