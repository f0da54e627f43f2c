"""Rules over curves: their axes, lines and marks, at the values supposed."""

from __future__ import annotations

from collections.abc import Iterator

from macros.check.drawings import value_of
from macros.check.subject import Subject
from macros.drawing_model import Axis, Curve
from macros.numbers import formula
from macros.numbers.compiled import compiled
from macros.numbers.formula import FormulaError
from macros.reading.document import Loc
from macros.reading.source import Problem

SAMPLES = 33


def axes(subject: Subject) -> Iterator[Problem]:
    """A curve's x must have a low below its high, and either axis must lie above 0 on a log scale."""
    for index, drawing in _curves(subject):
        for name in ("low", "high"):
            if getattr(drawing.x, name) is None:
                yield subject.must(("drawings", index, "x", name), "be given")
        for name in ("x", "y"):
            yield from _axis(subject, ("drawings", index, name), getattr(drawing, name))


def _axis(subject: Subject, loc: Loc, axis) -> Iterator[Problem]:
    if subject.values is None:
        return
    low, high = value_of(axis.low, subject.values), value_of(axis.high, subject.values)
    if low is not None and high is not None and low >= high:
        yield subject.must((*loc, "low"), f"be below high: {low:g}, {high:g}")
    elif low is not None and low <= 0 and axis.scale == "log":
        yield subject.must((*loc, "low"), f"be above 0 on a log scale: {low:g}")


def lines(subject: Subject) -> Iterator[Problem]:
    """A curve's lines must be finite, and its marks must lie, from the low x to the high."""
    for index, drawing in _curves(subject):
        known = subject.values
        if known is None:
            continue
        low, high = value_of(drawing.x.low, known), value_of(drawing.x.high, known)
        if low is None or high is None or low >= high:
            continue
        for number, line in enumerate(drawing.lines):
            loc = ("drawings", index, "lines", number, "formula")
            yield from _line(subject, loc, line.formula, (low, high), drawing.y)
        for number, mark in enumerate(drawing.marks):
            at = value_of(mark.at, known)
            if at is not None and not low <= at <= high:
                loc = ("drawings", index, "marks", number, "at")
                yield subject.must(loc, f"lie from x = {low:g} to {high:g}: {at:g}")


def _line(
    subject: Subject, loc: Loc, text: str | float, ends: tuple[float, float], y: Axis
) -> Iterator[Problem]:
    try:
        tree = formula.parse(text)
    except FormulaError:
        return
    if not formula.names(tree) <= subject.values.keys() | {"x"}:
        return
    (low, high), heights, height_at = ends, [], compiled(tree)
    for step in range(SAMPLES):
        x = low + (high - low) * step / (SAMPLES - 1)
        try:
            heights.append(height_at(subject.values | {"x": x}))
        except FormulaError as error:
            yield subject.must(loc, f"be finite from x = {low:g} to {high:g}: {error.message} at x = {x:g}")
            return
    bottom, top = value_of(y.low, subject.values), value_of(y.high, subject.values)
    if (top is not None and min(heights) > top) or (bottom is not None and max(heights) < bottom):
        wanted = f"pass through the range of the y axis, but runs from {min(heights):g} to {max(heights):g}"
        yield subject.must(loc, wanted)


def _curves(subject: Subject) -> Iterator[tuple[int, Curve]]:
    return ((index, each) for index, each in enumerate(subject.case.drawings) if isinstance(each, Curve))
