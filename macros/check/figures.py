"""Rules over assumptions, figures and the formulas between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from macros.check.subject import Subject
from macros.model import Turn
from macros.numbers import formula
from macros.numbers.arithmetic import ARGUMENTS, Interval
from macros.numbers.formula import FormulaError, Node
from macros.reading.document import Loc
from macros.reading.messages import suggestion
from macros.reading.source import Problem

# Beyond any quantity of a case, and well within what a page can show.
GREATEST = 1e30

# Bounds take each name's whole range on its own, so a name used twice may seem to be at both ends at once.
_FIX = " (narrow a range, hold it with min or max, or use each name once)"


def names(subject: Subject) -> Iterator[Problem]:
    """Assumptions and figures must have names of their own, which neither a function nor a curve's x has."""
    seen: set[str] = set()
    for place, each in subject.quantity_places():
        loc = (*place, "name")
        if each.name in seen:
            yield subject.must(loc, f"be unlike any other name: {each.name!r}")
        if each.name in ARGUMENTS or each.name == "x":
            yield subject.must(loc, f"not be a word of formulas: {each.name!r}")
        seen.add(each.name)


def units(subject: Subject) -> Iterator[Problem]:
    """Every assumption and figure must have a unit in words or signs."""
    for place, each in subject.quantity_places():
        if not each.unit.strip():
            loc = (*place, "unit")
            yield subject.must(loc, f"not be empty: {each.unit!r}")


def ranges(subject: Subject) -> Iterator[Problem]:
    """An assumption's value must lie between its low and its high."""
    for index, each in enumerate(subject.case.assumptions):
        loc = ("assumptions", index)
        if max(map(abs, (each.low, each.value, each.high))) >= GREATEST:
            yield subject.must(loc, f"have numbers under {GREATEST:g}")
        elif each.low > each.high:
            yield subject.must((*loc, "low"), f"be at most high: {each.low} > {each.high}")
        elif not each.low <= each.value <= each.high:
            yield subject.must(
                (*loc, "value"), f"lie from low to high: {each.value} is not in {each.low} to {each.high}"
            )


def formulas(subject: Subject) -> Iterator[Problem]:
    """A formula must parse, name only assumptions and earlier figures, and be finite over every range."""
    places = {each.name: ("figures", index, "formula") for index, each in enumerate(subject.case.figures)}
    for index, figure in enumerate(subject.case.figures):
        try:
            formula.parse(figure.formula)
        except FormulaError as error:
            yield subject.formula_problem(("figures", index, "formula"), error)
    for name, tree in subject.trees.items():
        yield from _name_problems(subject, name, tree, places)
        bounds = subject.bounds.get(name)
        if isinstance(bounds, FormulaError):
            yield subject.formula_problem(places[name], bounds, _FIX)
        elif bounds and max(map(abs, bounds)) >= GREATEST:
            yield subject.must(places[name], f"be under {GREATEST:g} over every range{_FIX}")


def _name_problems(
    subject: Subject, name: str, tree: Node, places: dict[str, Loc]
) -> Iterator[Problem]:
    order = list(places)
    assumed = {each.name for each in subject.case.assumptions}
    for used in sorted(formula.names(tree)):
        if used in assumed or used in places and order.index(used) < order.index(name):
            continue
        loc, text = places[name], str(subject.document.at(places[name]))
        found = re.search(rf"(?<![a-z0-9_]){used}(?![a-z0-9_])", text)
        if circle := _circle(name, used, subject.trees):
            wanted = f"not go round in a circle: {' -> '.join(circle)}"
        elif used in places:
            wanted = f"name only assumptions and earlier figures: {used!r} comes later"
        else:
            wanted = f"name only assumptions and figures: {used!r}{suggestion(used, [*assumed, *order])}"
        yield subject.must(loc, wanted, found.start() if found else 0)


def _circle(name: str, used: str, trees: dict[str, Node]) -> list[str]:
    """The way from a figure through one that it uses back to itself, or nothing."""
    ways, seen = [[name, used]], set()
    while ways:
        way = ways.pop()
        if way[-1] == name:
            return way
        if way[-1] in trees and way[-1] not in seen:
            seen.add(way[-1])
            ways += [[*way, each] for each in sorted(formula.names(trees[way[-1]]))]
    return []


def turns(subject: Subject) -> Iterator[Problem]:
    """A what-if must turn an assumption to another value, at which every figure is finite over the other ranges."""
    assumed = {each.name: each.value for each in subject.case.assumptions}
    for index, what_if in enumerate(subject.case.what_if):
        turn, loc = what_if.turn, ("what_if", index, "turn")
        if not isinstance(turn, Turn):
            continue
        if turn.name not in assumed:
            yield subject.must(
                (*loc, "name"), f"be an assumption: {turn.name!r}{suggestion(turn.name, assumed)}"
            )
        elif turn.to == assumed[turn.name]:
            yield subject.must((*loc, "to"), f"differ from the value supposed: {turn.to}")
        else:
            yield from _turned(subject, loc, turn)


def _turned(subject: Subject, loc: Loc, turn: Turn) -> Iterator[Problem]:
    if subject.values is None:
        return  # what is wrong without the turn is said elsewhere
    moved = _depending_on(turn.name, subject.trees)  # no other figure changes
    known = subject.values | {turn.name: float(turn.to)}
    try:
        for name, tree in moved.items():
            known[name] = formula.evaluate(tree, known)
    except FormulaError as error:
        yield subject.must((*loc, "to"), f"leave every figure finite: {error.message}")
        return
    ranges = subject.ranges | {turn.name: (turn.to, turn.to)}
    for name in subject.trees:
        bounds = _bounds(moved[name], ranges) if name in moved else subject.bounds.get(name)
        if bounds is None:
            return  # of two figures of one name, which is said elsewhere
        if isinstance(bounds, FormulaError):
            yield subject.must((*loc, "to"), f"leave {name} finite over every range: {bounds.message}{_FIX}")
            return
        ranges[name] = bounds


def _bounds(tree: Node, ranges: Mapping[str, Interval]) -> Interval | FormulaError:
    try:
        return formula.bounds(tree, ranges)
    except FormulaError as error:
        return error


def _depending_on(name: str, trees: Mapping[str, Node]) -> dict[str, Node]:
    """The formulas of the figures that an assumption moves, by name, in order."""
    moved: dict[str, Node] = {}
    for figure, tree in trees.items():
        if name in formula.names(tree) or not moved.keys().isdisjoint(formula.names(tree)):
            moved[figure] = tree
    return moved
