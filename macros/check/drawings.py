"""Rules over the drawings that a case asks for; `curves` has those of curves."""

from __future__ import annotations

from collections.abc import Iterator

from macros.check.figures import GREATEST
from macros.check.links import exhibits
from macros.check.subject import Subject
from macros.drawing_model import Bars, Budget, Curve, Flow, Timeline
from macros.numbers import formula
from macros.numbers.formula import FormulaError
from macros.reading.document import Loc
from macros.reading.messages import suggestion
from macros.reading.source import Problem

_FORMULAS = {"formula", "at", "low", "high", "from", "to"}


def formulas_of(subject: Subject) -> Iterator[tuple[Loc, str | float]]:
    """Every formula of every drawing, with its place."""
    for loc in subject.document.starts:
        if len(loc) > 3 and loc[0] == "drawings" and loc[-1] in _FORMULAS:
            is_flow = isinstance(subject.case.drawings[loc[1]], Flow)
            if not is_flow and (text := subject.document.at(loc)) is not None:
                yield loc, text


def value_of(text: str | float | None, known: dict[str, float]) -> float | None:
    """A formula's value, or None where it has none: `formulas` says why."""
    try:
        return None if text is None else formula.evaluate(formula.parse(text), known)
    except FormulaError:
        return None


def names(subject: Subject) -> Iterator[Problem]:
    """Drawings must have names of their own."""
    seen: set[str] = set()
    for index, drawing in enumerate(subject.case.drawings):
        if drawing.name in seen:
            yield subject.must(("drawings", index, "name"), f"be unlike any other name: {drawing.name!r}")
        seen.add(drawing.name)


def formulas(subject: Subject) -> Iterator[Problem]:
    """A drawing's formula must parse, name only what the case has (a curve's lines also x), and be finite."""
    for loc, text in formulas_of(subject):
        is_line = isinstance(subject.case.drawings[loc[1]], Curve) and loc[2] == "lines"
        try:
            tree = formula.parse(text)
            unknown = formula.names(tree) - subject.quantities.keys() - ({"x"} if is_line else set())
            for name in sorted(unknown):
                wanted = f"name only assumptions and figures: {name!r}{suggestion(name, subject.quantities)}"
                yield subject.must(loc, wanted, max(0, str(text).find(name)))
            if not unknown and not is_line and subject.values is not None:
                value = formula.evaluate(tree, subject.values)
                if abs(value) >= GREATEST:
                    yield subject.must(loc, f"be under {GREATEST:g}: {value:g}")
        except FormulaError as error:
            yield subject.formula_problem(loc, error)


def lengths(subject: Subject) -> Iterator[Problem]:
    """A part of a budget must not be negative, and some bar must have a length."""
    known = subject.values
    for index, drawing in enumerate(subject.case.drawings):
        if known is None or not isinstance(drawing, Bars | Budget):
            continue
        found = [value_of(part.formula, known) for part in drawing.parts]
        if not any(found):
            yield subject.must(("drawings", index, "parts"), "have a length other than zero")
        for number, length in enumerate(found):
            if isinstance(drawing, Budget) and length is not None and length < 0:
                yield subject.must(
                    ("drawings", index, "parts", number, "formula"), f"not be negative: {length:g}"
                )


def spans(subject: Subject) -> Iterator[Problem]:
    """A span of a timeline must end after it starts."""
    known = subject.values
    for index, drawing in enumerate(subject.case.drawings):
        if known is None or not isinstance(drawing, Timeline):
            continue
        for number, span in enumerate(drawing.spans):
            start, end = value_of(span.start, known), value_of(span.end, known)
            if start is not None and end is not None and start >= end:
                yield subject.must(
                    ("drawings", index, "spans", number, "to"), f"come after from: {start:g}, {end:g}"
                )


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
                yield subject.must((*loc, "id"), f"be unlike any other: {box.id!r}")
            column, row = cell = box.column, box.row
            if cell in cells:
                yield subject.must(
                    loc, f"have a cell of its own: {cells[cell]!r} is at column {column}, row {row}"
                )
            ids.add(box.id)
            cells.setdefault(cell, box.id)
        yield from _arrows(subject, index, drawing, ids)


def _arrows(subject: Subject, index: int, drawing: Flow, ids: set[str]) -> Iterator[Problem]:
    for number, arrow in enumerate(drawing.arrows):
        loc = ("drawings", index, "arrows", number)
        for end, name in (("from", arrow.start), ("to", arrow.end)):
            if name not in ids:
                yield subject.must((*loc, end), f"be the id of a box: {name!r}{suggestion(name, ids)}")
        if arrow.start == arrow.end:
            yield subject.must((*loc, "to"), f"be another box: {arrow.end!r}")


def shown(subject: Subject) -> Iterator[Problem]:
    """Every drawing must be shown once in the answer, and every drawing shown must be there."""
    known = {drawing.name: index for index, drawing in enumerate(subject.case.drawings)}
    prose, seen = subject.draft.answer.prose, set()
    for each in exhibits(subject, "drawing:"):
        if each.word not in known:
            near = suggestion(each.word, known)
            yield prose.problem(each.index, f"an image must be a drawing of case.yml: {each.word!r}{near}")
        elif each.word in seen:
            yield prose.problem(each.index, f"a drawing must be shown once: {each.word!r}")
        seen.add(each.word)
    for name, index in known.items():
        if name not in seen:
            yield subject.must(
                ("drawings", index, "name"), f"be shown in answer.md: ![caption](drawing:{name})"
            )
