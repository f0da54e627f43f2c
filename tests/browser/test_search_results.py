"""What search finds on a small site, narrows, corrects and offers."""

from __future__ import annotations

import pytest

from tests.browser.search_steps import ask, says, titles


def test_an_answer_that_is_closed_is_found_and_the_result_opens_it(search_page, search_start):
    ask(search_page, "chargeback")
    passage = search_page.locator(".passage a")
    assert passage.inner_text() == "Execute: The threshold"
    passage.click()
    search_page.wait_for_url(search_start + "cases/fraud/#threshold")
    search_page.locator("#threshold").wait_for(state="visible")
    assert search_page.locator("dialog[open]").count() == 0


def test_a_result_on_the_same_page_closes_search_and_opens_the_answer(search_page, search_start):
    search_page.goto(search_start + "cases/fraud/")
    ask(search_page, "chargeback")
    search_page.locator(".passage a").click()
    search_page.locator("#threshold").wait_for(state="visible")
    assert search_page.locator("dialog[open]").count() == 0


def test_results_mark_the_words_found_and_show_mark_up_in_the_text_as_text(search_page):
    ask(search_page, "fraud")
    titles(search_page, 1)
    assert search_page.locator(".hit mark").all_inner_texts() == ["Fraud"]
    assert "Fraud is rare <b>and</b> late." in search_page.locator(".hit").inner_text()
    assert search_page.locator(".hit b").count() == 0


def test_filters_narrow_the_results_and_count_what_each_would_leave(search_page):
    ask(search_page, "threshold")
    assert len(titles(search_page, 3)) == 3
    role = search_page.get_by_label("Role")
    assert role.locator("option").all_inner_texts() == ["Any", "DS (2)", "MLE (2)"]
    role.select_option("DS")
    assert sorted(titles(search_page, 2)) == ["Next songs for a listener", "Stop bad card payments"]
    trades = search_page.get_by_label("Trade").locator("option").all_inner_texts()
    assert trades == ["Any", "Payments (1)", "Streaming (1)"]
    search_page.get_by_label("Problem").select_option("Ranking")
    assert titles(search_page, 1) == ["Next songs for a listener"]
    says(search_page, "1 page.")


def test_filters_alone_list_what_they_leave(search_page):
    search_page.keyboard.press("/")
    search_page.get_by_label("Trade").select_option("Speech")
    assert titles(search_page, 1) == ["Hear one wake word"]


def test_filters_that_leave_nothing_say_how_many_there_would_be_without(search_page):
    search_page.keyboard.press("/")
    search_page.get_by_label("Trade").select_option("Speech")
    ask(search_page, "chargeback")
    says(search_page, "Nothing with these filters; 1 page without them.")


@pytest.mark.parametrize(
    ("query", "title"), [("recsys", "Next songs for a listener"), ("kws", "Hear one wake word")]
)
def test_another_name_finds_the_page_that_does_not_use_it(search_page, query, title):
    ask(search_page, query)
    assert titles(search_page, 1) == [title]


@pytest.mark.parametrize("query", ["chargbeack", "chargback", "chargebaack", "chargebacj"])
def test_a_slip_is_corrected_and_said(search_page, query):
    ask(search_page, query)
    says(search_page, f"Nothing found for “{query}”. Showing results for “chargeback”: 1 page.")
    assert titles(search_page, 1) == ["Stop bad card payments"]


def test_a_slip_among_right_words_is_corrected_too(search_page):
    ask(search_page, "false treshold")
    says(search_page, "Nothing found for “false treshold”. Showing results for “false threshold”: 1 page.")


def test_nothing_found_is_said_and_the_nearest_word_is_one_press_away(search_page):
    ask(search_page, "chorgbaxk")
    says(search_page, "Nothing found for “chorgbaxk”.")
    assert search_page.locator(".hit").count() == 0
    search_page.get_by_role("button", name="chargeback").click()
    assert titles(search_page, 1) == ["Stop bad card payments"]
    assert search_page.get_by_label("Search the guide").input_value() == "chargeback"


def test_where_nothing_is_near_examples_are_offered(search_page):
    ask(search_page, "qqqqzzzz")
    says(search_page, "Nothing found for “qqqqzzzz”.")
    offers = search_page.locator(".search__offers").inner_text()
    assert offers.split() == ["Try", "threshold", "leakage", "CTR", "uplift"]


def test_before_a_word_is_written_search_says_what_it_finds(search_page):
    search_page.keyboard.press("/")
    says(
        search_page,
        "Find a method, a pitfall, a trade or a short form, in the guide and inside every worked answer.",
    )
