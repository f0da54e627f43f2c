"""The search dialog: its keys, what it fetches, how it closes, and its accessibility."""

from __future__ import annotations

import shutil

import pytest

from tests.browser.search_steps import ask, says, titles
from tests.browser.wcag import violations


@pytest.mark.parametrize("key", ["/", "s"])
def test_a_key_opens_search_with_the_field_in_focus_and_itself_not_written(search_page, key):
    search_page.keyboard.press(key)
    search_page.locator("dialog[open]").wait_for()
    assert search_page.evaluate("document.activeElement.id") == "search-input"
    assert search_page.get_by_label("Search the guide").input_value() == ""


@pytest.mark.parametrize("keys", ["Control+s", "Alt+s", "Meta+s", "S"])
def test_other_keys_do_not_open_search(search_page, keys):
    search_page.keyboard.press(keys)
    search_page.wait_for_timeout(200)
    assert search_page.locator("dialog").count() == 0


def test_typing_into_a_field_does_not_open_search(search_page):
    search_page.locator("#field").press_sequentially("s/s")
    search_page.wait_for_timeout(200)
    assert (search_page.locator("#field").input_value(), search_page.locator("dialog").count()) == ("s/s", 0)


def test_the_keys_can_be_switched_off_for_good_while_the_button_still_opens(search_page):
    search_page.keyboard.press("/")
    search_page.get_by_label("Open with the keys").uncheck()
    search_page.keyboard.press("Escape")
    search_page.reload()
    search_page.keyboard.press("/")
    search_page.wait_for_timeout(200)
    assert search_page.locator("dialog").count() == 0
    search_page.get_by_role("button", name="Search").click()
    search_page.locator("dialog[open]").wait_for()


def test_nothing_of_search_is_fetched_before_it_is_opened_and_nothing_from_elsewhere_after(search_page, search_start):
    search_page.wait_for_load_state("networkidle")
    of_search = ("pagefind/", "search/dialog", "search/engine", "search/results")
    assert [url for url in search_page.requests if any(part in url for part in of_search)] == []
    ask(search_page, "chargeback")
    assert titles(search_page, 1) == ["Stop bad card payments"]
    assert [url for url in search_page.requests if "words.json" in url] == []
    assert [url for url in search_page.requests if not url.startswith(search_start)] == []


def test_arrows_lead_into_the_results_and_back_and_enter_opens(search_page, search_start):
    ask(search_page, "chargeback")
    titles(search_page, 1)
    search_page.keyboard.press("ArrowDown")
    assert search_page.evaluate("document.activeElement.textContent") == "Stop bad card payments"
    search_page.keyboard.press("ArrowUp")
    assert search_page.evaluate("document.activeElement.id") == "search-input"
    for _ in range(9):
        search_page.keyboard.press("ArrowDown")
    assert search_page.evaluate("document.activeElement.textContent") == "Execute: The threshold"
    search_page.keyboard.press("Enter")
    search_page.wait_for_url(search_start + "cases/fraud/#threshold")


def test_enter_in_the_field_opens_the_first_result(search_page, search_start):
    ask(search_page, "chargeback")
    search_page.keyboard.press("Enter")
    search_page.wait_for_url(search_start + "cases/fraud/")


@pytest.mark.parametrize("way", ["Escape", "Close"])
def test_closing_gives_focus_back(search_page, way):
    search_page.get_by_role("button", name="Search").focus()
    search_page.keyboard.press("Enter")
    ask(search_page, "fraud")
    search_page.keyboard.press("Escape") if way == "Escape" else search_page.get_by_role("button", name="Close").click()
    assert search_page.locator("dialog[open]").count() == 0
    assert search_page.evaluate("document.activeElement.matches('[data-search-open]')")


def test_a_site_without_an_index_says_so(browser, serve, search_host, tmp_path):
    site = tmp_path / "bare"
    shutil.copytree(search_host / "guide", site, ignore=shutil.ignore_patterns("pagefind"))
    search_page = browser.new_page()
    search_page.goto(serve(site))
    ask(search_page, "fraud")
    says(search_page, "There is no search index here: run make site or make serve.")
    search_page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_dialog_passes_wcag_and_fits(search_page, width, scheme):
    search_page.set_viewport_size({"width": width, "height": 740})
    search_page.emulate_media(color_scheme=scheme)
    for query in ("", "threshold", "chargbeack", "qqqqzzzz"):
        ask(search_page, query)
        search_page.wait_for_timeout(400)
        assert violations(search_page) == [], query
        assert search_page.evaluate("document.querySelector('dialog').scrollWidth") <= width
        small = search_page.evaluate(
            "[...document.querySelectorAll('dialog :is(button, select, input[type=text], .search__keys, a)')]"
            ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 24).map(e => e.outerHTML)"
        )
        assert small == []
