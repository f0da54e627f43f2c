"""The formula language of `figures`: a small arithmetic, parsed to a tree and never run as Python.

    formula  = number | name | "(" formula ")" | "-" formula | formula operator formula | call
    operator = "+" | "-" | "*" | "/" | "**"      (** binds tightest and groups to the right, as in Python)
    call     = function "(" formula { "," formula } ")"
    function = min | max | ceil | floor | round | sqrt | log | exp | quantile
    number   = 5000 | 5_000 | 5,000 | 0.05 | 1e6 (no comma within a call, where commas part arguments)
    name     = a lower-case letter, then lower-case letters, digits and _

A comparison is two formulas with <, <=, > or >= between them: the `when` of a flip.

log is natural, round takes halves away from zero, quantile is the standard normal quantile.
The tree goes to the browser as JSON (`to_json`), where `docs/assets/js/formula.js` gives the same values.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from macros.numbers.arithmetic import INTERVAL, SCALAR, Interval, compare
from macros.numbers.formula_parser import Parser
from macros.numbers.formula_tree import Call, Comparison, FormulaError, Name, Node, Number, names

__all__ = [
    "Call", "Comparison", "FormulaError", "Name", "Node", "Number",
    "bounds", "evaluate", "holds", "names", "parse", "parse_comparison", "to_json",
]  # fmt: skip

Value = TypeVar("Value", float, Interval)


@lru_cache(maxsize=4096, typed=True)
def parse(text: str | int | float) -> Node:
    """The tree of a formula; a bare number is its own formula. Raises FormulaError."""
    if isinstance(text, str):
        return Parser(text).formula()
    if not _is_finite(text):
        raise FormulaError(f"a number must be finite: {text}")
    return Number(float(text))


@lru_cache(maxsize=1024)
def parse_comparison(text: str) -> Comparison:
    """The two formulas of a comparison and its operator. Raises FormulaError."""
    return Parser(text, compares=True).comparison()


def evaluate(node: Node, values: Mapping[str, float]) -> float:
    """The formula's value. Raises FormulaError for an unknown name or a result that is not finite."""
    return float(_fold(node, values, SCALAR, float, _is_finite))


def holds(comparison: Comparison, values: Mapping[str, float]) -> bool:
    """Whether the comparison is true. Raises FormulaError as `evaluate` does."""
    left, right = (evaluate(side, values) for side in (comparison.left, comparison.right))
    return compare(left, comparison.operator, right)


def bounds(node: Node, ranges: Mapping[str, Interval]) -> Interval:
    """A low and a high between which the value lies, wherever each name is in its range (low, high).

    By interval arithmetic: safe, though wider than need be where a name occurs twice.
    Raises FormulaError where a divisor may be zero, an argument leave its domain, or a result overflow.
    """
    return _fold(node, ranges, INTERVAL, lambda value: (value, value), _is_bounded)


def to_json(node: Node | Comparison) -> Any:
    """The tree for the browser: a number, a name, or [function, argument, ...], as ["+", 2, "days"]."""
    if isinstance(node, Comparison):
        return [node.operator, to_json(node.left), to_json(node.right)]
    if isinstance(node, Call):
        return [node.function, *map(to_json, node.arguments)]
    if isinstance(node, Name):
        return node.name
    return int(node.value) if node.value.is_integer() and abs(node.value) < 1e15 else node.value


def _fold(
    node: Node,
    leaves: Mapping[str, Value],
    operations: Mapping[str, Callable[..., Value]],
    literal: Callable[[float], Value],
    is_finite: Callable[[Value], bool],
) -> Value:
    """The tree's value under one kind of arithmetic."""
    if isinstance(node, Number):
        return literal(node.value)
    if isinstance(node, Name):
        if node.name not in leaves:
            raise FormulaError(f"a name must be an assumption or an earlier figure: {node.name}", node.offset)
        result = leaves[node.name]
    else:
        arguments = [_fold(each, leaves, operations, literal, is_finite) for each in node.arguments]
        try:
            result = operations[node.function](*arguments)
        except ValueError as error:
            raise FormulaError(str(error), node.offset) from error
    if not is_finite(result):
        raise FormulaError(f"a result must be finite, but that of {_label(node)} may not be", node.offset)
    return result


def _is_bounded(interval: Interval) -> bool:
    return _is_finite(interval[0]) and _is_finite(interval[1])


def _label(node: Name | Call) -> str:
    return node.name if isinstance(node, Name) else node.function


def _is_finite(value: float) -> bool:
    """Whether the value fits a finite float; an int may be too great for one."""
    try:
        return math.isfinite(value)
    except OverflowError:
        return False
