"""A hostile contribution is refused, in its own place and words, quickly, and without a trace."""

from __future__ import annotations

import re

import pytest

from tests.hostile.corpus import FAMILIES
from tests.hostile.outcomes import outcomes
from tests.hostile.readme import PAGE, page

ALL = [(family, attack.idea) for family, (_, attacks) in FAMILIES.items() for attack in attacks]


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    return outcomes(tmp_path_factory.mktemp("attacks"))


def test_every_family_that_a_contribution_may_hold_is_attacked_and_no_idea_twice():
    assert list(FAMILIES) == ["yaml", "names", "text", "lengths", "formulas", "links", "images", "bibtex", "code"]
    assert len(set(ALL)) == len(ALL) >= 80


def test_no_attack_is_accepted_and_each_answer_has_a_place_and_says_what_must_be(found):
    answer = re.compile(r"[^\n]+:[1-9]\d*:[1-9]\d*: [^\n]* must [^\n]+")
    poor = {
        (family, idea): found[family][idea]["lines"]
        for family, idea in ALL
        if not (said := found[family][idea]["lines"]) or not all(map(answer.fullmatch, said))
    }
    assert poor == {}


def test_no_attack_takes_a_second(found):
    assert {(f, i): s for f, i in ALL if (s := found[f][i]["seconds"]) > 1} == {}


def test_no_attack_leaves_a_file_behind(found):
    assert {(f, i): left for f, i in ALL if (left := found[f][i]["left"])} == {}


def test_the_page_that_lists_every_answer_is_current(found):
    assert PAGE.read_text("utf-8") == page(found), "write it again: python -m tests.hostile.readme"
