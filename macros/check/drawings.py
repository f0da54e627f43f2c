"""Rules over the drawings that a case asks for."""

from __future__ import annotations

from collections.abc import Iterator

from macros import formula
from macros.check.links import exhibits
from macros.check.subject import Subject
from macros.document import Loc
from macros.drawing_model import Curve, Flow, Timeline
from macros.figures import values
from macros.formula import FormulaError
from macros.messages import path_of, suggestion
from macros.source import Problem

SAMPLES = 33
_FORMULAS = {"formula", "at", "low", "high", "from", "to"}


def formulas_of(subject: Subject) -> Iterator[tuple[Loc, str | float, bool]]:
    """Every formula of every drawing: its place, its text or number, and whether it may name x."""
    for index, drawing in enumerate(subject.case.drawings):
        if isinstance(drawing, Flow):
            continue
        for loc in subject.document.starts:
            if loc[:2] == ("drawings", index) and loc[-1] in _FORMULAS and len(loc) > 3:
                yield loc, subject.document.at(loc), isinstance(drawing, Curve) and loc[2] == "lines"


def names(subject: Subject) -> Iterator[Problem]:
    """Drawings must have names of their own."""
    seen: set[str] = set()
    for index, drawing in enumerate(subject.case.drawings):
        if drawing.name in seen:
            loc = ("drawings", index, "name")
            yield subject.document.problem(loc, f"{path_of(loc)} must be unlike any other name: {drawing.name!r}")
        seen.add(drawing.name)


def formulas(subject: Subject) -> Iterator[Problem]:
    """A drawing's formula must parse, name only what the case has (and x in a curve's lines), and be finite."""
    known = _values(subject)
    for loc, text, has_x in formulas_of(subject):
        if text is None:
            continue
        try:
            tree = formula.parse(text)
            unknown = sorted(formula.names(tree) - subject.quantities.keys() - ({"x"} if has_x else set()))
            for name in unknown:
                message = f"{path_of(loc)} must name only assumptions and figures: {name!r}{suggestion(name, subject.quantities)}"
                yield subject.document.problem(loc, message, max(0, str(text).find(name)))
            if not unknown and not has_x and known is not None:
                formula.evaluate(tree, known)
        except FormulaError as error:
            yield subject.document.problem(loc, f"{path_of(loc)}: {error}", getattr(error, "offset", 0) or 0)


def curves(subject: Subject) -> Iterator[Problem]:
    """A curve must have a low and a high x, in that order, and lines that are finite between them; log needs x above 0."""
    known = _values(subject)
    for index, drawing in enumerate(subject.case.drawings):
        if not isinstance(drawing, Curve):
            continue
        loc: Loc = ("drawings", index)
        missing = [name for name in ("low", "high") if getattr(drawing.x, name) is None]
        for name in missing:
            yield subject.document.problem((*loc, "x"), f"{path_of(loc)}.x.{name} must be given")
        if known is None or missing:
            continue
        low, high = _value(drawing.x.low, known), _value(drawing.x.high, known)
        if low is None or high is None:
            continue
        if low >= high:
            yield subject.document.problem((*loc, "x", "low"), f"{path_of(loc)}.x.low must be below high: {low:g}, {high:g}")
        elif drawing.x.scale == "log" and low <= 0:
            yield subject.document.problem((*loc, "x", "low"), f"{path_of(loc)}.x.low must be above 0 on a log scale: {low:g}")
        else:
            yield from _lines(subject, index, drawing, low, high, known)


def _lines(
    subject: Subject, index: int, drawing: Curve, low: float, high: float, known: dict[str, float]
) -> Iterator[Problem]:
    xs = [low + (high - low) * step / (SAMPLES - 1) for step in range(SAMPLES)]
    for number, line in enumerate(drawing.lines):
        loc = ("drawings", index, "lines", number, "formula")
        try:
            tree = formula.parse(line.formula)
        except FormulaError:
            continue
        if not formula.names(tree) <= known.keys() | {"x"}:
            continue
        for x in xs:
            try:
                formula.evaluate(tree, known | {"x": x})
            except FormulaError as error:
                yield subject.document.problem(loc, f"{path_of(loc)} must be finite from x = {low:g} to {high:g}: {error} at x = {x:g}")
                break
    for number, mark in enumerate(drawing.marks):
        at = _value(mark.at, known)
        if at is not None and not low <= at <= high:
            loc = ("drawings", index, "marks", number, "at")
            yield subject.document.problem(loc, f"{path_of(loc)} must lie from x = {low:g} to {high:g}: {at:g}")


def spans(subject: Subject) -> Iterator[Problem]:
    """A span of a timeline must end after it starts."""
    known = _values(subject)
    for index, drawing in enumerate(subject.case.drawings):
        if not isinstance(drawing, Timeline) or known is None:
            continue
        for number, span in enumerate(drawing.spans):
            start, end = _value(span.start, known), _value(span.end, known)
            if start is not None and end is not None and start >= end:
                loc = ("drawings", index, "spans", number)
                yield subject.document.problem((*loc, "to"), f"{path_of(loc)}.to must come after from: {start:g}, {end:g}")


def flows(subject: Subject) -> Iterator[Problem]:
    """In a flow, boxes must have ids and cells of their own, and arrows must lead from one box to another."""
    for index, drawing in enumerate(subject.case.drawings):
        if not isinstance(drawing, Flow):
            continue
        ids: set[str] = set()
        cells: dict[tuple[int, int], str] = {}
        for number, box in enumerate(drawing.boxes):
            loc = ("drawings", index, "boxes", number)
            if box.id in ids:
                yield subject.document.problem((*loc, "id"), f"{path_of(loc)}.id must be unlike any other: {box.id!r}")
            cell = box.column, box.row
            if cell in cells:
                message = f"{path_of(loc)} must have a cell of its own: {cells[cell]!r} is at column {cell[0]}, row {cell[1]}"
                yield subject.document.problem(loc, message)
            ids.add(box.id)
            cells.setdefault(cell, box.id)
        yield from _arrows(subject, index, drawing, ids)


def _arrows(subject: Subject, index: int, drawing: Flow, ids: set[str]) -> Iterator[Problem]:
    for number, arrow in enumerate(drawing.arrows):
        loc = ("drawings", index, "arrows", number)
        for end, name in (("from", arrow.start), ("to", arrow.end)):
            if name not in ids:
                message = f"{path_of(loc)}.{end} must be the id of a box: {name!r}{suggestion(name, ids)}"
                yield subject.document.problem((*loc, end), message)
        if arrow.start == arrow.end:
            yield subject.document.problem((*loc, "to"), f"{path_of(loc)}.to must be another box: {arrow.end!r}")


def shown(subject: Subject) -> Iterator[Problem]:
    """Every drawing must be shown once in the answer, and every drawing shown must be there."""
    known = {drawing.name: index for index, drawing in enumerate(subject.case.drawings)}
    prose, seen = subject.draft.answer.prose, set()
    for each in exhibits(subject, "drawing:"):
        if each.word not in known:
            yield prose.problem(each.index, f"an image must be a drawing of case.yml: {each.word!r}{suggestion(each.word, known)}")
        elif each.word in seen:
            yield prose.problem(each.index, f"a drawing must be shown once: {each.word!r}")
        seen.add(each.word)
    for name, index in known.items():
        if name not in seen:
            loc = ("drawings", index, "name")
            yield subject.document.problem(loc, f"{path_of(loc)} must be shown in answer.md: ![caption](drawing:{name})")


def _values(subject: Subject) -> dict[str, float] | None:
    """The case's numbers, or None where its own formulas are at fault."""
    try:
        return values(subject.case)
    except (FormulaError, KeyError):
        return None


def _value(text: str | float | None, known: dict[str, float]) -> float | None:
    try:
        return None if text is None else formula.evaluate(formula.parse(text), known)
    except FormulaError:
        return None
