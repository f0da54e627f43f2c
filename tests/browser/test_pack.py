"""The papers for two: the interviewer's pack and the candidate's sheet of every case."""

from __future__ import annotations

import re

import pytest
from macros import ROOT

SLUGS = sorted(path.parent.name for path in (ROOT / "cases").glob("*/case.yml"))


def words(text: str) -> str:
    return " ".join(text.split())


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("slug", SLUGS)
def test_the_pack_holds_every_fact_hint_follow_up_and_statement_on_two_to_four_pages(page, site_url, slug):
    page.goto(f"{site_url}cases/{slug}/")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    wanted = page.evaluate(
        "[...document.querySelectorAll('.fact .speech, .rung .speech, .rung--meaning p, .followup summary .speech,"
        " .criterion__statement, .level dd')].map(e => { const c = e.cloneNode(true);"
        " c.querySelectorAll('[popover], .note, .note-ref').forEach(x => x.remove()); return c.textContent })"
    )
    page.goto(f"{site_url}cases/{slug}/?pack")
    page.locator(".paper h1").wait_for()
    held = words(page.locator(".paper").text_content())
    assert [text for text in wanted if words(text) not in held] == []
    assert 2 <= pages(page.pdf(format="A4", prefer_css_page_size=True)) <= 4


@pytest.mark.parametrize("slug", SLUGS)
def test_the_candidates_sheet_is_one_page_with_the_prompt_and_nothing_that_is_held_back(page, site_url, slug):
    page.goto(f"{site_url}cases/{slug}/?sheet")
    page.locator(".paper h1").wait_for()
    prompt = words(page.locator(".case .prompt").text_content())
    held = words(page.locator(".paper").text_content())
    assert prompt in held
    facts = page.locator(".case .fact .speech").all_text_contents()
    assert [fact for fact in facts if words(fact) in held] == []
    assert pages(page.pdf(format="A4", prefer_css_page_size=True)) == 1


def test_the_case_leads_to_its_papers_and_back(page, site_url):
    page.goto(f"{site_url}cases/card-fraud/")
    page.get_by_role("link", name="interviewer’s pack").click()
    page.get_by_role("link", name="Back to the case").click()
    assert page.url == f"{site_url}cases/card-fraud/"
    assert page.locator(".case h1").is_visible()
