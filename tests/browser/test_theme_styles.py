"""What the built site leaves out of the theme's style sheet matches nothing on any of its pages."""

from __future__ import annotations

from pathlib import Path

import material
import pytest

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


@pytest.mark.parametrize("path", PAGES)
def test_what_is_left_out_matches_nothing(page, site, site_url, path):
    left = next((site / "assets" / "stylesheets").glob("main.*.css")).read_text("utf-8")
    page.goto(site_url + path, wait_until="networkidle")
    gone, matched = page.evaluate(LEFT_OUT, [THEME, left])
    assert gone > 500
    assert matched == []
