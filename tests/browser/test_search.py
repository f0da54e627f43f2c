"""Search in a browser: on a small site of its own, where every word is known, and on the built one."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from macros.search_index import write_index
from playwright.sync_api import expect

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'">
<link rel="stylesheet" href="{up}assets/css/tokens.css">
<link rel="stylesheet" href="{up}assets/css/base.css">
<link rel="stylesheet" href="{up}assets/css/header.css">
<link rel="stylesheet" href="{up}assets/css/search.css">
<script type="module" src="{up}assets/js/details.js"></script>
<script type="module" src="{up}assets/js/search.js"></script></head>
<body><header class="header">
<button type="button" class="search-button" data-search-open>Search</button></header>
<main><article id="content">{kinds}<h1>{title}</h1><p>{text}</p><label>Notes <input id="field"></label>
<details class="step"><summary><h2 id="execute">Execute</h2></summary>
<h3 id="threshold">{heading}</h3><p>{answer}</p></details>
</article></main></body></html>
"""
KIND = '<p class="eyebrow">{}</p>'
MARK = '<span data-pagefind-filter="{}">{}</span>'
CASES = {
    "fraud": {
        "title": "Stop bad card payments",
        "kinds": {"domain": ["Payments"], "problem": ["Classification"], "role": ["DS", "MLE"]},
        "text": "Fraud is rare &lt;b&gt;and&lt;/b&gt; late.",
        "answer": "The chargeback fixes the threshold, and hides in a closed answer.",
    },
    "wake": {
        "title": "Hear one wake word",
        "kinds": {"domain": ["Speech"], "problem": ["Detection"], "role": ["MLE"]},
        "text": "A wake word on a chip.",
        "answer": "False wakes per hour fix the threshold.",
    },
    "songs": {
        "title": "Next songs for a listener",
        "kinds": {"domain": ["Streaming"], "problem": ["Retrieval", "Ranking"], "role": ["DS"]},
        "text": "A recommender of songs.",
        "answer": "Silence is not dislike, and recall hangs on the threshold.",
    },
}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SYNONYMS = {"recommender": ["recsys"], "wake word": ["KWS", "keyword spotting"]}


@pytest.fixture(scope="module")
def folder(root, tmp_path_factory) -> Path:
    """Three cases and a start page, below a path as on a shared host."""
    host = tmp_path_factory.mktemp("host")
    site = host / "guide"
    shutil.copytree(root / "docs" / "assets", site / "assets")
    start = {"title": "Start", "kinds": "", "text": "Hello.", "heading": "A heading", "answer": ""}
    (site / "index.html").write_text(PAGE.format(up="", **start), "utf-8")
    for slug, case in CASES.items():
        marks = " ".join(MARK.format(name, value) for name, values in case["kinds"].items() for value in values)
        filled = case | {"kinds": KIND.format(marks), "heading": "The threshold", "up": "../../"}
        page = site / "cases" / slug / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(**filled), "utf-8")
    write_index(site, SYNONYMS)
    return host


@pytest.fixture
def start(serve, folder) -> str:
    return serve(folder) + "guide/"


@pytest.fixture
def page(browser, start):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(5000)
    page.requests = []
    page.on("request", lambda request: page.requests.append(request.url))
    page.goto(start)
    yield page
    context.close()


def ask(page, query: str) -> None:
    """Open search if it is closed, and write a query."""
    if not page.locator("dialog[open]").count():
        page.keyboard.press("/")
    page.get_by_label("Search the guide").fill(query)


def titles(page, count: int) -> list[str]:
    page.wait_for_function("count => document.querySelectorAll('.hit').length === count", arg=count)
    return page.locator(".hit__title").all_inner_texts()


def says(page, words: str) -> None:
    """Wait until the status reads so."""
    status = "words => document.querySelector('.search__status')?.textContent === words"
    page.wait_for_function(status, arg=words)


@pytest.mark.parametrize("key", ["/", "s"])
def test_a_key_opens_search_with_the_field_in_focus_and_itself_not_written(page, key):
    page.keyboard.press(key)
    page.locator("dialog[open]").wait_for()
    assert page.evaluate("document.activeElement.id") == "search-input"
    assert page.get_by_label("Search the guide").input_value() == ""


@pytest.mark.parametrize("keys", ["Control+s", "Alt+s", "Meta+s", "S"])
def test_other_keys_do_not_open_search(page, keys):
    page.keyboard.press(keys)
    page.wait_for_timeout(200)
    assert page.locator("dialog").count() == 0


def test_typing_into_a_field_does_not_open_search(page):
    page.locator("#field").press_sequentially("s/s")
    page.wait_for_timeout(200)
    assert (page.locator("#field").input_value(), page.locator("dialog").count()) == ("s/s", 0)


def test_the_keys_can_be_switched_off_for_good_while_the_button_still_opens(page):
    page.keyboard.press("/")
    page.get_by_label("Open with the keys").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("/")
    page.wait_for_timeout(200)
    assert page.locator("dialog").count() == 0
    page.get_by_role("button", name="Search").click()
    page.locator("dialog[open]").wait_for()


def test_nothing_of_search_is_fetched_before_it_is_opened_and_nothing_from_elsewhere_after(page, start):
    page.wait_for_load_state("networkidle")
    of_search = ("pagefind/", "search-dialog", "search-engine", "search-results")
    assert [url for url in page.requests if any(part in url for part in of_search)] == []
    ask(page, "chargeback")
    assert titles(page, 1) == ["Stop bad card payments"]
    assert [url for url in page.requests if "words.json" in url] == []
    assert [url for url in page.requests if not url.startswith(start)] == []


def test_an_answer_that_is_closed_is_found_and_the_result_opens_it(page, start):
    ask(page, "chargeback")
    passage = page.locator(".passage a")
    assert passage.inner_text() == "Execute: The threshold"
    passage.click()
    page.wait_for_url(start + "cases/fraud/#threshold")
    page.locator("#threshold").wait_for(state="visible")
    assert page.locator("dialog[open]").count() == 0


def test_a_result_on_the_same_page_closes_search_and_opens_the_answer(page, start):
    page.goto(start + "cases/fraud/")
    ask(page, "chargeback")
    page.locator(".passage a").click()
    page.locator("#threshold").wait_for(state="visible")
    assert page.locator("dialog[open]").count() == 0


def test_results_mark_the_words_found_and_show_mark_up_in_the_text_as_text(page):
    ask(page, "fraud")
    titles(page, 1)
    assert page.locator(".hit mark").all_inner_texts() == ["Fraud"]
    assert "Fraud is rare <b>and</b> late." in page.locator(".hit").inner_text()
    assert page.locator(".hit b").count() == 0


def test_filters_narrow_the_results_and_count_what_each_would_leave(page):
    ask(page, "threshold")
    assert len(titles(page, 3)) == 3
    role = page.get_by_label("Role")
    assert role.locator("option").all_inner_texts() == ["Any", "DS (2)", "MLE (2)"]
    role.select_option("DS")
    assert sorted(titles(page, 2)) == ["Next songs for a listener", "Stop bad card payments"]
    trades = page.get_by_label("Trade").locator("option").all_inner_texts()
    assert trades == ["Any", "Payments (1)", "Streaming (1)"]
    page.get_by_label("Problem").select_option("Ranking")
    assert titles(page, 1) == ["Next songs for a listener"]
    says(page, "1 page.")


def test_filters_alone_list_what_they_leave(page):
    page.keyboard.press("/")
    page.get_by_label("Trade").select_option("Speech")
    assert titles(page, 1) == ["Hear one wake word"]


def test_filters_that_leave_nothing_say_how_many_there_would_be_without(page):
    page.keyboard.press("/")
    page.get_by_label("Trade").select_option("Speech")
    ask(page, "chargeback")
    says(page, "Nothing with these filters; 1 page without them.")


@pytest.mark.parametrize(
    ("query", "title"), [("recsys", "Next songs for a listener"), ("kws", "Hear one wake word")]
)
def test_another_name_finds_the_page_that_does_not_use_it(page, query, title):
    ask(page, query)
    assert titles(page, 1) == [title]


@pytest.mark.parametrize("query", ["chargbeack", "chargback", "chargebaack", "chargebacj"])
def test_a_slip_is_corrected_and_said(page, query):
    ask(page, query)
    says(page, f"Nothing found for “{query}”. Showing results for “chargeback”: 1 page.")
    assert titles(page, 1) == ["Stop bad card payments"]


def test_a_slip_among_right_words_is_corrected_too(page):
    ask(page, "false treshold")
    says(page, "Nothing found for “false treshold”. Showing results for “false threshold”: 1 page.")


def test_nothing_found_is_said_and_the_nearest_word_is_one_press_away(page):
    ask(page, "chorgbaxk")
    says(page, "Nothing found for “chorgbaxk”.")
    assert page.locator(".hit").count() == 0
    page.get_by_role("button", name="chargeback").click()
    assert titles(page, 1) == ["Stop bad card payments"]
    assert page.get_by_label("Search the guide").input_value() == "chargeback"


def test_where_nothing_is_near_examples_are_offered(page):
    ask(page, "qqqqzzzz")
    says(page, "Nothing found for “qqqqzzzz”.")
    offers = page.locator(".search__offers").inner_text()
    assert offers.split() == ["Try", "threshold", "leakage", "CTR", "uplift"]


def test_before_a_word_is_written_search_says_what_it_finds(page):
    page.keyboard.press("/")
    says(
        page,
        "Find a method, a pitfall, a trade or a short form, in the guide and inside every worked answer.",
    )


def test_arrows_lead_into_the_results_and_back_and_enter_opens(page, start):
    ask(page, "chargeback")
    titles(page, 1)
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "Stop bad card payments"
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "search-input"
    for _ in range(9):
        page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "Execute: The threshold"
    page.keyboard.press("Enter")
    page.wait_for_url(start + "cases/fraud/#threshold")


def test_enter_in_the_field_opens_the_first_result(page, start):
    ask(page, "chargeback")
    page.keyboard.press("Enter")
    page.wait_for_url(start + "cases/fraud/")


@pytest.mark.parametrize("way", ["Escape", "Close"])
def test_closing_gives_focus_back(page, way):
    page.get_by_role("button", name="Search").focus()
    page.keyboard.press("Enter")
    ask(page, "fraud")
    page.keyboard.press("Escape") if way == "Escape" else page.get_by_role("button", name="Close").click()
    assert page.locator("dialog[open]").count() == 0
    assert page.evaluate("document.activeElement.matches('[data-search-open]')")


def test_a_site_without_an_index_says_so(browser, serve, folder, tmp_path):
    site = tmp_path / "bare"
    shutil.copytree(folder / "guide", site, ignore=shutil.ignore_patterns("pagefind"))
    page = browser.new_page()
    page.goto(serve(site))
    ask(page, "fraud")
    says(page, "There is no search index here: run make site or make serve.")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_dialog_passes_wcag_and_fits(page, width, scheme):
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(color_scheme=scheme)
    for query in ("", "threshold", "chargbeack", "qqqqzzzz"):
        ask(page, query)
        page.wait_for_timeout(400)
        result = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
        assert [(v["id"], v["nodes"][0]["html"]) for v in result.response["violations"]] == [], query
        assert page.evaluate("document.querySelector('dialog').scrollWidth") <= width
        small = page.evaluate(
            "[...document.querySelectorAll('dialog :is(button, select, input[type=text], .search__keys, a)')]"
            ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 24).map(e => e.outerHTML)"
        )
        assert small == []


# The site itself


@pytest.fixture(scope="module")
def site_page(browser, site_url):
    page = browser.new_page()
    page.set_default_timeout(10_000)
    page.goto(site_url)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("query", "case"),
    [
        ("recsys", "music-recs"), ("KWS", "trigger-word"), ("RAG", "support-rag"), ("ETA", "meal-eta"),
        ("CXR", "chest-xray"), ("typeahead", "faster-checkout"), ("outlier", "line-defects"),
        ("attrition", "churn-offer"), ("EWS", "school-dropout"), ("payment fraud", "card-fraud"),
    ],
)  # fmt: skip
def test_a_short_form_or_synonym_finds_its_case(site_page, query, case):
    ask(site_page, query)
    site_page.locator(f".hit__title[href$='/cases/{case}/']").wait_for()


@pytest.mark.parametrize("query", ["delayed labels", "overload", "automation bias", "base rate neglect"])
def test_a_pitfalls_name_finds_its_page_first(site_page, query):
    ask(site_page, query)
    expect(site_page.locator(".hit__title").first).to_have_attribute("href", re.compile(r"/pitfalls/[a-z-]+/$"))


@pytest.mark.parametrize("query", ["threshold", "leakage", "CTR", "uplift"])
def test_every_example_that_search_offers_finds_something(site_page, query):
    ask(site_page, "")
    site_page.get_by_role("button", name=query, exact=True).click()
    expect(site_page.locator(".search__status")).to_have_text(re.compile(r"^\d+ pages?\.$"))


def test_a_heading_inside_a_closed_answer_is_found_and_its_result_leads_there(browser, site_url):
    page = browser.new_page()
    page.goto(site_url + "cases/card-fraud/")
    heading = page.locator("#execute-answer h3[id]").first
    anchor, words = heading.get_attribute("id"), heading.text_content()
    page.goto(site_url)
    ask(page, words)
    page.locator(f".passage a[href$='/cases/card-fraud/#{anchor}']").click()
    page.locator(f"#{anchor}").wait_for(state="visible")
    page.close()
