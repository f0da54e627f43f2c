"""Bare numbers as people write them: 12,660; 40 million; 0.0123; 1.2 × 10¹⁵.

`docs/assets/js/numerals.js` does exactly the same, step by step: rounding reads the shortest decimal form
of a value (1.005, not the binary 1.00499...) and takes halves away from zero.
Every function here takes a finite value that is not negative; `quantity` sets the sign.
"""

from __future__ import annotations

import math
from decimal import Decimal

NO_BREAK = "\u00a0"
WORDS = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def shift(value: float, places: int) -> float:
    """The value times ten to the power of `places`, without the error of a multiplication."""
    return float(Decimal(repr(float(value))).scaleb(places))


def exponent(value: float) -> int:
    """The power of ten of the first significant digit; 0 for zero."""
    return Decimal(repr(float(value))).adjusted() if value else 0


def _units(value: float, places: int) -> int:
    """How many units of the last place the rounded value holds."""
    shifted = shift(value, places)
    whole = math.floor(shifted)
    return whole + (shifted - whole >= 0.5)


def rounded(value: float, places: int) -> float:
    """The value rounded to `places` decimals; to tens or hundreds if `places` is negative."""
    return shift(float(_units(value, places)), -places)


def significant(value: float, digits: int) -> float:
    """The value rounded to so many significant digits."""
    return rounded(value, digits - 1 - exponent(value))


def written(value: float, places: int, least: int = 0) -> str:
    """The rounded value with thousands commas; zeros at the end go, but for the `least` decimals kept."""
    units = _units(value, places) * 10 ** max(0, -places)
    whole, fraction = divmod(units, 10 ** max(0, places))
    kept = str(fraction).zfill(places).rstrip("0").ljust(least, "0") if places > 0 else ""
    return f"{whole:,}.{kept}" if kept else f"{whole:,}"


def number(value: float) -> str:
    """The value as a count or a plain number.

    Three significant digits, or every digit of a whole number under a million; five from a thousand up;
    million, billion and trillion in words; a power of ten from 1e15 up and under one billionth.
    """
    places = _places(value)
    if rounded(value, places) >= 1e6:
        return _in_words(value)
    if 0 < value and rounded(value, places) < 1e-9:
        return _power_of_ten(value)
    return written(value, places)


def _places(value: float) -> int:
    if value < 1e6 and value == math.floor(value):
        return 0
    first = exponent(value)
    return 2 - first if first < 3 else min(0, 4 - first)


def _in_words(value: float) -> str:
    if significant(value, 3) >= 1e15:
        return _power_of_ten(value)
    scale, word = next(pair for pair in WORDS if significant(value / pair[0], 3) >= 1)
    scaled = value / scale
    return f"{written(scaled, 2 - exponent(scaled))}{NO_BREAK}{word}"


def _power_of_ten(value: float) -> str:
    value = significant(value, 3)
    power = exponent(value)
    return f"{written(shift(value, -power), 2)}{NO_BREAK}×{NO_BREAK}10{str(power).translate(SUPERSCRIPT)}"


def with_unit(symbol: str, value: float) -> str:
    """The value and its symbol, held together: "35 mW"."""
    return f"{number(value)}{NO_BREAK}{symbol}"


def stepped(steps: tuple[tuple[float, str], ...], value: float) -> str:
    """The value in the greatest step (size, symbol) of which there is at least one: "3.1 GB"."""
    for size, symbol in steps:
        scaled = significant(value / size, 12)
        if significant(scaled, 3) >= 1:
            break
    return with_unit(symbol, scaled)
