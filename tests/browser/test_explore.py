"""A reader moves the assumptions of a case: the controls, the marks on what changed, print, and the page without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.explore_steps import CASE, OPEN_ALL, field, plain, query, slider, supposed
from tests.browser.wcag import violations


def test_nothing_is_loaded_to_explore_before_a_reader_asks(page, site_url):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + CASE)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "explore/" in url]
    page.locator("summary:has(#suppose)").click()
    page.wait_for_selector(".case--explored")
    assert [url for url in asked if "explore/" in url]


def test_a_number_typed_moves_what_follows_marks_by_how_much_and_stands_in_the_address(explore):
    page = explore()
    changed, same = supposed(page, "good_stop_loss"), supposed(page, "seen_loss")
    assert (changed.text_content(), same.text_content()) == ("$259,200", "$343,824")
    field(page, "hit_rate").fill("5")
    expect(changed).to_have_text("$273,600")
    assert plain(changed.get_attribute("data-change")) == "× 1.06"
    assert (same.text_content(), same.get_attribute("data-change")) == ("$343,824", None)
    assert page.locator(".moved-bar").inner_text().split("\n")[0] == "1 moved"
    query(page, "?suppose=hit_rate:0.05")


def test_the_keyboard_moves_a_slider_by_steps_and_to_its_ends_and_each_value_is_told_with_its_unit(explore):
    page = explore()
    control = slider(page, "payments_per_day")
    told = lambda: plain(control.get_attribute("aria-valuetext"))  # noqa: E731
    assert (control.get_attribute("aria-label"), told()) == ("payments", "2,000,000 payments a day")
    control.focus()
    page.keyboard.press("End")
    assert (told(), field(page, "payments_per_day").input_value()) == ("10,000,000 payments a day", "10,000,000")
    page.keyboard.press("Home")
    assert told() == "20,000 payments a day"
    expect(supposed(page, "seen_per_day")).to_have_text("23.7")
    page.keyboard.press("ArrowRight")
    assert told() == "20,600 payments a day"
    slider(page, "hit_rate").focus()
    page.keyboard.press("ArrowRight")
    assert slider(page, "hit_rate").get_attribute("aria-valuetext") == "10.4\u00a0%"


def test_what_is_typed_past_an_end_is_held_there_and_told_and_what_is_no_number_changes_nothing(explore):
    page = explore()
    box, told = field(page, "risky_amount"), page.locator("#assume-risky_amount .control__told")
    for typed, kept, words in (("$1,000", "600", "From $20 to $600"), ("many", "600", "From $20 to $600"), ("90", "90", "")):
        box.fill(typed)
        box.press("Enter")
        assert (box.input_value(), told.text_content()) == (kept, words)
    expect(supposed(page, "stop_at")).to_have_text("8.4\u00a0%")


def test_reset_brings_back_one_value_or_all_and_the_author_s_text_to_the_letter(explore):
    page = explore()
    page.evaluate(OPEN_ALL)
    text = "() => [...document.querySelectorAll('.case data[data-name]')].map((each) => each.textContent)"
    before = page.evaluate(text)
    field(page, "hit_rate").fill("5")
    field(page, "give_up").fill("30")
    page.locator("#assume-hit_rate .control__reset").click()
    query(page, "?suppose=give_up:0.3")
    assert field(page, "hit_rate").input_value() == "10"
    page.locator(".moved-bar").get_by_text("Reset all").click()
    query(page, "")
    assert not page.locator(".moved-bar").is_visible()
    assert page.evaluate(text) == before
    assert page.locator("[data-change]").count() == 0


def test_print_shows_the_values_on_the_screen_in_plain_tables(explore):
    page = explore("?suppose=hit_rate:0.05")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#assume-hit_rate data").is_visible()
    assert plain(page.locator("#assume-hit_rate").inner_text()).startswith("Rule declines that are fraud\t5 %\t2 % to 60 %")
    assert not page.locator("#assume-hit_rate input").first.is_visible()
    assert supposed(page, "good_stop_loss").text_content() == "$273,600"
    assert not page.locator(".moved-bar").is_visible()


def test_without_a_script_the_author_s_values_ranges_and_flips_stand_in_the_text(browser, site_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + CASE + "?suppose=hit_rate:0.05")
    page.locator("summary:has(#suppose)").click()
    row = page.locator("#assume-hit_rate").inner_text().replace("\u00a0", " ")
    assert row.startswith("Rule declines that are fraud\t10 %\t2 % to 60 %\tnobody knows")
    assert "Rule declines that are fraud below 7.6 %" in page.locator("#flip-1").inner_text().replace("\u00a0", " ")
    assert supposed(page, "good_stop_loss").text_content() == "$259,200"
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_moved_numbers_and_an_open_formula_pass_axe(browser, site_url, scheme, width):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{site_url}{CASE}?suppose=hit_rate:0.05,payments_per_day:20000,nothing:1#suppose-answer")
    page.wait_for_selector(".case--explored .control")
    page.evaluate(OPEN_ALL)
    page.wait_for_timeout(400)
    # What sticks lies over what scrolls under it, and axe takes that for a control cut small: here it lies still.
    page.evaluate(
        "const sheet = new CSSStyleSheet();"
        "sheet.replaceSync('.moved-bar, .spine, .header { position: static !important }');"
        "document.adoptedStyleSheets.push(sheet)"
    )
    supposed(page, "stop_at").click()
    expect(page.locator(".formula-tip")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
