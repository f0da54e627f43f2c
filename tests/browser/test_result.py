"""The result of a session: what it tells, keeps and prints, and the worked answer beside one's own words."""

from __future__ import annotations

import json

import pytest

from tests.browser.kept import STEPS, done, session
from tests.browser.session_steps import VIEWS as SIZES
from tests.browser.wcag import violations

VIEWS = {f"{name}-{scheme}": (size, scheme) for name, size in SIZES.items() for scheme in ("light", "dark")}


def test_the_result_tells_each_thing_once_and_gives_no_total(open_session):
    page = open_session(done({str(n): "solid" for n in range(14)} | {"0": "strong"}, role="mle"))
    headings = page.locator(".ending h2").all_inner_texts()
    assert headings == [
        "By step", "By skill", "What you never asked", "Left to you", "Hints, and what was meant", "Practise next",
        "The worked answer, and yours",
    ]  # fmt: skip
    facts = page.locator(".case .fact").count()
    assert page.locator(".ending .fact").count() == facts - 1
    assert "Which screen is it on? You supposed: One screen, a list" in " ".join(page.locator(".ending").inner_text().split())
    assert page.locator(".by-skill tbody tr").count() == page.locator(".radar text.d-text--2").count() == 6
    told = page.locator(".radar").get_attribute("aria-label")
    for row in page.locator(".by-skill tbody tr").all():
        skill, you = row.locator("th").inner_text(), row.locator("td").first.inner_text()
        assert f"{skill}: you {'not marked' if you == '–' else you}" in told
    assert page.locator(".by-step tbody tr").all_inner_texts()[0].split("\t")[-2:] == ["7:12 of 8:00", "1 hint"]
    assert "%" not in page.locator(".by-step, .by-skill").all_inner_texts()[0]


def test_without_a_role_or_marks_or_questions_the_result_still_stands(open_session):
    bare = done({}, role=None, turns=[], assumptions=[], hints=[], notes=dict.fromkeys(STEPS, ""), board={"strokes": [], "alt": ""})
    page = open_session(bare)
    assert page.locator(".ending h1").inner_text() == "What you could mark"
    assert page.locator(".by-skill tbody td").all_inner_texts() == ["–"] * 6
    assert page.locator(".review .own").all_inner_texts() == ["What you said\n\nYou wrote nothing here."] * 5


def test_the_worked_answer_lies_open_with_ones_own_words_beside_each_step(open_session):
    page = open_session(done({"0": "weak"}))
    for step in STEPS:
        review = page.locator(f".case .step[data-phase={step}] .review")
        assert review.locator(".step__body").is_visible()
        assert f"my own words on {step}" in review.locator(".own").inner_text()
    board = page.locator(".step[data-phase=plan] .own__board")
    assert board.get_attribute("aria-label") == "features lead to a model"
    assert (board.locator("polyline").get_attribute("points"), board.locator("text").text_content()) == ("100 100 300 100", "features")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)")
    assert len(ids) == len(set(ids))


def test_what_a_record_holds_is_shown_as_text_whatever_it_says(open_session):
    nasty = "<img src=x onerror=\"document.title='taken'\">"
    page = open_session(done({"0": "weak"}, title=nasty, notes=dict.fromkeys(STEPS, nasty), board={"strokes": [{"kind": "text", "x": 1, "y": 20, "words": nasty}], "alt": nasty}))
    assert page.locator("#session img, .own img").count() == 0
    assert page.locator(".own__notes").first.inner_text() == nasty
    assert page.title() != "taken"


def test_one_result_is_exported_as_a_history_of_one_and_its_case_is_starred(open_session):
    record = done({"0": "weak"})
    page = open_session(record)
    with page.expect_download() as download:
        page.get_by_role("button", name="Export this result").click()
    file = json.loads(download.value.path().read_text("utf-8"))
    assert (file["sessions"], file["stars"]) == ([record], [])
    star = page.get_by_role("button", name="Star it, to do again")
    star.click()
    assert star.get_attribute("aria-pressed") == "true"
    assert page.evaluate("localStorage.getItem('/practise:1:star:card-fraud')") == "1"
    star.click()
    assert page.evaluate("localStorage.getItem('/practise:1:star:card-fraud')") is None


@pytest.mark.parametrize("view", VIEWS)
def test_marking_and_result_pass_wcag_and_fit(open_session, view):
    viewport, scheme = VIEWS[view]
    levels = {str(n): ("weak", "solid", "strong", "none")[n % 4] for n in range(10)}
    for record in (session(marks=done(levels)["marks"]), done(levels)):
        page = open_session(record, viewport, scheme)
        page.evaluate("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_the_result_prints_with_everything_but_its_controls(open_session):
    page = open_session(done({"0": "weak"}))
    page.emulate_media(media="print")
    assert page.locator(".ending .actions:visible, .session-bar:visible, .spine:visible").count() == 0
    assert page.locator(".radar:visible, .by-skill:visible, .by-step:visible").count() == 3
    assert page.locator(".own:visible").count() == 5
    assert len(page.pdf(format="A4")) > 10_000
