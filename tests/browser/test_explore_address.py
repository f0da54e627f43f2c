"""Moved assumptions in the address: a link that restores them, and one that cannot."""

from __future__ import annotations

import pytest

from tests.browser.explore_steps import CASE, OPEN_ALL, field, query


def test_a_link_restores_moved_values_and_keeps_the_rest_of_the_address(explore):
    page = explore("?lens=ds&suppose=hit_rate:0.05,stop_fixed:10", "")
    page.wait_for_selector(".case--explored")
    assert (field(page, "hit_rate").input_value(), field(page, "stop_fixed").input_value()) == ("5", "10")
    page.evaluate(OPEN_ALL)
    field(page, "stop_fixed").fill("12")
    query(page, "?lens=ds&suppose=hit_rate:0.05,stop_fixed:12")


@pytest.mark.parametrize(
    ("asked", "told", "moved"),
    [
        ("hit_rate:9", "rule declines that are fraud goes no further than 60 %", "60"),
        ("hit_rate:-1", "rule declines that are fraud goes no lower than 2 %", "2"),
        ("hit_rate:abc", "“abc” is no number, so rule declines that are fraud stays", "10"),
        ("hit_rate", "“” is no number, so rule declines that are fraud stays", "10"),
        ("stop_at:0.5,hit_rate:0.05", "this case supposes no “stop_at”", "5"),
        ("<img src=x onerror=alert(1)>:1", "this case supposes no “<img src=x onerror=a…”", "10"),
        ("hit_rate:0.1", "", "10"),
        (",,", "", "10"),
        ("hit_rate:1e999", "rule declines that are fraud goes no further than 60 %", "60"),
    ],
)  # fmt: skip
def test_a_bad_address_is_held_or_ignored_and_told_once_in_a_line(explore, asked, told, moved):
    page = explore(f"?suppose={asked}")
    words = page.locator(".told").text_content().replace("\u00a0", " ")
    assert words == (f"Not all that the address asks for could be done: {told}." if told else "")
    assert field(page, "hit_rate").input_value() == moved


def test_a_practice_session_stands_at_the_author_s_values(page, site_url):
    page.goto(site_url + CASE + "?practise&suppose=hit_rate:0.05")
    page.wait_for_selector("[data-session]", state="attached")
    assert page.locator(".case--explored").count() == 0
