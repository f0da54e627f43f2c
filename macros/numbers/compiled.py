"""A formula as a function, for where it is evaluated thousands of times: the tree is walked once, not at each value.

The functions are closures over the tree's parts; no text is ever run as Python.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from macros.numbers.arithmetic import SCALAR, compare
from macros.numbers.formula import evaluate
from macros.numbers.formula_tree import Call, Comparison, Name, Node, Number

# Beyond these nothing is finite, and no comparison with them holds for what is no number.
_LEAST, _MOST = -math.inf, math.inf

Function = Callable[[Mapping[str, float]], float]


def compiled(node: Node) -> Function:
    """The formula as a function of its names' values: it returns and raises what `formula.evaluate` does."""
    value_of = _part(node)

    def function(values: Mapping[str, float]) -> float:
        try:
            return float(value_of(values))
        except (ValueError, KeyError, OverflowError):
            return evaluate(node, values)  # which says what is wrong, and where

    return function


def compiled_comparison(comparison: Comparison) -> Callable[[Mapping[str, float]], bool]:
    """The comparison as a function: it returns and raises what `formula.holds` does."""
    left, right, operator = compiled(comparison.left), compiled(comparison.right), comparison.operator
    return lambda values: compare(left(values), operator, right(values))


def _part(node: Node) -> Function:
    """The value of a part, or some error where there is none or it is not finite."""
    if isinstance(node, Number):
        value = node.value
        return lambda values: value
    if isinstance(node, Name):
        name = node.name
        return lambda values: value if _LEAST < (value := values[name]) < _MOST else _refuse()
    return _call(node)


def _call(node: Call) -> Function:
    operation, parts = SCALAR[node.function], [_part(each) for each in node.arguments]
    if len(parts) == 2:
        left, right = parts
        return lambda values: value if _LEAST < (value := operation(left(values), right(values))) < _MOST else _refuse()
    return lambda values: value if _LEAST < (value := operation(*[part(values) for part in parts])) < _MOST else _refuse()


def _refuse() -> float:
    raise ValueError
