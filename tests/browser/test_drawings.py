"""Drawings in a browser: text that can be read on the narrowest phone."""

from __future__ import annotations

SMALLEST = 11  # px on the screen
# Every visible text of a drawing with its size on the screen: its font's, times how the drawing is scaled.
SIZES = """() => [...document.querySelectorAll('#content svg text')].filter(text => text.checkVisibility()).map(text => {
  const scale = text.getScreenCTM();
  return [text.textContent.trim().slice(0, 40), parseFloat(getComputedStyle(text).fontSize) * Math.hypot(scale.b, scale.d)];
})"""


def test_no_text_of_a_drawing_is_under_11_pixels_at_a_width_of_360(browser, site, site_url):
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    small, count = {}, 0
    for path in sorted(site.rglob("*.html")):
        if "<text" not in path.read_text("utf-8"):
            continue
        page.goto(site_url + path.relative_to(site).as_posix())
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        sizes = page.evaluate(SIZES)
        count += len(sizes)
        if found := [f"{text}: {size:.1f}" for text, size in sizes if size < SMALLEST - 0.01]:
            small[path.parent.name] = found[:5]
    context.close()
    assert small == {} and count > 200
