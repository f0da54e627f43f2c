"""What a script adds to a page has its room from the start: nothing that is being read jumps."""

from __future__ import annotations

import pytest

WATCH = """
  window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("path", ["", "cases/", "cases/card-fraud/", "practice/", "roles/"])
def test_a_page_on_a_phone_moves_less_than_a_reader_would_notice(browser, site_url, path):
    context = browser.new_context(viewport={"width": 412, "height": 823})
    page = context.new_page()
    page.add_init_script(WATCH)
    # Slow scripts: the page is painted well before they run.
    page.route("**/assets/js/**", lambda route: (page.wait_for_timeout(200), route.continue_()))
    page.goto(site_url + path, wait_until="networkidle")
    shift = page.evaluate("shift")
    context.close()
    assert shift < 0.05, path
