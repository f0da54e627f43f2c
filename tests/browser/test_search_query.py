"""What search does with a misspelt word, called in a browser."""

from __future__ import annotations

import pytest

QUERY = "async ([name, ...given]) => (await import('/js/search/query.js'))[name](...given)"


@pytest.fixture(scope="module")
def page(browser, serve, root):
    page = browser.new_page()
    page.goto(serve(root / "docs" / "assets") + "img/favicon.svg")
    yield page
    page.close()


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("", "", 0), ("recall", "recall", 0), ("", "abc", 3), ("recal", "recall", 1), ("rceall", "recall", 1),
        ("retrieval", "retreival", 1), ("precison", "precision", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ],
)  # fmt: skip
def test_distance_counts_slips_either_way(page, one, other, slips):
    both = [page.evaluate(QUERY, ["distance", *words]) for words in ((one, other), (other, one))]
    assert both == [slips, slips]


@pytest.mark.parametrize(
    ("query", "unknown", "found"),
    [
        ("Lable delay", ["lable"], {"shown": "label delay", "offers": ["table delay"], "missing": []}),
        ("lable", ["lable"], {"shown": "label", "offers": ["table"], "missing": []}),
        ("lab", ["lab"], {"shown": "lab", "offers": [], "missing": []}),
        ("labbbel", ["labbbel"], {"shown": "label", "offers": [], "missing": []}),
        ("xyz delay", ["xyz"], {"shown": "xyz delay", "offers": [], "missing": ["xyz"]}),
        ("dxlyxxy", ["dxlyxxy"], {"shown": "dxlyxxy", "offers": [], "missing": ["dxlyxxy"]}),
    ],
)
def test_correct_prefers_the_same_first_letter_and_leaves_beginnings_and_short_forms(page, query, unknown, found):
    assert page.evaluate(QUERY, ["correct", query, unknown, ["table", "label", "labels", "delay"]]) == found
