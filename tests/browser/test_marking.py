"""The end of a session: every statement marked by the reader, and kept at each mark."""

from __future__ import annotations

import json

import pytest

from tests.browser.kept import KEY, session
from tests.browser.session_steps import VIEWS, WALKS


def stored(page, record: dict) -> dict:
    return json.loads(page.evaluate("key => localStorage.getItem(key)", f"/{KEY}{record['id']}"))


def everything(page) -> dict[str, str]:
    """All statements of the page's rubric, marked in turn weak, solid, strong and not heard."""
    keys = page.evaluate("[...document.querySelectorAll('.case .criterion')].map((each) => each.dataset.criterion)")
    return {key: ("weak", "solid", "strong", "none")[n % 4] for n, key in enumerate(keys)}


@pytest.mark.parametrize(("slug", "view"), WALKS)
def test_every_statement_is_marked_and_the_result_reached_by_keyboard_alone(open_session, slug, view):
    record = session(slug=slug, title=slug)
    page = open_session(record, VIEWS[view])
    assert page.evaluate("document.activeElement.textContent") == "Mark what you said"
    wanted = everything(page)
    for _ in range(len(wanted) * 6):
        page.keyboard.press("Tab")
        at = page.evaluate("({ name: document.activeElement.name, tag: document.activeElement.tagName, text: document.activeElement.textContent, ring: getComputedStyle(document.activeElement).outlineStyle })")
        assert at["ring"] == "solid"
        if (at["name"] or "").startswith("mark-"):
            page.keyboard.press("Space")
            for _ in range(("weak", "solid", "strong", "none").index(wanted[at["name"][5:]])):
                page.keyboard.press("ArrowDown")
        elif at["tag"] == "SELECT":
            page.keyboard.press("ArrowDown")
        elif at["text"] == "See the result":
            break
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="By skill").wait_for()
    assert page.evaluate("document.activeElement.matches('.ending h1')")
    assert page.evaluate("document.documentElement.scrollWidth") <= VIEWS[view]["width"]
    kept = stored(page, record)
    assert kept["phase"] == "done" and kept["ended"] > 0
    assert kept["marks"] == {name: {"level": level, "evidence": "my own words on ask"} for name, level in wanted.items()}


def test_marking_appears_with_samples_and_difficulty_and_is_kept_at_each_mark(open_session):
    record = session()
    page = open_session(record)
    assert "difficulty: " in page.locator(".ending .eyebrow").inner_text()
    first = page.locator(".marking").first
    key = page.locator(".case .criterion").first.get_attribute("data-criterion")
    assert first.get_by_role("radio").count() == 4
    samples = page.locator(".case .criterion").first.locator("dd").all_text_contents()
    assert [first.locator(".level .speech").nth(n).text_content() for n in range(3)] == samples
    first.get_by_role("radio", name="Solid").check()
    assert stored(page, record)["marks"] == {key: {"level": "solid", "evidence": ""}}
    first.get_by_label("Evidence", exact=True).select_option("In my own words")
    page.keyboard.type("as I said")
    page.keyboard.press("Tab")
    assert stored(page, record)["marks"] == {key: {"level": "solid", "evidence": "as I said"}}
    page.reload()
    page.locator(".ending h1").wait_for()
    assert page.locator(".marking").first.get_by_role("radio", name="Solid").is_checked()
    assert page.get_by_label("Evidence in your own words").first.input_value() == "as I said"


def test_a_session_of_old_whose_marks_bear_numbers_is_read_and_marked_on(open_session):
    record = session(v=1, marks={"0": {"level": "weak", "evidence": ""}, "1": {"level": "strong", "evidence": ""}})
    page = open_session(record)
    assert page.locator(".marking").nth(0).get_by_role("radio", name="Weak").is_checked()
    assert page.locator(".marking").nth(1).get_by_role("radio", name="Strong").is_checked()
    page.locator(".marking").nth(0).get_by_role("radio", name="Solid").check()
    page.reload()
    page.locator(".ending h1").wait_for()
    assert page.locator(".marking").nth(0).get_by_role("radio", name="Solid").is_checked()
    assert page.locator(".marking").nth(1).get_by_role("radio", name="Strong").is_checked()


def test_a_reload_while_marking_or_in_the_result_comes_back_to_it(open_session):
    page = open_session(session())
    page.locator(".marking").first.get_by_role("radio", name="Strong").check()
    page.reload()
    page.locator(".ending h1", has_text="Mark what you said").wait_for()
    assert page.locator(".marking").first.get_by_role("radio", name="Strong").is_checked()
    page.get_by_role("button", name="See the result").click()
    page.get_by_role("heading", name="By skill").wait_for()
    shown = page.locator(".ending").inner_text()
    page.reload()
    page.get_by_role("heading", name="By skill").wait_for()
    assert page.locator(".ending").inner_text() == shown
