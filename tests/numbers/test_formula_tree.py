"""The tree of a formula."""

from __future__ import annotations

from macros.numbers.formula_tree import Call, FormulaError, Name, Number, depth


def test_trees_are_equal_wherever_they_stand_in_the_text():
    assert Call("+", (Name("a", 3), Number(1.0, 7)), 5) == Call("+", (Name("a"), Number(1.0)))


def test_the_depth_counts_calls_within_one_another():
    leaf = Number(1.0)
    assert depth(leaf) == 0
    assert depth(Call("-", (Call("max", (leaf, Call("sqrt", (leaf,)))),))) == 3


def test_an_error_holds_its_message_and_offset():
    error = FormulaError("a divisor must not be zero", 4)
    assert (str(error), error.message, error.offset) == ("a divisor must not be zero", error.message, 4)
