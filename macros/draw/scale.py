"""Scales and their ticks: from values to places on the paper, at numbers that people count in."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from macros.draw.svg import DrawingError, tenth
from macros.draw.text import SMALL, width
from macros.numbers import quantity
from macros.numbers.numerals import exponent, shift

# Multiples in which people count a unit of time; other units are counted in 1, 2 and 5 times powers of ten.
CLOCK = {
    "s": (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600),
    "seconds": (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600),
    "minutes": (1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440),
    "hours": (1, 2, 3, 6, 12, 24, 48, 72, 168),
    "days": (1, 2, 5, 7, 10, 14, 30, 60, 90, 180, 360, 720),
    "months": (1, 2, 3, 6, 12, 24, 60),
}


@dataclass(frozen=True)
class Scale:
    """Values from low to high, laid from start to end of the paper; logarithmic on wish."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def __post_init__(self) -> None:
        if not (math.isfinite(self.low) and math.isfinite(self.high) and self.low < self.high):
            raise DrawingError(
                f"an axis must run from a number to a greater one: {self.low:g} to {self.high:g}"
            )
        if self.log and self.low <= 0:
            raise DrawingError(f"a log axis must start above zero: {self.low:g}")

    def __call__(self, value: float) -> float:
        """The place of a value, in tenths: what is laid out is what is written."""
        low, high = self.low, self.high
        if self.log:
            low, high, value = math.log(low), math.log(high), math.log(value)
        return tenth(self.start + (value - low) / (high - low) * (self.end - self.start))

    def onto(self, start: float, end: float) -> Scale:
        """The same range on another stretch of the paper."""
        return replace(self, start=start, end=end)

    def holds(self, value: float) -> bool:
        slack = 1e-9 * (self.high - self.low)
        return self.low - slack <= value <= self.high + slack

    def samples(self, count: int = 120) -> list[float]:
        """Values spread evenly on the paper, from low to high."""
        shares = [n / (count - 1) for n in range(count)]
        if self.log:
            between = [self.low * (self.high / self.low) ** share for share in shares]
        else:
            between = [self.low + (self.high - self.low) * share for share in shares]
        return [self.low, *between[1:-1], self.high]


def steps(span: float, count: int, unit: str) -> float:
    """The least step in which a person would count and which gives at most `count` steps over the span."""
    least = span / count
    if unit in CLOCK and CLOCK[unit][0] <= least <= CLOCK[unit][-1]:
        return next(float(step) for step in CLOCK[unit] if step >= least)
    power = shift(1.0, exponent(least))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least * (1 - 1e-9))


def linear_ticks(low: float, high: float, count: int, unit: str) -> list[float]:
    """Multiples of a countable step within the range."""
    step = steps(high - low, count, unit)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    # Rounding mends 3 * 0.1, which is not 0.3.
    return [float(f"{n * step:.12g}") for n in range(first, last + 1)]


def log_ticks(low: float, high: float, factors: Sequence[int], every: int = 1) -> list[float]:
    """The factors times each power of ten within the range, or of every second or third power."""
    powers = range(exponent(low), exponent(high) + 2)
    values = [shift(float(factor), power) for power in powers if power % every == 0 for factor in factors]
    return [value for value in values if low * (1 - 1e-9) <= value <= high * (1 + 1e-9)]


def outward(low: float, high: float, log: bool, unit: str, count: int = 5) -> tuple[float, float]:
    """A range that starts and ends on ticks; from zero where the values come near it."""
    if log:
        ladder = log_ticks(low / 10, high * 10, (1, 2, 5))
        start = max(tick for tick in ladder if tick <= low * (1 + 1e-9))
        return start, min(tick for tick in ladder if tick >= high * (1 - 1e-9) and tick > start)
    if 0 < low < high / 2:
        low = 0.0
    if high == low:
        low, high = (min(0.0, low), max(0.0, high)) if low else (0.0, 1.0)
    step = steps(high - low, count, unit)
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step


def candidates(scale: Scale, unit: str, most: int) -> list[list[float]]:
    """Sets of ticks for a scale, the densest first."""
    sets = [linear_ticks(scale.low, scale.high, count, unit) for count in range(most, 0, -1)]
    if scale.log:
        spaced = [log_ticks(scale.low, scale.high, (1,), every) for every in (2, 3)]
        decades = [log_ticks(scale.low, scale.high, factors) for factors in ((1, 2, 5), (1, 3), (1,))]
        sets = [ticks for ticks in decades + spaced if 2 <= len(ticks) <= 2 * most] or sets
    return sets


def ticks(scale: Scale, unit: str, most: int = 6, across: bool = True) -> list[tuple[float, str]]:
    """As many ticks as have room, with their words; `across` is an x axis, whose words stand side by side."""
    labelled: list[tuple[float, str]] = []
    for values in candidates(scale, unit, most):
        labelled = list(zip(values, shown(values, unit), strict=True))
        rooms = [width(words, SMALL) + 12 if across else 32.0 for _, words in labelled]
        places = [scale(value) for value, _ in labelled]
        apart = all(
            abs(b - a) >= (left + right) / 2
            for a, b, left, right in zip(places, places[1:], rooms, rooms[1:], strict=False)
        )
        if len(labelled) >= 2 and apart and len({words for _, words in labelled}) == len(labelled):
            return labelled
    return labelled[:1]


def shown(values: Sequence[float], unit: str) -> list[str]:
    """The values as people write them; a word that every one ends on is kept on the last alone."""
    words = [quantity.show(value, unit) for value in values]
    parts = [text.replace("\u202f", "\u00a0").rpartition("\u00a0") for text in words]
    endings = {ending.rstrip("s") for number, _, ending in parts if number}
    if len(endings) != 1 or not all(number for number, _, _ in parts) or not next(iter(endings)).isalpha():
        return words
    if any(" " in number or "\u00a0" in number for number, _, _ in parts):
        return words
    return [number for number, _, _ in parts[:-1]] + words[-1:]
