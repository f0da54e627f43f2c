"""A line's values are those of its formula, whatever was sampled before."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from macros.draw.scale import Scale
from macros.draw.svg import DrawingError
from macros.draw.values import evaluated, sampled

FORMULAS = ("x", "a * x", "a / x", "x ** b", "log(x - a) + b", "a", "7", 7, "a * c")
NUMBERS = st.floats(-50, 50).map(lambda number: round(number, 1))


def one_by_one(text: str | float, values: dict[str, float], scale: Scale) -> list[tuple[float, float]]:
    found = []
    for x in scale.samples():
        try:
            found.append((x, evaluated(text, {**values, "x": x})))
        except DrawingError:
            continue
    return found


@given(st.lists(st.tuples(st.sampled_from(FORMULAS), NUMBERS, NUMBERS, st.booleans()), min_size=2, max_size=6))
def test_a_line_has_the_values_of_its_formula_at_each_place_of_the_scale(asked):
    for text, a, b, log in asked:
        values, scale = {"a": a, "b": b, "other": a + b}, Scale(0.5, 20, 0, 1, log)
        expected = one_by_one(text, values, scale)
        if len(expected) < 2:
            with pytest.raises(DrawingError, match="must have finite values over the x axis"):
                sampled(text, values, scale)
        else:
            assert list(sampled(text, values, scale)) == expected


@pytest.mark.parametrize("text", ["x +", "nothing(x)", math.inf])
def test_a_line_whose_formula_cannot_be_read_is_refused_as_one_without_values(text):
    with pytest.raises(DrawingError, match="must have finite values over the x axis"):
        sampled(text, {"a": 1.0}, Scale(0, 1, 0, 1))
