"""The clock of a session and its end: told politely, asked about first, never forced."""

from __future__ import annotations

from tests.browser.session_steps import begin, begin_with_still_clock, kept, move_on


def test_the_clock_tells_politely_counts_on_and_never_moves_the_reader(page, site_url):
    begin_with_still_clock(page, site_url)
    status, time = page.locator(".session > [role=status]"), page.locator(".session__time")
    title = page.title()
    heard = []
    for seconds in (181, 240, 60, 20):
        page.clock.run_for(seconds * 1000)
        heard.append((time.inner_text(), status.text_content()))
    assert [words for _, words in heard] == [
        "Five minutes left.",
        "One minute left.",
        "The time for this step is over. Go on when you are ready.",
        "The time for this step is over. Go on when you are ready.",
    ]
    assert heard[-1][0] == "+0:21"
    assert page.locator(".session").get_attribute("data-phase") == "ask"
    assert page.title() == title


def test_the_clock_pauses_takes_two_minutes_more_and_drops_its_limit(page, site_url):
    begin_with_still_clock(page, site_url)
    time, about = page.locator(".session__time"), page.locator(".session__about")
    page.get_by_role("button", name="Pause").click()
    stood = time.inner_text()
    page.clock.run_for(120_000)
    assert (time.inner_text(), about.inner_text().startswith("paused")) == (stood, True)
    page.get_by_role("button", name="Resume").click()
    page.get_by_role("button", name="Add 2 min").click()
    assert time.inner_text() == "10:00"
    page.get_by_role("button", name="no limit").click()
    page.clock.run_for(600_000)
    assert "no limit" in about.inner_text()
    assert page.locator(".session > [role=status]").text_content() == ""


def test_the_sixty_seconds_count_down_stop_and_tell_their_end(page, site_url):
    begin_with_still_clock(page, site_url)
    move_on(page, "recap")
    say, left = page.locator(".recap button"), page.locator(".recap__time")
    shown = [(say.inner_text(), left.inner_text())]
    for seconds in (15, 50):
        if say.inner_text() == "Say it aloud":
            say.click()
        page.clock.run_for(seconds * 1000)
        shown.append((say.inner_text(), left.inner_text()))
    assert shown == [("Say it aloud", "1:00"), ("Stop", "0:45"), ("Say it aloud", "0:00")]
    assert page.locator(".session > [role=status]").text_content() == "Sixty seconds are over."


def test_a_link_may_name_the_role_and_the_minutes(page, site_url):
    begin(page, site_url, options="&role=mle&minutes=90")
    [session] = kept(page)
    assert (session["role"], session["clock"]["lengths"]["execute"]) == ("mle", 2400)


def test_the_end_asks_first_and_going_on_changes_nothing(page, site_url):
    begin(page, site_url)
    button = page.locator(".session-bar").get_by_role("button", name="End and mark")
    dialog = page.get_by_role("dialog", name="End the session?")
    for leave in ("Enter", "Escape"):
        button.focus()
        page.keyboard.press("Enter")
        dialog.wait_for()
        assert page.evaluate("document.activeElement.textContent") == "Go on with the session"
        page.keyboard.press(leave)
        dialog.wait_for(state="hidden")
        assert page.evaluate("document.activeElement.textContent") == "End and mark"
    assert kept(page)[0]["phase"] == "ask"
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.locator("html[data-session='mark']").wait_for(state="attached")
    assert kept(page)[0]["phase"] == "mark"
    assert page.evaluate("document.activeElement.matches('.ending h1')")
