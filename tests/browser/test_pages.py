"""What every page of the built site keeps, in a browser."""

from __future__ import annotations

import pytest

from tests.browser.wcag import violations

KINDS = [
    "", "expect/", "framework/", "tips/", "lifecycle/", "roles/", "roles/mle/", "resources/", "sources/", "cases/",
    "pitfalls/", "pitfalls/delayed-labels/", "glossary/", "about/", "practice/", "contribute/", "404.html",
]  # fmt: skip
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
VIEWS = {"wide-light": (WIDE, "light"), "wide-dark": (WIDE, "dark"), "narrow-light": (NARROW, "light"), "narrow-dark": (NARROW, "dark")}
# The longest pages: each view reads another; test_explore.py reads one of them in all views.
CASES = dict(zip(VIEWS, ("cases/card-fraud/", "cases/meal-eta/", "cases/code-agent/", "cases/chest-xray/"), strict=True))
OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)"


def every_page(site) -> list[str]:
    return sorted(path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("*.html"))


@pytest.mark.parametrize("view", VIEWS)
def test_every_kind_of_page_passes_wcag_with_its_answers_open(browser, site_url, view):
    viewport, scheme = VIEWS[view]
    context = browser.new_context(viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    found = []
    for kind in [*KINDS, CASES[view]]:
        page.goto(site_url + kind)
        page.evaluate(OPEN_ALL)
        found += [f"{kind}: {line}" for line in violations(page)]
    context.close()
    assert found == []


def test_no_page_scrolls_sideways_at_360_pixels(browser, site, site_url):
    context = browser.new_context(viewport=NARROW)
    page = context.new_page()
    wide = {}
    for path in every_page(site):
        page.goto(site_url + path)
        page.evaluate(OPEN_ALL)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > NARROW["width"]:
            wide[path] = width
    context.close()
    assert wide == {}


def test_a_table_of_words_stands_stacked_at_360_pixels_with_every_word_whole(browser, site_url):
    context = browser.new_context(viewport=NARROW, java_script_enabled=False)
    page = context.new_page()
    for kind in ("expect/", "resources/", "roles/", "roles/mle/", "lifecycle/", "framework/"):
        page.goto(site_url + kind)
        boxes = page.locator(".scroll:has(> .wordy)")
        assert boxes.count() > 0 and boxes.evaluate_all("all => all.filter(e => e.scrollWidth > e.clientWidth).length") == 0
        row = boxes.first.locator("tbody tr").first
        first, second = (row.locator("th, td").nth(n).bounding_box() for n in (0, 1))
        assert second["y"] >= first["y"] + first["height"] and abs(second["x"] - first["x"]) < 1
        label = row.locator("[data-label]").last
        assert label.evaluate("e => getComputedStyle(e, '::before').content").strip('"').strip() == label.get_attribute("data-label")
    page.goto(site_url + "expect/")
    assert page.locator("td a").first.evaluate("e => getComputedStyle(e).wordBreak") == "normal"
    context.close()


def test_a_walk_over_every_page_asks_only_its_own_origin_and_logs_no_error(browser, site, site_url):
    context = browser.new_context()
    page = context.new_page()
    requests, errors = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: errors.append(f"{page.url}: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(f"{page.url}: {error}"))
    for path in every_page(site):
        page.goto(site_url + path, wait_until="networkidle")
    context.close()
    foreign = {url for url in requests if not url.startswith((site_url, "data:"))}
    assert (foreign, errors) == (set(), [])


def test_a_page_works_where_storage_is_blocked(browser, site_url):
    context = browser.new_context()
    context.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError') } })"
    )
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(site_url + "cases/card-fraud/")
    page.locator("summary:has(#ask)").click()
    assert page.locator("#ask-answer").is_visible()
    context.close()
    assert errors == []
