"""What follows a moved assumption beside the numbers: what-ifs, flips, opened formulas and drawings."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.explore_steps import OPEN_ALL, field, plain, query, supposed


def test_a_what_if_keeps_its_turn_while_the_other_assumptions_move(explore):
    page = explore()
    page.evaluate(OPEN_ALL)
    turned = page.locator("[data-turn^=payments_per_day] .number[data-name=seen_per_day]")
    assert turned.text_content() == "23.7"
    field(page, "payments_per_day").fill("4,000,000")
    expect(page.locator(".whatif h3 [data-name=payments_per_day]")).to_have_text("4\u00a0million\u00a0payments a day")
    assert turned.text_content() == "23.7"
    field(page, "seen_fraud").fill("0.24")
    expect(turned).to_have_text("47.4")


def test_a_conclusion_that_flips_says_so_and_where_it_would_flip_back(explore):
    page = explore()
    flip, tick = page.locator("#flip-1"), page.locator("#assume-hit_rate .slider__flip")
    where, state = flip.locator(".flip__where li").first, flip.locator(".flip__state")
    assert (state.is_visible(), where.inner_text()) == (False, "Rule declines that are fraud below 7.6\u00a0%")
    assert tick.text_content() == "flips below 7.6\u00a0%"
    field(page, "hit_rate").fill("7.7")
    assert not state.is_visible()
    field(page, "hit_rate").fill("7.6")
    assert state.is_visible()
    assert "1 conclusion flips" in page.locator(".moved-bar").inner_text()
    expect(where).to_have_text("back with rule declines that are fraud above 7.6\u00a0%")
    page.locator("summary:has(#assumptions)").click()
    field(page, "stop_fixed").fill("20")
    expect(where).to_have_text("back with rule declines that are fraud above 15\u00a0%")
    assert tick.text_content() == "flips above 15\u00a0%"


def test_a_number_opens_its_formula_in_words_and_in_numbers_and_leads_on_to_its_slider(explore):
    page = explore("?suppose=stop_fixed:10")
    supposed(page, "stop_at").press("Enter")
    tip = page.locator(".formula-tip")
    assert tip.locator(".formula-tip__title").text_content() == "chance of fraud at which declining breaks even"
    assert [plain(math.text_content()) for math in tip.locator("math").all()] == [
        "stop coststop cost+loss", "$16$16+$145",
    ]  # fmt: skip
    assert tip.locator(".formula-tip__result").text_content() == "= 9.9\u00a0%"
    assert plain(tip.locator(".formula-tip__was").text_content()) == "The author has 7.6 %: now × 1.3."
    tip.get_by_role("button", name="stop cost").click()
    tip.get_by_role("button", name="stop fixed").click()
    tip.get_by_role("button", name="Move it").click()
    assert not tip.is_visible()
    assert page.evaluate("document.activeElement === document.querySelector('#assume-stop_fixed input[type=range]')")


def test_a_number_after_a_turn_opens_with_the_values_after_that_turn(explore):
    page = explore()
    page.evaluate(OPEN_ALL)
    page.locator("[data-turn^=give_up] .number[data-name=challenge_at]").click()
    tip = page.locator(".formula-tip")
    assert "35\u00a0%" in tip.locator("math").last.text_content()
    assert "After the turn of this what-if." in tip.inner_text()
    page.keyboard.press("Escape")
    assert not tip.is_visible()


def test_a_drawing_follows_the_numbers_and_comes_back(explore):
    page = explore()
    page.evaluate(OPEN_ALL)
    marks = "() => document.querySelector('.drawing--curve svg').outerHTML"
    before = page.evaluate(marks)
    field(page, "stop_fixed").fill("20")
    page.wait_for_function("(before) => document.querySelector('.drawing--curve svg').outerHTML !== before", arg=before)
    page.locator(".moved-bar").get_by_text("Reset all").click()
    page.wait_for_function("(before) => document.querySelector('.drawing--curve svg').outerHTML === before", arg=before)


def test_a_drawing_out_of_sight_follows_also_when_what_draws_it_loads_late(explore):
    page = explore()
    held = []
    page.route("**/draw/redraw.js", lambda route: held.append(route))
    before = page.evaluate("() => document.querySelector('.drawing--curve svg').outerHTML")
    field(page, "hit_rate").fill("5")
    field(page, "risky_amount").fill("300")
    query(page, "?suppose=hit_rate:0.05,risky_amount:300")  # by now the reader rests
    held[0].continue_()
    changed = "(before) => document.querySelector('.drawing--curve svg').outerHTML !== before"
    page.wait_for_function(changed, arg=before)
