"""What the built site leaves out of the theme's style sheet matches nothing on any of its pages."""

from __future__ import annotations

from pathlib import Path

import material
import pytest

from tests.browser.search_steps import open_search

THEME = next(Path(material.__path__[0], "templates", "assets", "stylesheets").glob("main.*.css")).read_text("utf-8")
PAGES = ["", "404.html", "expect/", "glossary/", "sources/", "roles/", "roles/mle/", "pitfalls/leakage/", "practice/", "contribute/",
         "cases/", "cases/card-fraud/", "cases/support-rag/", "cases/card-fraud/?practise", "book/"]  # fmt: skip

# Each selector of the first sheet that the second lacks, without pseudo-classes, which hold for a moment, if the page has a match.
LEFT_OUT = """([theme, left]) => {
  const selectors = text => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    // A rule of custom properties alone has no look of its own; those that something reads stay.
    const custom = rule => [...rule.style].every(name => name.startsWith("--"));
    const inside = rule => rule.selectorText ? (custom(rule) ? "" : rule.selectorText).split(/,(?![^([]*[)\\]])/).map(s => s.trim()).filter(Boolean)
      : rule instanceof CSSMediaRule || rule instanceof CSSSupportsRule ? [...rule.cssRules].flatMap(inside) : [];
    return new Set([...sheet.cssRules].flatMap(inside));
  };
  const kept = selectors(left), gone = [...selectors(theme)].filter(s => !kept.has(s));
  const lasting = s => s.replace(/::?[\\w-]+(\\((?:[^()]|\\([^()]*\\))*\\))?/g, "").replace(/(^|[\\s>+~])(?=$|[\\s>+~])/g, "$1*");
  return [gone.length, gone.filter(s => document.querySelector(lasting(s)))];
}"""


def left_out_and_matched(page, site) -> tuple[int, list[str]]:
    """How many selectors are left out, and which of them match something on the page as it stands."""
    left = next((site / "assets" / "stylesheets").glob("main.*.css")).read_text("utf-8")
    return tuple(page.evaluate(LEFT_OUT, [THEME, left]))


@pytest.mark.parametrize("path", PAGES)
def test_what_is_left_out_matches_nothing(page, site, site_url, path):
    page.goto(site_url + path, wait_until="networkidle")
    gone, matched = left_out_and_matched(page, site)
    assert gone > 500
    assert matched == []


def test_nor_does_it_in_a_session_that_runs_or_an_open_search(page, site, site_url):
    page.goto(f"{site_url}cases/card-fraud/?practise", wait_until="networkidle")
    page.get_by_role("button", name="Start").click()
    page.get_by_role("textbox").first.wait_for()
    assert left_out_and_matched(page, site)[1] == []
    page.goto(f"{site_url}glossary/", wait_until="networkidle")
    open_search(page)
    page.keyboard.type("leakage")
    page.locator(".hit").first.wait_for()
    assert left_out_and_matched(page, site)[1] == []
