"""Numbers for a drawing: formulas evaluated over a case's assumptions and figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from macros.draw.scale import Scale
from macros.draw.svg import DrawingError
from macros.numbers import formula
from macros.numbers.compiled import Function, compiled

Values = Mapping[str, float]
# Sums of a few such values can still be written.
GREATEST = 1e150


def evaluated(text: str | float, values: Values) -> float:
    """The value of a formula or plain number; DrawingError where it has none or is not finite."""
    result = float(text) if isinstance(text, int | float) else _evaluate(text, values)
    if not abs(result) < GREATEST:
        raise DrawingError(f"a drawing's formula must have a finite value: {text}")
    return result


def sampled(text: str | float, values: Values, scale: Scale) -> Sequence[tuple[float, float]]:
    """The formula at places spread over the scale, without those at which it has no finite value."""
    try:
        named = formula.names(formula.parse(text))
    except formula.FormulaError:
        named = frozenset()
    return _sampled(text, tuple((name, values[name]) for name in sorted(named & values.keys())), scale)


# Wide paper, narrow paper and the check of a drawing ask for the same lines, one after another.
@lru_cache(maxsize=64)
def _sampled(
    text: str | float, values: tuple[tuple[str, float], ...], scale: Scale
) -> tuple[tuple[float, float], ...]:
    pairs, scope = [], dict(values)
    for x in scale.samples():
        scope["x"] = x
        try:
            pairs.append((x, evaluated(text, scope)))
        except DrawingError:
            continue
    if len(pairs) < 2:
        raise DrawingError(f"a line must have finite values over the x axis: {text}")
    return tuple(pairs)


@lru_cache(maxsize=256)
def _function(text: str) -> Function:
    return compiled(formula.parse(text))


def _evaluate(text: str, values: Values) -> float:
    try:
        return _function(text)(values)
    except (formula.FormulaError, ArithmeticError, ValueError, KeyError) as error:
        raise DrawingError(f"a drawing's formula must have a value: {text} ({error})") from error
