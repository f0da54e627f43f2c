"""The rules by which a result is told, as pure modules, and the geometry of its radar."""

from __future__ import annotations

import re

import pytest
from macros import draw

from tests.browser.kept import STEPS, session

RUBRIC = [
    {"id": "0", "number": 0, "phase": "ask", "skill": "data"}, {"id": "1", "number": 1, "phase": "ask", "skill": "business"},
    {"id": "2", "number": 2, "phase": "plan", "skill": "ml"}, {"id": "3", "number": 3, "phase": "execute", "skill": "data"},
]  # fmt: skip
CALL = "async ([module, name, ...given]) => (await import(`/session/${module}.js`))[name](...given)"


def marks(*levels: str) -> dict:
    return {str(n): {"level": level, "evidence": ""} for n, level in enumerate(levels) if level}


@pytest.fixture(scope="module")
def modules(browser, serve, root):
    page = browser.new_page()
    page.goto(serve(root / "docs" / "assets" / "js"))
    yield lambda *given: page.evaluate(CALL, list(given))
    page.close()


def test_a_skill_has_the_mean_of_its_marks_and_none_where_nothing_was_marked(modules):
    levels = modules("result", "skillLevels", RUBRIC, marks("strong", "none", "", "solid"))
    assert levels == {"data": 2.5, "business": 0, "ml": None}


def test_a_mark_belongs_to_its_statement_wherever_that_stands_and_one_of_old_to_its_place(modules):
    turned = [each | {"number": 3 - each["number"], "id": f"{each['number']:08x}"} for each in RUBRIC]
    new = {"00000001": {"level": "strong", "evidence": ""}}
    assert modules("result", "skillLevels", turned, new)["business"] == 3
    assert modules("result", "skillLevels", turned, marks("strong"))["data"] == 3


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
        (marks("weak", "weak", "strong"), "Label delay", "Strongest in Plan. You never asked about: label delay"),
        (marks("strong"), None, "Strongest in Ask. Nothing left unasked"),
        ({}, "Volume", "What you could mark"),
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
        assert [modules("radar", "outline", one) for one in given] == [*rings, profile]
