"""What is kept of practice, in the index of cases, and on every page that shows it."""

from __future__ import annotations

import pytest

from tests.browser.kept import DAY, KEY, SKILLS, done, now, session
from tests.browser.wcag import violations


@pytest.mark.parametrize("path", ["practice/", "cases/"])
def test_blocked_storage_costs_the_history_and_not_the_page(context, site_url, path):
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError') } })"
    )
    page = context.new_page()
    page.goto(site_url + path, wait_until="networkidle")
    if path == "practice/":
        assert page.locator("[data-trouble]").inner_text().startswith("This browser keeps nothing")
        page.get_by_role("button", name="Pick a case").click()
        page.locator(".picked a").wait_for()
    else:
        assert page.locator(".case-row:visible").count() > 0


def test_the_index_marks_what_is_done_and_what_is_under_way(visit):
    page = visit(
        "cases/", done(SKILLS, "aaaa", started=now() - 30 * DAY),
        session("bbbb", slug="meal-eta", phase="ask", started=now() - DAY, clock=session()["clock"] | {"spans": [{"phase": "ask", "from": 0, "to": 360_000}]}),
        session("cccc", slug="churn-offer"),
    )  # fmt: skip
    told = {slug: page.locator(f"[data-slug={slug}] .case-row__mark").inner_text() for slug in ("card-fraud", "meal-eta", "churn-offer", "support-rag")}
    assert told.pop("card-fraud").startswith("done ")
    assert told == {"meal-eta": "at Ask, 6 min", "churn-offer": "to be marked", "support-rag": ""}


def test_the_index_shows_only_what_is_not_done_or_starred_and_the_address_keeps_it(visit):
    page = visit("cases/", done(SKILLS, "aaaa"))
    every = page.locator(".case-row:visible").count()
    page.get_by_label("Not done").check()
    assert page.locator(".case-row:visible").count() == every - 1
    assert page.locator("[data-slug=card-fraud]").is_hidden()
    page.get_by_label("Not done").uncheck()
    page.get_by_label("Starred").check()
    assert page.locator(".case-row:visible").count() == 0
    page.get_by_role("button", name="Show all cases").click()
    page.get_by_role("button", name="Star: Stop bad card payments").press("Enter")
    page.get_by_label("Starred").check()
    assert page.locator(".case-row:visible").count() == 1
    page.reload(wait_until="networkidle")
    assert (page.get_by_label("Starred").is_checked(), page.locator(".case-row:visible").count()) == (True, 1)


def test_a_star_in_one_tab_shows_in_another(visit):
    index, practice = visit("cases/", done(SKILLS, "aaaa")), visit("practice/")
    index.get_by_role("button", name="Star: Stop bad card payments").click()
    practice.locator(".kept .star[aria-pressed=true]").wait_for()
    practice.locator(".kept .star").click()
    index.locator("[data-slug=card-fraud] .star[aria-pressed=false]").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["practice/", "cases/"])
def test_kept_sessions_pass_wcag_and_fit(visit, path, width, scheme):
    page = visit(path, done(SKILLS, "aaaa"), session("bbbb", slug="meal-eta"), **{f"{KEY}broken": "{", "practise:1:star:meal-eta": "1"})
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(color_scheme=scheme)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
