"""The formula language: what a formula gives, and over a whole range may give."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from macros.numbers.formula import (
    FormulaError,
    bounds,
    evaluate,
    holds,
    names,
    parse,
    parse_comparison,
    to_json,
)

TABLE = json.loads((Path(__file__).parents[1] / "data" / "formulas.json").read_text("utf-8"))
VALUES = TABLE["values"]


def refused(text: str | int | float, values: dict[str, float] | None = None) -> tuple[str, int]:
    with pytest.raises(FormulaError) as error:
        node = parse(text)
        if values is not None:
            evaluate(node, values)
    return error.value.message, error.value.offset


@pytest.mark.parametrize("row", TABLE["right"], ids=lambda row: row["formula"])
def test_a_formula_has_the_value_of_the_table(row):
    assert evaluate(parse(row["formula"]), VALUES) == pytest.approx(row["value"], rel=1e-12, abs=0)


@pytest.mark.parametrize("row", TABLE["without value"], ids=lambda row: row["formula"])
def test_a_formula_without_a_finite_value_is_refused_where_it_fails(row):
    assert refused(row["formula"], VALUES) == (row["message"], row["offset"])


@pytest.mark.parametrize("row", TABLE["comparisons"], ids=lambda row: row["formula"])
def test_a_comparison_holds_as_in_the_table(row):
    assert holds(parse_comparison(row["formula"]), VALUES) is row["holds"]


def test_a_comparison_names_what_both_sides_name_and_goes_to_the_browser_like_a_formula():
    comparison = parse_comparison("a + 1 <= 2 * b")
    assert names(comparison) == {"a", "b"}
    assert to_json(comparison) == ["<=", ["+", "a", 1], ["*", 2, "b"]]


def test_the_tree_goes_to_the_browser_as_nested_arrays():
    tree = parse("a + 2 * -min(b, 1_000) / 0.5 ** c")
    assert to_json(tree) == ["+", "a", ["/", ["*", 2, ["-", ["min", "b", 1000]]], ["**", 0.5, "c"]]]


def test_the_names_of_a_formula_are_those_it_uses_and_no_functions():
    assert names(parse("max(a, b_2) * a / sqrt(4)")) == {"a", "b_2"}


@pytest.mark.parametrize("number", [5, -3, 0.25])
def test_a_bare_number_is_its_own_formula(number):
    assert to_json(parse(number)) == number


@pytest.mark.parametrize("number", [math.inf, math.nan, 10**400])
def test_a_bare_number_that_is_not_finite_is_refused(number):
    assert refused(number)[0].startswith("a number must be finite")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a + b", (-1, 7)),
        ("a - b", (-6, 2)),
        ("a - a", (-5, 5)),
        ("-a", (-3, 2)),
        ("a * b", (-8, 12)),
        ("a / b", (-2, 3)),
        ("a ** 2", (0, 9)),
        ("a ** 3", (-8, 27)),
        ("b ** a", (0.0625, 64)),
        ("b ** -2", (0.0625, 1)),
        ("min(a, b)", (-2, 3)),
        ("max(a, b)", (1, 4)),
        ("ceil(b / 3)", (1, 2)),
        ("sqrt(b)", (1, 2)),
    ],
)
def test_bounds_hold_over_the_whole_range(text, expected):
    assert bounds(parse(text), {"a": (-2, 3), "b": (1, 4)}) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1 / a", "a divisor must not be zero, but may lie from -2 to 3"),
        ("1 / (b - 1)", "a divisor must not be zero, but may lie from 0 to 3"),
        ("log(a)", "log must have an argument above zero: -2"),
        ("log(b - 1)", "log must have an argument above zero: 0"),
        ("sqrt(a)", "sqrt must have an argument that is not negative: -2"),
        ("quantile(b / 4)", "quantile must have an argument between 0 and 1: 1"),
        ("a ** -1", "a base with a negative exponent must not be zero, but may lie from -2 to 3"),
        ("a ** b", "a base with an exponent that varies must not be negative: -2"),
        ("a ** 0.5", "a base with a fractional exponent must not be negative: -2"),
        ("exp(b * 200)", "a result must be finite, but that of exp may not be"),
        ("10 ** (b * 100)", "a result must be finite, but that of ** may not be"),
        ("c", "a name must be an assumption or an earlier figure: c"),
    ],
)
def test_bounds_refuse_what_may_fail_somewhere_in_the_range(text, message):
    with pytest.raises(FormulaError) as error:
        bounds(parse(text), {"a": (-2, 3), "b": (1, 4)})
    assert error.value.message == message
