"""From text to tree: what is read, and what is refused and where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from macros.numbers.formula_parser import Parser
from macros.numbers.formula_tree import Call, FormulaError, Name, Node, Number, depth

TABLE = json.loads((Path(__file__).parents[1] / "data" / "formulas.json").read_text("utf-8"))


def read(text: str) -> Node:
    return Parser(text).formula()


def refused(text: str) -> tuple[str, int]:
    with pytest.raises(FormulaError) as error:
        read(text)
    return error.value.message, error.value.offset


def test_a_formula_becomes_a_tree_of_numbers_names_and_calls():
    tree = read("a + 2 * -min(b, 1_000)")
    negated = Call("-", (Call("min", (Name("b"), Number(1000.0))),))
    assert tree == Call("+", (Name("a"), Call("*", (Number(2.0), negated))))


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("2 ** 3 ** 2", "2 ** (3 ** 2)"),
        ("-2 ** 2", "-(2 ** 2)"),
        ("2 ** -3 ** 2", "2 ** (-(3 ** 2))"),
        ("-2 * 3", "(-2) * 3"),
        ("a - b - c", "(a - b) - c"),
        ("a / b * c", "(a / b) * c"),
        ("a + b * c ** d", "a + (b * (c ** d))"),
    ],
)
def test_operators_bind_as_in_python(text, same):
    assert read(text) == read(same)


@pytest.mark.parametrize("row", TABLE["unreadable"], ids=lambda row: row["formula"])
def test_an_unreadable_formula_is_refused_where_it_goes_wrong(row):
    assert refused(row["formula"]) == (row["message"], row["offset"])


@pytest.mark.parametrize("row", TABLE["unreadable comparisons"], ids=lambda row: row["formula"])
def test_an_unreadable_comparison_is_refused_where_it_goes_wrong(row):
    with pytest.raises(FormulaError) as error:
        Parser(row["formula"], compares=True).comparison()
    assert (error.value.message, error.value.offset) == (row["message"], row["offset"])


def test_a_long_formula_is_refused():
    assert refused("1" * 301) == ("a formula must have at most 300 characters: 301", 300)


def test_a_formula_of_many_parts_is_refused():
    wide = "min(" + ",".join(["-" * 5 + "a"] * 20) + ")"
    assert depth(read(wide)) == 6
    assert refused(f"{wide}+max({wide[4:]}")[0] == "a formula must have at most 200 parts"


@pytest.mark.parametrize(
    "text",
    ["(" * 140 + "1" + ")" * 140, "-" * 299 + "1", "2" + "**2" * 90, "sqrt(" * 59],
    ids=lambda text: text[:5],
)
def test_a_deeply_nested_formula_is_refused_before_it_can_exhaust_the_stack(text):
    assert refused(text)[0] == "a formula must be at most 32 parentheses deep"


def test_a_long_chain_of_operations_is_refused_since_its_tree_is_deep():
    assert refused("+".join("1" * 34)) == ("a formula must be at most 32 operations deep: 33", 0)
    assert depth(read("+".join("1" * 33))) == 32


@given(st.text(st.sampled_from("ab12 ._,+-*/()minexp"), max_size=40))
def test_any_text_is_read_or_refused_at_an_offset_within_it(text):
    try:
        read(text)
    except FormulaError as error:
        assert 0 <= error.offset <= len(text)
        assert "must" in error.message
