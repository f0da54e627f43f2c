"""A case's page in a browser: with and without a script, on screen and on paper."""

from __future__ import annotations

import pytest

STEPS = ["ask", "suppose", "plan", "execute", "recap"]


def slugs(site) -> list[str]:
    return sorted(path.parent.name for path in (site / "cases").glob("*/index.html"))


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_the_answer_is_closed_at_first_and_each_step_opens_with_the_keyboard(page, site_url):
    page.goto(site_url + "cases/card-fraud/")
    assert [page.locator(f"#{step}-answer").is_visible() for step in STEPS] == [False] * 5
    for step in STEPS:
        page.locator(f"summary:has(#{step})").focus()
        page.keyboard.press("Enter")
    assert [page.locator(f"#{step}-answer").is_visible() for step in STEPS] == [True] * 5


def test_a_link_into_a_closed_step_opens_it(page, site_url):
    page.goto(site_url + "cases/card-fraud/")
    inside = page.locator("#execute-answer h3[id]").first.get_attribute("id")
    page.goto(site_url + "cases/")
    page.goto(f"{site_url}cases/card-fraud/#{inside}")
    page.locator(f"#{inside}").wait_for(state="visible", timeout=3000)


@pytest.mark.parametrize("anchor", ["ask", "rubric", "sources"])
def test_a_link_to_a_heading_shows_it(page, site_url, anchor):
    page.goto(f"{site_url}cases/card-fraud/#{anchor}")
    page.locator(f"#{anchor}").wait_for(state="visible", timeout=3000)


def test_every_case_reads_in_full_without_a_script(browser, site, site_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for slug in slugs(site):
        page.goto(f"{site_url}cases/{slug}/")
        for step in STEPS:
            page.locator(f"summary:has(#{step})").click()
            assert page.locator(f"#{step}-answer").is_visible(), (slug, step)
    context.close()


def test_a_glossary_term_opens_without_a_script_and_closes_with_escape(browser, site_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + "cases/card-fraud/")
    page.locator("summary:has(#ask)").click()
    term = page.locator("#ask-answer button.term").first
    tip = page.locator("#" + term.get_attribute("popovertarget"))
    term.focus()
    page.keyboard.press("Enter")
    assert tip.is_visible()
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    context.close()


def test_print_holds_every_answer_hint_and_rubric_statement(browser, site, site_url, collection, tmp_path):
    context = browser.new_context()
    page = context.new_page()
    for slug in slugs(site):
        page.goto(f"{site_url}cases/{slug}/")
        pdf = tmp_path / f"{slug}.pdf"
        page.pdf(path=str(pdf), format="A4")
        page.emulate_media(media="print")
        hidden = page.evaluate(
            "[...document.querySelectorAll('.case :is(p, li, td, dd, dt, pre, h2, h3)')]"
            ".filter(e => !e.closest('.actions, [popover], .criterion__skill, .as-role') && e.textContent.trim()"
            " && !e.checkVisibility({contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true}))"
            ".map(e => e.textContent.trim().slice(0, 60))"
        )
        assert hidden == [], slug
        assert pdf.stat().st_size > 20_000
        page.emulate_media(media="screen")
    context.close()


def test_no_line_of_code_needs_scrolling_on_a_wide_screen(page, site, site_url):
    scrolling = {}
    for slug in slugs(site):
        page.goto(f"{site_url}cases/{slug}/")
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        found = page.locator(".code pre").evaluate_all("all => all.map(e => e.scrollWidth - e.clientWidth)")
        if any(over > 0 for over in found):
            scrolling[slug] = found
    assert scrolling == {}
