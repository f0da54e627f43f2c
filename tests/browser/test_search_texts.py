"""Search over the texts themselves, called in a browser with a few pages."""

from __future__ import annotations

import pytest

PAGES = [
    {
        "url": "cases/fraud/index.html", "title": "Stop bad card payments", "name": "", "titled": "", "words": "payment fraud", "passing": "",
        "kinds": {"domain": ["Payments"]},
        "sections": [
            {"id": "", "level": "", "title": "", "text": "Fraud is rare <b>and</b> late."},
            {"id": "ask", "level": "h2", "title": "Ask", "text": "Who pays?"},
            {"id": "threshold", "level": "h3", "title": "Two thresholds", "text": "A dispute moves the threshold. Zürich pays."},
        ],
    },
    {
        "url": "tips/index.html", "title": "Eight tips", "name": "Interview tips", "titled": "", "words": "", "passing": "",
        "sections": [{"id": "", "level": "", "title": "", "text": "A threshold, a threshold, and recall of fraud."}],
    },
]  # fmt: skip
FIND = """async ([pages, query]) => {
  const { makeSearch } = await import("/js/search/texts.js");
  const found = await makeSearch(pages, new URL("https://site.test/guide/"))(query);
  return { ...found, hits: await Promise.all(found.hits.map(async (hit) => ({ kinds: hit.kinds, ...(await hit.data()) }))) };
}"""


@pytest.fixture(scope="module")
def find(browser, serve, root):
    page = browser.new_page()
    page.goto(serve(root / "docs" / "assets") + "img/favicon.svg")
    yield lambda query: page.evaluate(FIND, [PAGES, query])
    page.close()


def titles(found) -> list[str]:
    return [hit["meta"]["title"] for hit in found["hits"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("threshold", ["Eight tips", "Stop bad card payments"]),
        ("thresh disp", ["Stop bad card payments"]),
        ("payment", ["Stop bad card payments"]),
        ("interview", ["Eight tips"]),
        ("zürich", ["Stop bad card payments"]),
        ("hreshold", ["Eight tips", "Stop bad card payments"]),  # corrected, since no word begins so
        ("recall dispute", []),
    ],
)
def test_a_page_is_found_where_each_word_begins_one_of_its_own(find, query, found):
    assert sorted(titles(find(query))) == found


def test_a_word_in_the_title_counts_for_more_than_one_in_the_text(find):
    assert titles(find("tips fraud")) == ["Eight tips"]
    assert titles(find("fraud"))[0] == "Stop bad card payments"


def test_a_slip_is_corrected_and_a_word_that_is_near_to_nothing_is_told(find):
    assert (find("treshold")["shown"], find("treshold")["missing"]) == ("threshold", [])
    assert (find("threshold qqqqqq")["missing"], len(find("threshold qqqqqq")["hits"])) == (["qqqqqq"], 2)


def test_a_result_names_the_passages_and_their_addresses_and_marks_the_words_in_text_made_harmless(find):
    [hit] = find("dispute thresholds")["hits"]
    assert hit["kinds"] == {"domain": ["Payments"]}
    assert [(part["url"], part.get("title")) for part in hit["sub_results"]] == [
        ("https://site.test/guide/cases/fraud/index.html#threshold", "Two thresholds")
    ]
    assert "A <mark>dispute</mark> moves" in hit["sub_results"][0]["excerpt"]
    assert find("fraud rare")["hits"][0]["excerpt"] == "<mark>Fraud</mark> is <mark>rare</mark> &lt;b&gt;and&lt;/b&gt; late."


def test_an_empty_query_lists_what_can_be_filtered(find):
    assert titles(find("  ")) == ["Stop bad card payments"]
