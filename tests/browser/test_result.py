"""What comes after a session: marking, the rules of the result, its radar, and the worked answer beside one's own words."""

from __future__ import annotations

import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from macros import ROOT, draw

from tests.browser.kept import KEY, STEPS, done, session

SLUGS = sorted(path.stem for path in (ROOT / "docs" / "cases").glob("*.md") if path.stem != "index")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
VIEWS = {"wide-light": (WIDE, "light"), "wide-dark": (WIDE, "dark"), "narrow-light": (NARROW, "light"), "narrow-dark": (NARROW, "dark")}

RUBRIC = [
    {"id": "0", "phase": "ask", "skill": "data"}, {"id": "1", "phase": "ask", "skill": "business"},
    {"id": "2", "phase": "plan", "skill": "ml"}, {"id": "3", "phase": "execute", "skill": "data"},
]  # fmt: skip
CALL = "async ([module, name, ...given]) => (await import(`/session/${module}.js`))[name](...given)"


def marks(*levels: str) -> dict:
    return {str(n): {"level": level, "evidence": ""} for n, level in enumerate(levels) if level}


# The rules, without a page


@pytest.fixture(scope="module")
def modules(browser, serve, root):
    page = browser.new_page()
    page.goto(serve(root / "docs" / "assets" / "js"))
    yield lambda *given: page.evaluate(CALL, list(given))
    page.close()


def test_a_skill_has_the_mean_of_its_marks_and_none_where_nothing_was_marked(modules):
    levels = modules("result", "skillLevels", RUBRIC, marks("strong", "none", "", "solid"))
    assert levels == {"data": 2.5, "business": 0, "ml": None}


def test_a_step_has_the_mean_of_its_marks_in_the_order_of_the_steps(modules):
    levels = modules("result", "phaseLevels", RUBRIC, marks("strong", "weak", "solid", ""))
    assert list(levels.items()) == [("ask", 2), ("suppose", None), ("plan", 2), ("execute", None), ("recap", None)]


def test_a_fact_is_unasked_unless_the_interviewer_told_it(modules):
    facts = [{"topic": "metric"}, {"topic": "data"}, {"topic": "ui"}]
    turns = [{"topic": "data", "answer": "fact"}, {"topic": "ui", "answer": "leave"}, {"topic": None, "answer": "leave"}]
    assert modules("result", "unasked", facts, turns) == ["metric", "ui"]


def test_time_is_told_in_minutes_by_step_against_the_plan(modules):
    rows = modules("result", "times", session(), session()["started"])
    assert [(row["id"], row["spent"], row["planned"]) for row in rows] == [
        (step, pytest.approx(seconds * 0.9 / 60), seconds / 60) for step, seconds in STEPS.items()
    ]


@pytest.mark.parametrize(
    ("given", "profile", "advice"),
    [
        (marks("weak", "weak", "strong", "solid"), None, {"phase": "ask", "skill": "business"}),
        # Business lies lowest, yet no role asks for it here; data lies a level and a half under.
        (marks("weak", "weak", "strong", "solid"), {"data": {"level": 3}, "business": {"level": 0}, "ml": {"level": 2}}, {"phase": "ask", "skill": "data"}),
        ({}, None, {"phase": None, "skill": None}),
    ],
)  # fmt: skip
def test_what_to_practise_next_is_the_lowest_step_and_the_skill_furthest_under_the_role(modules, given, profile, advice):
    assert modules("result", "advice", RUBRIC, given, profile) == advice


@pytest.mark.parametrize(
    ("given", "missed", "title"),
    [
        (marks("weak", "weak", "strong"), ["Label delay", "Volume"], "Strongest in Plan. You never asked about: label delay"),
        (marks("strong"), [], "Strongest in Ask. Nothing left unasked"),
        ({}, ["Volume"], "What you could mark"),
    ],
)
def test_the_title_follows_a_rule(modules, given, missed, title):
    assert modules("result", "title", RUBRIC, given, missed) == title


def test_the_radar_has_the_geometry_of_the_drawings_of_the_build(modules, collection):
    skills, levels = collection.vocabulary.skills, collection.roles.levels
    for name, role in collection.roles.roles.items():
        drawn = draw.radar(role.skills, skills, levels, name=name)
        rings = re.findall(r'class="d-line" d="([^"]+)"', drawn)
        profile = re.search(r'class="d-profile" d="([^"]+)"', drawn)[1]
        given = [[ring] * len(skills) for ring in (1, 2, 3)] + [[role.skills[skill].level for skill in skills]]
        assert [modules("radar", "webbed", one) for one in given] == [*rings, profile]


# In the page of a case


@pytest.fixture
def open_session(browser, site_url):
    """open_session(record, viewport, scheme) keeps the record and opens it, as a link of the practice page does."""
    contexts, errors = [], []

    def opened(record: dict, viewport: dict = WIDE, scheme: str = "light"):
        context = browser.new_context(viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(site_url + "assets/img/favicon.svg")
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"/{KEY}{record['id']}", json.dumps(record)])
        page.goto(f"{site_url}cases/{record['slug']}/?practise&session={record['id']}")
        page.locator(".ending h1").wait_for()
        return page

    yield opened
    for context in contexts:
        context.close()
    assert errors == []


def stored(page, record: dict) -> dict:
    return json.loads(page.evaluate("key => localStorage.getItem(key)", f"/{KEY}{record['id']}"))


def everything(page) -> dict[str, str]:
    """All statements of the page's rubric, marked in turn weak, solid, strong and not heard."""
    count = page.locator(".case .criterion").count()
    return {str(n): ("weak", "solid", "strong", "none")[n % 4] for n in range(count)}


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("slug", SLUGS)
def test_every_statement_is_marked_and_the_result_reached_by_keyboard_alone(open_session, slug, viewport):
    record = session(slug=slug, title=slug)
    page = open_session(record, viewport)
    assert page.evaluate("document.activeElement.textContent") == "Mark what you said"
    wanted = everything(page)
    for _ in range(len(wanted) * 6):
        page.keyboard.press("Tab")
        at = page.evaluate("({ name: document.activeElement.name, tag: document.activeElement.tagName, text: document.activeElement.textContent, ring: getComputedStyle(document.activeElement).outlineStyle })")
        assert at["ring"] == "solid"
        if (at["name"] or "").startswith("mark-"):
            page.keyboard.press("Space")
            for _ in range(("weak", "solid", "strong", "none").index(wanted[at["name"][5:]])):
                page.keyboard.press("ArrowDown")
        elif at["tag"] == "SELECT":
            page.keyboard.press("ArrowDown")
        elif at["text"] == "See the result":
            break
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="By skill").wait_for()
    assert page.evaluate("document.activeElement.matches('.ending h1')")
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    kept = stored(page, record)
    assert kept["phase"] == "done" and kept["ended"] > 0
    assert kept["marks"] == {name: {"level": level, "evidence": "my own words on ask"} for name, level in wanted.items()}


def test_marking_appears_with_samples_and_difficulty_and_is_kept_at_each_mark(open_session):
    record = session()
    page = open_session(record)
    assert "difficulty: " in page.locator(".ending .eyebrow").inner_text()
    first = page.locator(".marking").first
    assert first.get_by_role("radio").count() == 4
    samples = page.locator(".case .criterion").first.locator("dd").all_text_contents()
    assert [first.locator(".level .speech").nth(n).text_content() for n in range(3)] == samples
    first.get_by_role("radio", name="Solid").check()
    assert stored(page, record)["marks"] == {"0": {"level": "solid", "evidence": ""}}
    first.get_by_label("Evidence", exact=True).select_option("In my own words")
    page.keyboard.type("as I said")
    page.keyboard.press("Tab")
    assert stored(page, record)["marks"] == {"0": {"level": "solid", "evidence": "as I said"}}
    page.reload()
    page.locator(".ending h1").wait_for()
    assert page.locator(".marking").first.get_by_role("radio", name="Solid").is_checked()
    assert page.get_by_label("Evidence in your own words").first.input_value() == "as I said"


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
    page.get_by_role("button", name="Star it, to do again").click()
    assert page.evaluate("localStorage.getItem('/practise:1:star:card-fraud')") == "1"
    page.get_by_role("button", name="Starred").click()
    assert page.evaluate("localStorage.getItem('/practise:1:star:card-fraud')") is None


@pytest.mark.parametrize("view", VIEWS)
def test_marking_and_result_pass_wcag_and_fit(open_session, view):
    viewport, scheme = VIEWS[view]
    levels = {str(n): ("weak", "solid", "strong", "none")[n % 4] for n in range(10)}
    for record in (session(marks=done(levels)["marks"]), done(levels)):
        page = open_session(record, viewport, scheme)
        page.evaluate("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
        result = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
        found = [(v["id"], node["html"][:120]) for v in result.response["violations"] for node in v["nodes"][:3]]
        assert found == []
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_the_result_prints_with_everything_but_its_controls(open_session):
    page = open_session(done({"0": "weak"}))
    page.emulate_media(media="print")
    assert page.locator(".ending .actions:visible, .session-bar:visible, .spine:visible").count() == 0
    assert page.locator(".radar:visible, .by-skill:visible, .by-step:visible").count() == 3
    assert page.locator(".own:visible").count() == 5
    assert len(page.pdf(format="A4")) > 10_000
