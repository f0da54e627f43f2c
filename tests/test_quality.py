"""What the quality bar asks, beside what a case has."""

from dataclasses import replace

import pytest
from macros import ROOT
from macros.load import load_collection
from macros.quality import BAR, advice, summary, words

# The cases from which the bar was taken. Another one may have its reasons: the bar is advice.
MEASURED = (
    "card-fraud", "chest-xray", "churn-offer", "faster-checkout", "line-defects", "meal-eta", "music-recs",
    "school-dropout", "support-rag", "trigger-word",
)  # fmt: skip


def test_the_cases_from_which_the_bar_was_taken_meet_it(collection):
    found = {slug: list(advice(collection.cases[slug])) for slug in MEASURED}
    assert [(slug, each.name, each.has) for slug in found for each in found[slug] if not each.is_met] == []


def test_a_number_by_its_name_is_one_word():
    assert words("It costs {= loss_per_day =} a day,\n**all** told.") == 7


def test_what_lies_outside_is_marked_and_counted(collection):
    loaded = collection.cases["card-fraud"]
    thin = replace(loaded, case=loaded.case.model_copy(update={"facts": loaded.case.facts[:3], "references": ()}))
    lines = summary(thin, collection.vocabulary)
    assert [line for line in lines if line.startswith("  >")] == [
        "  > facts held back                   3   12 to 18",
        "  > sources                           0   2 to 14",
    ]
    assert lines[-1] == "2 marked > are outside what finished cases have."


def test_the_spread_names_every_skill_and_step(collection):
    lines = summary(collection.cases["faster-checkout"], collection.vocabulary)
    assert "    hints by step: ask 1, suppose 1, plan 1, execute 1, recap 1" in lines
    assert "    rubric by skill: Maths 2, ML 3, Data 2, Software 1, Business 5, Comm. 1" in lines


@pytest.mark.parametrize("asked", BAR, ids=lambda asked: asked.name)
def test_a_range_of_the_bar_rises(asked):
    assert 0 < asked.low <= asked.high


def test_a_case_without_its_steps_is_counted_all_the_same(tmp_path):
    collection, _ = load_collection(ROOT)
    loaded = collection.cases["card-fraud"]
    bare = replace(loaded, answer=replace(loaded.answer, text="", sections={}))
    assert {each.name: each.has for each in advice(bare)}["words of Ask"] == 0
