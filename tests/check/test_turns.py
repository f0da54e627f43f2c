"""What a what-if turns is checked on the figures that it moves, and says what a look at all of them would."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from macros import ROOT
from macros.check import figures
from macros.check.subject import Subject
from macros.load import load_collection
from macros.model import Turn
from macros.numbers import formula
from macros.numbers.figures import values
from macros.numbers.formula import FormulaError

from tests.check.conftest import PROJECT


def told_of_all(subject: Subject, turn: Turn) -> list[str]:
    """By every figure of the case, moved or not."""
    try:
        values(subject.case, {turn.name: turn.to})
    except FormulaError as error:
        return [f"what_if[0].turn.to must leave every figure finite: {error.message}"]
    ranges = {each.name: (min(each.low, each.high), max(each.low, each.high)) for each in subject.case.assumptions} | {turn.name: (turn.to, turn.to)}
    for figure in subject.case.figures:
        try:
            ranges[figure.name] = formula.bounds(formula.parse(figure.formula), ranges)
        except FormulaError as error:
            return [f"what_if[0].turn.to must leave {figure.name} finite over every range: {error.message}{figures._FIX}"]
    return []


def subjects() -> Iterator[Subject]:
    for root in (PROJECT, ROOT):
        collection, _ = load_collection(root)
        yield from (Subject(draft, collection.shared) for draft in collection.drafts)


def unbounded(subject: Subject) -> Subject:
    """The same case with a first figure that has a value, but none over every range."""
    case = subject.case
    name = case.assumptions[0].name
    sunk = case.figures[0].model_copy(update={"name": "sunk", "formula": f"1 / ({name} - {name} + 1e-9)"})
    changed = case.model_copy(update={"figures": (sunk, *case.figures)})
    return Subject(replace(subject.draft, case=changed), subject.shared)


@pytest.mark.parametrize("change, least", [(lambda subject: subject, 20), (unbounded, 200)])
def test_any_turn_of_any_assumption(change, least):
    told = 0
    for subject in map(change, subjects()):
        for assumption in subject.case.assumptions:
            for to in (0, -1, 1e-9, 1e30, 1e300, assumption.low, assumption.high, assumption.value * 3):
                turn = Turn(name=assumption.name, to=to)
                found = list(figures._turned(subject, ("what_if", 0, "turn"), turn))
                assert [problem.message for problem in found] == told_of_all(subject, turn)
                told += len(found)
    assert told > least
