"""A session is kept: through a reload in any step, in two tabs, and where storage is in trouble."""

from __future__ import annotations

import pytest

from tests.browser.session_steps import PHASES, ask, begin, begin_with_still_clock, end, kept, move_on


@pytest.mark.parametrize("phase", PHASES)
def test_a_reload_in_any_step_loses_nothing(page, site_url, phase):
    begin(page, site_url, options="&role=mle&minutes=30")
    ask(page, "What does a mistake cost?", "Cost of each error")
    ask(page, "Who signs?", None)
    page.get_by_role("button", name="Suppose it").click()
    for step in PHASES[: PHASES.index(phase) + 1]:
        move_on(page, step)
        page.locator(".notes:visible").fill(f"words of {step}")
    page.get_by_role("button", name="Show the first hint").first.click()
    page.get_by_role("button", name="Pause").click()
    shown = "[document.querySelector('.session').innerText, [...document.querySelectorAll('textarea')].map(e => e.value)]"
    before, seen = kept(page), page.evaluate(shown)
    page.reload()
    page.locator(f".session[data-phase='{phase}']").wait_for()
    assert (kept(page), page.evaluate(shown)) == (before, seen)


def test_a_reload_stops_no_running_clock_and_keeps_a_question_half_written(page, site_url):
    begin_with_still_clock(page, site_url)
    page.locator("#question").fill("How late are the")
    page.clock.run_for(60_000)
    page.reload()
    page.locator(".session[data-phase='ask']").wait_for()
    page.clock.run_for(30_000)
    assert page.locator("#question").input_value() == "How late are the"
    assert page.locator(".session__time").inner_text() == "6:30"


def test_a_session_left_is_offered_again_and_its_clock_has_stood_still(page, site_url):
    begin_with_still_clock(page, site_url)
    page.clock.run_for(60_000)
    page.get_by_role("link", name="Leave, keep it").click()
    page.locator(".case h1").wait_for()
    page.clock.run_for(3_600_000)
    page.get_by_role("link", name="Practise it").click()
    page.locator(".setup__left").wait_for()
    page.get_by_role("button", name="Resume").click()
    page.locator(".session[data-phase='ask']").wait_for()
    assert page.locator(".session__time").inner_text() == "7:00"
    assert len(kept(page)) == 1


def test_to_start_again_keeps_the_session_that_was_left(page, site_url):
    begin(page, site_url)
    page.get_by_role("link", name="Leave, keep it").click()
    page.locator(".case h1").wait_for()
    page.goto(f"{site_url}cases/card-fraud/?practise")
    page.get_by_role("button", name="Start again").click()
    page.locator(".session[data-phase='ask']").wait_for()
    assert len({session["id"] for session in kept(page)}) == 2


def test_two_tabs_with_two_sessions_lose_nothing_of_each_other(browser, site_url):
    context = browser.new_context()
    first, second = context.new_page(), context.new_page()
    begin(first, site_url, "card-fraud")
    begin(second, site_url, "meal-eta")
    for n in range(5):
        for page in (first, second):
            page.locator(".notes:visible").fill(f"note {n}")
            ask(page, f"question {n}", None)
    whole = {"card-fraud": ("note 4", 5), "meal-eta": ("note 4", 5)}
    for _ in range(50):  # what one tab stores reaches another a moment later
        both = {session["slug"]: (session["notes"]["ask"], len(session["turns"])) for session in kept(first)}
        if both == whole:
            break
        first.wait_for_timeout(100)
    warned = [page.locator(".session__trouble:visible").count() for page in (first, second)]
    context.close()
    assert both == whole
    assert warned == [0, 0]


def test_one_session_in_two_tabs_says_so(browser, site_url):
    context = browser.new_context()
    first, second = context.new_page(), context.new_page()
    begin(first, site_url)
    second.goto(first.url)
    second.locator(".session[data-phase='ask']").wait_for()
    ask(second, "Who signs?", None)
    first.locator(".session__trouble").get_by_text("open in another tab").wait_for()
    context.close()


TROUBLE = {
    "blocked": (
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
        "keeps nothing",
    ),
    "full": (
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        "store is full",
    ),
}


@pytest.mark.parametrize("kind", TROUBLE)
def test_storage_in_trouble_costs_the_history_and_never_the_session(page, site_url, kind):
    script, words = TROUBLE[kind]
    page.add_init_script(script)
    begin(page, site_url)
    ask(page, "What does a mistake cost?", "Cost of each error")
    assert words in page.locator(".session__trouble:visible").inner_text()
    for phase in PHASES[1:]:
        move_on(page, phase)
    end(page)


def test_a_corrupt_record_of_the_same_case_is_left_alone(page, site_url):
    page.goto(f"{site_url}cases/card-fraud/")
    key = page.evaluate("location.pathname.replace(/cases.*/, '') + 'practise:1:session:20260101T000000-abcd'")
    page.evaluate("key => localStorage.setItem(key, '{\"v\": 0')", key)
    begin(page, site_url)
    assert page.evaluate("key => localStorage.getItem(key)", key) == '{"v": 0'
