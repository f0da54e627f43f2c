"""The operators and functions of the formula language: on numbers (SCALAR) and on ranges of them (INTERVAL).

Each raises ValueError, with what the argument must be, where it has no value.
An overflow gives infinity, which `formula` refuses.
ceil, floor and round take a value that binary arithmetic set beside a whole number or a half to be on it.
`docs/assets/js/formula.js` holds the twin of SCALAR and of `compare`.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable
from itertools import product
from statistics import NormalDist

Interval = tuple[float, float]
Scalar = Callable[..., float]

ARGUMENTS = {
    "min": (2, 20), "max": (2, 20), "ceil": (1, 1), "floor": (1, 1), "round": (1, 1),
    "sqrt": (1, 1), "log": (1, 1), "exp": (1, 1), "quantile": (1, 1),
}  # fmt: skip
"""The functions that a formula may call, each with the least and the greatest number of arguments."""


def _minus(left: float, right: float | None = None) -> float:
    return -left if right is None else left - right


def _divide(left: float, right: float) -> float:
    if right == 0:
        raise ValueError("a divisor must not be zero")
    return left / right


def _power(base: float, exponent: float) -> float:
    if base < 0 and exponent != math.floor(exponent):
        raise ValueError(f"a base with a fractional exponent must not be negative: {base:g}")
    if base == 0 and exponent < 0:
        raise ValueError("a base with a negative exponent must not be zero")
    try:
        return math.pow(base, exponent)
    except OverflowError:
        return math.inf


def _noise(value: float) -> float:
    """How far binary arithmetic may have moved a value: 100 * 1.1 is 110 and a little more."""
    return min(1e-13 * abs(value), 1e-6)


def _floor(value: float) -> float:
    nearest = math.floor(value + 0.5)
    return float(nearest if abs(value - nearest) <= _noise(value) else math.floor(value))


def _ceil(value: float) -> float:
    return -_floor(-value)


def _round(value: float) -> float:
    """The nearest whole number; halves go away from zero."""
    size = abs(value)
    whole = math.floor(size)
    return math.copysign(whole + (size - whole >= 0.5 - _noise(value)), value)


def _sqrt(value: float) -> float:
    if value < 0:
        raise ValueError(f"sqrt must have an argument that is not negative: {value:g}")
    return math.sqrt(value)


def _log(value: float) -> float:
    if value <= 0:
        raise ValueError(f"log must have an argument above zero: {value:g}")
    return math.log(value)


def _exp(value: float) -> float:
    try:
        return math.exp(value)
    except OverflowError:
        return math.inf


def _quantile(share: float) -> float:
    """The standard normal quantile, by Wichura's AS 241 (1988) in the standard library as in the twin."""
    if not 0 < share < 1:
        raise ValueError(f"quantile must have an argument between 0 and 1: {share:g}")
    return NormalDist().inv_cdf(share)


MONOTONE: dict[str, Scalar] = {
    "ceil": _ceil, "floor": _floor, "round": _round,
    "sqrt": _sqrt, "log": _log, "exp": _exp, "quantile": _quantile,
}  # fmt: skip

SCALAR: dict[str, Scalar] = {
    "+": operator.add,
    "-": _minus,
    "*": operator.mul,
    "/": _divide,
    "**": _power,
    "min": min,
    "max": max,
    **MONOTONE,
}


def compare(left: float, operator: str, right: float) -> bool:
    """Whether `left` is < <= > or >= `right`, where two values apart by no more than noise are equal."""
    if abs(left - right) <= _noise(max(abs(left), abs(right))):
        return operator.endswith("=")
    return (left < right) == operator.startswith("<")


def _at_corners(scalar: Scalar, *ranges: Interval) -> Interval:
    """The range of a function that is monotone in each argument while the others are held."""
    values = [scalar(*corner) for corner in product(*ranges)]
    return min(values), max(values)


def _interval_minus(left: Interval, right: Interval | None = None) -> Interval:
    return (-left[1], -left[0]) if right is None else (left[0] - right[1], left[1] - right[0])


def _interval_divide(left: Interval, right: Interval) -> Interval:
    if right[0] <= 0 <= right[1]:
        raise ValueError(f"a divisor must not be zero, but may lie {_span(right)}")
    return _at_corners(_divide, left, right)


def _interval_power(base: Interval, exponent: Interval) -> Interval:
    if base[0] <= 0 <= base[1] and exponent[0] < 0:
        raise ValueError(f"a base with a negative exponent must not be zero, but may lie {_span(base)}")
    if base[0] < 0 and exponent[0] != exponent[1]:
        raise ValueError(f"a base with an exponent that varies must not be negative: {base[0]:g}")
    low, high = _at_corners(_power, base, exponent)
    return (min(low, _power(0.0, exponent[0])), high) if base[0] < 0 < base[1] else (low, high)


def _span(interval: Interval) -> str:
    return f"from {interval[0]:g} to {interval[1]:g}"


def _everywhere(scalar: Scalar) -> Callable[..., Interval]:
    return lambda *ranges: _at_corners(scalar, *ranges)


INTERVAL: dict[str, Callable[..., Interval]] = {
    "+": lambda left, right: (left[0] + right[0], left[1] + right[1]),
    "-": _interval_minus,
    **{name: _everywhere(SCALAR[name]) for name in ("*", *MONOTONE)},
    "/": _interval_divide,
    "**": _interval_power,
    "min": lambda *ranges: (min(low for low, _ in ranges), min(high for _, high in ranges)),
    "max": lambda *ranges: (max(low for low, _ in ranges), max(high for _, high in ranges)),
}
