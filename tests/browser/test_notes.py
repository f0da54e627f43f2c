"""Citations, footnotes, side notes and glossary terms: how each opens, stays, closes and leads on."""

from __future__ import annotations

import pytest

from tests.browser.wcag import violations

WIDE, MIDDLE, NARROW = {"width": 1280, "height": 900}, {"width": 1000, "height": 900}, {"width": 360, "height": 740}
OPEN_ALL = "document.querySelectorAll('#content details').forEach(d => d.open = true)"
CASE = "cases/card-fraud/"
# What opens beside its words, and on which page: a citation, a footnote, a term and a side note without a margin.
BESIDE = {
    "citation": (CASE, "#execute-answer a.cite >> nth=0", MIDDLE),
    "footnote": ("tips/", "a.footnote-ref >> nth=0", MIDDLE),
    "term": (CASE, "#ask-answer button.term >> nth=0", MIDDLE),
    "side note": (CASE, ".note-ref > a >> nth=0", MIDDLE),
}
OPEN = ":popover-open"


@pytest.fixture
def visit(browser, site_url):
    """visit(path, viewport, **options) gives that page with every disclosure open."""
    contexts = []

    def visit(path, viewport=WIDE, **options):
        contexts.append(browser.new_context(viewport=viewport, **options))
        page = contexts[-1].new_page()
        page.goto(site_url + path)
        page.evaluate(OPEN_ALL)
        return page

    yield visit
    for context in contexts:
        context.close()


def reach(page, selector):
    """Bring the words to the middle of the window, clear of the header and of the window's end."""
    words = page.locator(selector)
    words.evaluate("e => e.scrollIntoView({block: 'center', behavior: 'instant'})")
    return words


@pytest.mark.parametrize("kind", BESIDE)
def test_a_note_opens_under_a_resting_mouse_stays_under_it_and_closes_when_it_leaves(visit, kind):
    path, selector, viewport = BESIDE[kind]
    page = visit(path, viewport)
    reach(page, selector).hover()
    tip = page.locator(OPEN)
    tip.wait_for(timeout=3000)
    tip.hover()
    page.wait_for_timeout(400)
    assert tip.is_visible()
    page.mouse.move(2, 400)
    tip.wait_for(state="detached", timeout=3000)


@pytest.mark.parametrize("kind", BESIDE)
def test_a_note_opens_with_the_focus_describes_its_words_and_closes_with_escape_for_good(visit, kind):
    path, selector, viewport = BESIDE[kind]
    page = visit(path, viewport)
    words = reach(page, selector)
    page.keyboard.press("Tab")
    words.focus()
    tip = page.locator(OPEN)
    tip.wait_for(timeout=3000)
    assert words.get_attribute("aria-describedby") == tip.get_attribute("id")
    page.keyboard.press("Escape")
    page.wait_for_timeout(300)
    assert (tip.count(), words.get_attribute("aria-describedby")) == (0, None)
    assert words.evaluate("e => e === document.activeElement")


def test_the_keyboard_reaches_the_links_of_a_note_and_the_note_closes_behind_it(visit):
    page = visit(CASE, MIDDLE)
    page.keyboard.press("Tab")
    words = reach(page, BESIDE["citation"][1])
    words.focus()
    tip = page.locator(OPEN)
    tip.wait_for(timeout=3000)
    note = "#" + tip.get_attribute("id")
    for _ in range(tip.locator("a").count()):
        page.keyboard.press("Tab")
        assert page.locator(note).evaluate("e => e.contains(document.activeElement)")
    page.keyboard.press("Tab")
    page.locator(note).wait_for(state="hidden", timeout=3000)


def test_a_citation_tells_who_when_where_and_when_it_was_checked_and_leads_to_the_list(visit, collection):
    page = visit(CASE)
    for key in collection.cases["card-fraud"].case.references:
        reference = collection.references[key]
        reach(page, f"a.cite[href='#source-{key}'] >> nth=0").hover()
        tip = page.locator(OPEN)
        tip.wait_for(timeout=3000)
        text = " ".join(tip.inner_text().split())
        assert all(part in text for part in (reference.authors, reference.year, reference.title, reference.venue)), key
        assert f"{reference.checked.day} {reference.checked:%B %Y}" in text
        assert tip.locator("a").first.get_attribute("href") == reference.addresses[0][1]
        assert tip.locator("a").last.get_attribute("href") == f"#source-{key}"
        page.keyboard.press("Escape")
        page.mouse.move(2, 2)


def test_a_click_with_the_mouse_follows_a_citation_to_the_list_which_leads_back(visit):
    page = visit(CASE)
    words = reach(page, BESIDE["citation"][1])
    place, source = words.get_attribute("id"), words.get_attribute("href")
    words.click()
    assert page.evaluate("location.hash") == source
    page.locator(f"{source} .source__back a").first.click()
    assert page.evaluate("location.hash") == "#" + place


def test_a_finger_opens_and_closes_a_citation_and_a_press_elsewhere_closes_it(visit):
    page = visit(CASE, NARROW, has_touch=True)
    words = reach(page, BESIDE["citation"][1])
    tip = page.locator(OPEN)
    words.tap()
    tip.wait_for(timeout=3000)
    assert page.evaluate("location.hash") == ""
    words.tap()
    tip.wait_for(state="detached", timeout=3000)
    words.tap()
    tip.wait_for(timeout=3000)
    page.touchscreen.tap(180, 120)
    tip.wait_for(state="detached", timeout=3000)


def test_without_a_margin_a_side_note_opens_in_place_below_its_paragraph_and_closes_again(visit):
    page = visit(CASE, NARROW, has_touch=True)
    number, note = reach(page, ".note-ref > a >> nth=0"), page.locator("#note-1")
    assert (note.get_attribute("hidden"), number.get_attribute("aria-expanded")) == ("until-found", "false")
    number.tap()
    assert number.get_attribute("aria-expanded") == "true" and page.locator(OPEN).count() == 0
    assert note.bounding_box()["y"] > number.bounding_box()["y"] and note.bounding_box()["height"] > 30
    number.tap()
    assert note.get_attribute("hidden") == "until-found"
    number.tap()
    number.focus()
    page.keyboard.press("Escape")
    assert note.get_attribute("hidden") == "until-found"


def test_in_the_margin_a_side_note_is_always_open_and_beside_its_number(visit):
    page = visit("cases/music-recs/")
    for note in page.locator(".step .note").all():
        assert note.is_visible()
        number = page.locator(f"a[href='#{note.get_attribute('id')}']").first
        assert note.bounding_box()["x"] > number.bounding_box()["x"] + number.bounding_box()["width"]


def test_a_link_to_a_folded_side_note_unfolds_it(visit, site_url):
    page = visit(CASE, NARROW)
    page.goto(site_url + CASE + "#note-1")
    page.reload()
    page.wait_for_timeout(300)
    assert page.locator("#note-1").bounding_box()["height"] > 30
    assert page.locator("#note-ref-1 a").get_attribute("aria-expanded") == "true"


def test_without_a_script_citations_lead_to_the_list_and_side_notes_stand_open(visit):
    page = visit(CASE, NARROW, java_script_enabled=False)
    page.locator("summary:has(#suppose)").click()
    assert page.locator("#note-1").bounding_box()["height"] > 30


def test_print_shows_folded_side_notes(visit):
    page = visit(CASE, NARROW)
    page.emulate_media(media="print")
    assert page.locator("#note-1").bounding_box()["height"] > 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_open_notes_pass_wcag(visit, viewport, scheme):
    page = visit(CASE, viewport, color_scheme=scheme, reduced_motion="reduce")
    if viewport is NARROW:
        reach(page, ".note-ref > a >> nth=0").click()
    reach(page, BESIDE["citation"][1]).hover()
    page.locator(OPEN).wait_for(timeout=3000)
    assert violations(page) == []
