"""A case's steps as a reader opens them: all, one at a time, or after a line of their own."""

from __future__ import annotations

import pytest

STEPS = ["ask", "suppose", "plan", "execute", "recap"]
CASE = "cases/card-fraud/"
LINE = "read:1:line:card-fraud:ask"
BLOCKED = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError') } })"
)
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def shown(page) -> list[str]:
    return [step for step in STEPS if page.locator(f"#{step}-answer").is_visible()]


def press(page, step: str) -> None:
    page.locator(f"summary:has(#{step})").click()


def box(page, name: str):
    return page.locator(f"[data-reading] [name={name}]")


def keep(page, address: str, **kept: str) -> None:
    """Put records where the site keeps a reader's choices, as an earlier visit would have."""
    page.goto(address + "404.html")
    page.evaluate("kept => Object.entries(kept).forEach(([k, v]) => localStorage.setItem('/' + k, v))", kept)


def test_all_steps_open_and_close_from_the_page_and_from_the_spine(page, site_url):
    page.goto(site_url + CASE)
    page.get_by_role("button", name="Open all", exact=True).click()
    assert shown(page) == STEPS
    page.get_by_role("button", name="Close all", exact=True).click()
    assert shown(page) == []
    page.get_by_role("navigation", name="Steps of this case").get_by_role("button", name="Open all steps").click()
    assert shown(page) == STEPS
    page.get_by_role("navigation", name="Steps of this case").get_by_role("button", name="Close all steps").click()
    assert shown(page) == []


def test_one_at_a_time_closes_the_others_keeps_the_place_and_is_kept(page, site_url):
    page.goto(site_url + CASE)
    box(page, "one").check()
    press(page, "ask")
    page.wait_for_timeout(100)
    page.locator("summary:has(#suppose)").scroll_into_view_if_needed()
    top = page.locator("#suppose").bounding_box()["y"]
    press(page, "suppose")
    page.wait_for_function("!document.querySelector('#ask').closest('details').open")
    assert shown(page) == ["suppose"]
    assert abs(page.locator("#suppose").bounding_box()["y"] - top) < 2
    page.reload()
    assert box(page, "one").is_checked()


def test_choosing_one_at_a_time_leaves_one_open_and_opening_all_ends_it(page, site_url):
    page.goto(site_url + CASE)
    page.get_by_role("button", name="Open all", exact=True).click()
    box(page, "one").check()
    assert shown(page) == ["ask"]
    page.get_by_role("button", name="Open all", exact=True).click()
    page.wait_for_timeout(100)
    assert (shown(page), box(page, "one").is_checked()) == (STEPS, False)


def test_write_first_asks_for_a_line_opens_the_answer_and_keeps_both(page, site_url):
    page.goto(site_url + CASE)
    box(page, "write").check()
    press(page, "ask")
    field = page.get_by_label("Your line for Ask: what would you ask first?")
    assert field.is_visible() and shown(page) == []
    page.get_by_role("button", name="Keep it and open").click()
    assert shown(page) == []
    field.fill("  What happens to a payment <b>next</b>?\nWho pays?  ")
    page.get_by_role("button", name="Keep it and open").click()
    assert shown(page) == ["ask"]
    page.reload()
    press(page, "ask")
    assert page.locator(".own-line__words").text_content() == "What happens to a payment <b>next</b>?\nWho pays?"
    assert shown(page) == ["ask"] and box(page, "write").is_checked()


def test_a_step_can_be_shown_without_a_line_and_asks_again_at_the_next_opening(page, site_url):
    page.goto(site_url + CASE)
    box(page, "write").check()
    press(page, "plan")
    page.get_by_role("button", name="Show it anyway").click()
    assert shown(page) == ["plan"]
    press(page, "plan")
    press(page, "plan")
    assert page.get_by_label("Your line for Plan").is_visible() and shown(page) == []
    box(page, "write").uncheck()
    assert shown(page) == ["plan"]


def test_the_mode_leaves_what_is_open_open(page, site_url):
    page.goto(site_url + CASE)
    press(page, "ask")
    box(page, "write").check()
    assert shown(page) == ["ask"]


def test_a_line_can_be_edited_deleted_and_brought_back(page, site_url):
    keep(page, site_url, **{LINE: "first words"})
    page.goto(site_url + CASE)
    press(page, "ask")
    page.get_by_role("button", name="Edit your line for Ask").click()
    page.get_by_label("Your line for Ask").fill("better words")
    page.get_by_role("button", name="Keep it").click()
    assert page.evaluate("k => localStorage['/' + k]", LINE) == "better words"
    page.get_by_role("button", name="Delete your line for Ask").click()
    assert page.evaluate("k => localStorage['/' + k]", LINE) is None
    assert shown(page) == ["ask"]
    page.get_by_role("button", name="Undo").click()
    assert page.evaluate("k => localStorage['/' + k]", LINE) == "better words"


def test_a_link_into_an_answer_shows_it_and_a_link_to_the_answer_asks_first(page, site_url):
    keep(page, site_url, **{"read:1:write": "1"})
    page.goto(site_url + CASE)
    page.get_by_role("link", name="Read the worked answer").click()
    assert page.get_by_label("Your line for Ask").is_visible() and shown(page) == []
    inside = page.locator("#execute-answer h3[id]").first.get_attribute("id")
    page.evaluate("id => { location.hash = id }", inside)
    page.locator(f"#{inside}").wait_for(state="visible", timeout=3000)


@pytest.mark.parametrize("storage", [BLOCKED, FULL], ids=["blocked", "full"])
def test_storage_that_fails_costs_the_memory_and_not_the_page(page, site_url, storage):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(storage)
    page.goto(site_url + CASE)
    box(page, "write").check()
    press(page, "ask")
    page.get_by_label("Your line for Ask").fill("kept by the page alone")
    page.get_by_role("button", name="Keep it and open").click()
    assert page.locator(".own-line__words").text_content() == "kept by the page alone"
    assert page.get_by_text("This browser keeps nothing for this page").is_visible()
    assert (shown(page), errors) == (["ask"], [])


def test_a_kept_line_of_any_kind_is_shown_as_text_and_cut(page, site_url):
    keep(page, site_url, **{LINE: "<img src=x onerror=alert(1)>" + "x" * 5000, "read:1:one": "\u0000", "read:1:lens": "{}"})
    page.goto(site_url + CASE)
    press(page, "ask")
    text = page.locator(".own-line__words").text_content()
    assert (text[:4], len(text)) == ("<img", 1000)
    assert not box(page, "one").is_checked() and box(page, "lens").input_value() == ""


def test_print_shows_the_lines_and_every_answer_that_still_waits(page, site_url):
    keep(page, site_url, **{"read:1:write": "1", "read:1:one": "1", LINE: "my own words"})
    page.goto(site_url + CASE)
    press(page, "plan")
    page.emulate_media(media="print")
    assert shown(page) == STEPS
    assert page.locator(".own-line__words").is_visible()
    assert page.locator(".own-line form:visible").count() == 0


def test_printing_opens_every_step_also_where_one_is_open_at_a_time(page, site_url):
    keep(page, site_url, **{"read:1:one": "1"})
    page.goto(site_url + CASE)
    press(page, "plan")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.wait_for_timeout(100)
    assert shown(page) == STEPS
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.wait_for_timeout(100)
    assert shown(page) == ["plan"]


def test_the_choices_are_away_without_a_script_and_in_a_session(browser, page, site_url):
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(site_url + CASE)
    assert not plain.locator("[data-reading]").is_visible() and not plain.locator("[data-all-steps]").is_visible()
    context.close()
    keep(page, site_url, **{"read:1:write": "1"})
    page.goto(site_url + CASE + "?practise")
    page.locator("#session").wait_for()
    assert page.locator(".own-line").count() == 0
