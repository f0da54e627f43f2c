"""Rules over flips: comparisons that turn a plan."""

from __future__ import annotations

from collections.abc import Iterator

from macros.check.subject import Subject
from macros.model import Flip
from macros.numbers import formula
from macros.numbers.flips import Turning, flips_of
from macros.numbers.formula import FormulaError
from macros.reading.document import Loc
from macros.reading.messages import suggestion
from macros.reading.source import Problem


def comparisons(subject: Subject) -> Iterator[Problem]:
    """A flip must be a comparison of two formulas that name only assumptions and figures."""
    for loc, flip in _flips(subject):
        try:
            unknown = formula.names(formula.parse_comparison(flip.when)) - subject.quantities.keys()
        except FormulaError as error:
            yield subject.formula_problem(loc, error)
            continue
        for name in sorted(unknown):
            wanted = f"name only assumptions and figures: {name!r}{suggestion(name, subject.quantities)}"
            yield subject.must(loc, wanted, max(0, flip.when.find(name)))


def sides(subject: Subject) -> Iterator[Problem]:
    """A flip must not hold at the values supposed, and must hold somewhere in the ranges of its assumptions."""
    for loc, flip in _flips(subject):
        try:
            turning = Turning(subject.case, flip)
            if turning.holds():
                yield subject.must(loc, f"not hold at the values supposed: {flip.when!r}")
            elif not turning.can_flip():
                ranges = ", ".join(f"{each.name} from {each.low} to {each.high}" for each in turning.assumptions)
                where = f"somewhere in the ranges ({ranges})" if ranges else "for some assumption, but it names none"
                yield subject.must(loc, f"hold {where}: {flip.when!r}")
        except (ValueError, ArithmeticError):
            continue  # said elsewhere: of the comparison, of its figures, or of their ranges


def _flips(subject: Subject) -> Iterator[tuple[Loc, Flip]]:
    for place, flip in flips_of(subject.case):
        yield (*place, "flips", "when"), flip
