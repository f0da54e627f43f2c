"""Where a plan flips: the point at which one assumption, moved alone, makes a comparison come true.

`docs/assets/js/explore/flips.js` finds the same points, by the same steps, while a reader moves the assumptions.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from macros.model import Assumption, Case, Flip
from macros.numbers import formula
from macros.numbers.compiled import compiled, compiled_comparison
from macros.numbers.formula import FormulaError
from macros.numbers.span import Span

STEPS = 16
"""Into how many steps each side of an assumption's range is cut to look for a change."""
HALVINGS = 26
TRIES = 400
MOST_POINTS = 3
"""Of the points of one flip, those that are told: the nearest."""
MOST_FIRST = 5


@dataclass(frozen=True)
class Point:
    """Where an assumption, moved alone, turns the plan: at this value, on the way up or on the way down."""

    assumption: Assumption
    at: float
    is_above: bool
    distance: float
    """How far along its slider that is from the value supposed, as a share of the slider."""

    @property
    def word(self) -> str:
        """Above or below the point, or at it where the range ends there."""
        low, high = self.assumption.low, self.assumption.high
        return "at" if min(self.at - low, high - self.at) <= 1e-9 * (high - low) else "above" if self.is_above else "below"


class Turning:
    """One comparison, with no more of the case than it depends on."""

    def __init__(self, case: Case, flip: Flip) -> None:
        comparison = formula.parse_comparison(flip.when)
        wanted, figures = set(formula.names(comparison)), []
        for figure in reversed(case.figures):
            if figure.name in wanted:
                figures.insert(0, (figure.name, formula.parse(figure.formula)))
                wanted |= formula.names(figures[0][1])
        self._holds = compiled_comparison(comparison)
        self._figures = [(name, formula.names(tree), compiled(tree)) for name, tree in figures]
        self.assumptions = tuple(each for each in case.assumptions if each.name in wanted)
        self._supposed = {each.name: float(each.value) for each in self.assumptions}

    def holds(self, moved: Mapping[str, float] | None = None) -> bool:
        """Whether the comparison is true, with some assumptions moved. Raises FormulaError where it has no value."""
        return self._holds(self._values(moved or {}))

    def _values(self, moved: Mapping[str, float]) -> dict[str, float]:
        values = self._supposed | moved
        for name, _, function in self._figures:
            values[name] = function(values)
        return values

    def _along(self, name: str) -> Callable[[float], bool]:
        """The comparison as a function of one assumption alone, which computes only the figures that follow it."""
        values, moving, figures = self._values({}), {name}, []
        for figure, names, function in self._figures:
            if names & moving:
                moving.add(figure)
                figures.append((figure, function))

        def holds(value: float) -> bool:
            values[name] = value
            for figure, function in figures:
                values[figure] = function(values)
            return self._holds(values)

        return holds

    def points(self) -> list[Point]:
        """Every point at which one assumption alone turns the plan, the nearest first."""
        found = (point for each in self.assumptions for point in self._points_of(each))
        return sorted(found, key=lambda point: point.distance)

    def _points_of(self, assumption: Assumption) -> Iterator[Point]:
        span = Span.of(assumption)
        start = span.place(assumption.value)
        here, holds = self.holds(), self._along(assumption.name)
        for end in (0.0, 1.0):
            turned = crossing(lambda place: holds(span.value(place)) != here, start, end)
            if turned is not None:
                yield Point(assumption, span.value(turned), end == 1.0, abs(turned - start))

    def can_flip(self) -> bool:
        """Whether the comparison changes anywhere in the ranges: at ends, and at places drawn with a fixed seed."""
        chance, spans = random.Random(1), {each.name: Span.of(each) for each in self.assumptions}
        here = self.holds()
        for number in range(TRIES):
            # Half of the tries at corners, where monotone formulas have their extremes.
            draw = chance.random if number % 2 else lambda: chance.randint(0, 1)
            if self.holds({name: span.value(draw()) for name, span in spans.items()}) != here:
                return True
        return bool(self.points())


def first_assumptions(case: Case, points: Iterable[Sequence[Point]]) -> list[Assumption]:
    """The few assumptions to show first: those that flip a plan soonest, else those on which most figures depend.

    `points` are those of each flip, the nearest first.
    """
    ranked = [point.assumption for rank in zip_longest(*points) for point in rank if point]
    if not ranked:
        uses = Counter(name for each in case.figures for name in formula.names(formula.parse(each.formula)))
        ranked = sorted(case.assumptions, key=lambda each: -uses[each.name])
    return list(dict.fromkeys(ranked))[:MOST_FIRST]


def crossing(is_turned: Callable[[float], bool], start: float, end: float) -> float | None:
    """The place nearest to `start`, on the way to `end`, from which on it is turned; None if nowhere."""
    before = start
    for step in range(1, STEPS + 1):
        after = start + (end - start) * step / STEPS
        if _safely(is_turned, after):
            break
        before = after
    else:
        return None
    for _ in range(HALVINGS):
        middle = (before + after) / 2
        before, after = (before, middle) if _safely(is_turned, middle) else (middle, after)
    return after


def _safely(is_turned: Callable[[float], bool], place: float) -> bool:
    try:
        return is_turned(place)
    except FormulaError:
        return False


def flips_of(case: Case) -> Iterator[tuple[tuple[str, int], Flip]]:
    """Every flip of the case with its place: those of figures, then those of what-ifs."""
    for kind in ("figures", "what_if"):
        for index, each in enumerate(getattr(case, kind)):
            if each.flips:
                yield (kind, index), each.flips
