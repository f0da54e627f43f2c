"""What the tests of a session share: a page that practises, the keyboard alone, and the record that is kept."""

from __future__ import annotations

import json
from itertools import cycle

from macros import ROOT

SLUGS = sorted(path.stem for path in (ROOT / "docs" / "cases").glob("*.md") if path.stem != "index")
PHASES = ["ask", "suppose", "plan", "execute", "recap"]
VIEWS = {"wide": {"width": 1280, "height": 900}, "narrow": {"width": 360, "height": 740}}
# Each case in one view, the views in turn: a case more costs one walk by keyboard, not one a view.
WALKS = list(zip(SLUGS, cycle(VIEWS)))


def kept(page) -> list[dict]:
    """Every session that the page's origin keeps, the oldest first."""
    return json.loads(
        page.evaluate(
            "JSON.stringify(Object.keys(localStorage).filter(key => key.includes('practise:1:session:')).sort()"
            ".map(key => JSON.parse(localStorage[key])))"
        )
    )


def tab_to(page, words: str, key: str = "Tab") -> None:
    """Press Tab until the focus is on what says `words` (its name or label), as a reader without a mouse would."""
    for _ in range(120):
        page.keyboard.press(key)
        name = page.evaluate(
            "(e => e.getAttribute('aria-label') ?? e.labels?.[0]?.firstChild.textContent ?? e.textContent)"
            "(document.activeElement)"
        )
        if name.strip().startswith(words):
            return
    raise AssertionError(f"Tab must reach {words!r}")


def press(page, words: str) -> None:
    tab_to(page, words)
    page.keyboard.press("Enter")


def begin(page, site_url: str, slug: str = "card-fraud", options: str = "") -> None:
    page.goto(f"{site_url}cases/{slug}/?practise{options}")
    page.locator(".setup").get_by_role("button", name="Start").click()
    page.locator(".session[data-phase='ask']").wait_for()


def begin_with_still_clock(page, site_url: str) -> None:
    """Begin while the page's clock stands still: it moves by page.clock.run_for alone, however slow the machine."""
    page.clock.install(time=1_800_000_000)
    page.clock.pause_at(1_800_000_001)
    begin(page, site_url)


def ask(page, question: str, topic: str | None) -> None:
    """Ask a question and pick a topic by its label from all of them, or none."""
    page.locator("#question").fill(question)
    page.locator("#question").press("Enter")
    if topic is None:
        page.get_by_role("button", name="None of these").click()
        return
    page.get_by_role("button", name="All topics").click()
    page.locator(".chip").get_by_text(topic, exact=True).click()


def move_on(page, phase: str) -> None:
    """Go to a step by its marker on the spine."""
    page.locator(f".session__step.step--{phase} .session__go").click()
    page.locator(f".session[data-phase='{phase}']").wait_for()


def end(page) -> None:
    """End the session, and say that it is meant."""
    page.locator(".session-bar").get_by_role("button", name="End and mark").click()
    page.get_by_role("dialog").get_by_role("button", name="End and mark").click()
    page.locator("html[data-session='mark']").wait_for(state="attached")


def pane(page, name: str) -> None:
    """Show a pane where only one is seen at a time."""
    tab = page.locator(".session__tabs").get_by_role("button", name=name)
    if tab.is_visible():
        tab.click()
