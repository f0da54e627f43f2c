"""Every state of a session keeps to WCAG, fits its window and stands still for who wants that."""

from __future__ import annotations

import pytest

from tests.browser.session_steps import PHASES, VIEWS, ask, end, move_on, pane
from tests.browser.wcag import violations


def states(page):
    """Walks through every state of a session up to Recap, giving each its name."""
    page.locator(".setup").wait_for()
    yield "set-up"
    page.get_by_role("button", name="Start").click()
    yield "ask"
    ask(page, "What does a mistake cost?", "Cost of each error")
    ask(page, "Who signs?", None)
    page.locator("#question").fill("How late is the label?")
    page.locator("#question").press("Enter")
    page.locator("#question").fill("Is there drift?")
    page.locator("#question").press("Enter")
    yield "chips, a second question waiting"
    page.get_by_role("button", name="All topics").click()
    yield "all topics"
    page.locator(".chip").get_by_text("Label delay", exact=True).click()
    page.get_by_role("button", name="None of these").click()
    page.get_by_role("button", name="That is not what I asked").last.click()
    yield "not what was asked"
    page.get_by_role("button", name="Suppose it").first.click()
    pane(page, "Notes")
    page.locator(".notes:visible").fill("a-word-so-long-that-it-" * 20)
    for phase in PHASES[1:]:
        move_on(page, phase)
        yield phase
    pane(page, "Hints")
    page.get_by_role("button", name="Show the first hint").first.click()
    yield "hints"
    pane(page, "Talk")
    page.get_by_role("button", name="Pause").click()
    yield "talk, paused"
    page.locator(".session-bar").get_by_role("button", name="End and mark").click()
    yield "the end, asked about"
    page.keyboard.press("Escape")


@pytest.mark.parametrize(("width", "scheme"), [("wide", "light"), ("narrow", "dark")])
def test_every_state_passes_wcag_and_none_scrolls_sideways(browser, site_url, width, scheme):
    context = browser.new_context(viewport=VIEWS[width], color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{site_url}cases/card-fraud/?practise")
    found = []
    # What sticks lies over what scrolls under it, and axe takes that for a control cut small: here it lies still.
    page.evaluate(
        "const sheet = new CSSStyleSheet();"
        "sheet.replaceSync('.session *, .header { position: static !important }');"
        "document.adoptedStyleSheets.push(sheet)"
    )
    for name in states(page):
        found += [f"{name}: {line}" for line in violations(page)]
        if page.evaluate("document.documentElement.scrollWidth") > VIEWS[width]["width"]:
            found.append(f"{name}: scrolls sideways")
    context.close()
    assert found == []


MOVING = """[...document.querySelectorAll(".session *, .session-bar *, .ending *")].filter((each) => {
  const { transitionDuration, animationName } = getComputedStyle(each);
  return each.getAnimations().length || animationName !== "none" || transitionDuration.split(", ").some((time) => parseFloat(time) > 0.001);
}).map((each) => each.className)"""


def test_nothing_moves_for_a_reader_who_asks_for_less_motion(browser, site_url):
    context = browser.new_context(viewport=VIEWS["wide"], reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{site_url}cases/card-fraud/?practise")
    moving = {name: page.evaluate(MOVING) for name in states(page)}
    end(page)
    moving["marking"] = page.evaluate(MOVING)
    page.get_by_role("button", name="See the result").click()
    page.get_by_role("heading", name="By skill").wait_for()
    moving["result"] = page.evaluate(MOVING)
    context.close()
    assert {name: found for name, found in moving.items() if found} == {}
