"""A formula as a function gives what its tree gives, and says the same where it has no value."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from macros.numbers.arithmetic import ARGUMENTS, SCALAR
from macros.numbers.compiled import compiled, compiled_comparison
from macros.numbers.formula import evaluate, holds
from macros.numbers.formula_tree import Call, Comparison, FormulaError, Name, Number

ARITY = {"+": (2, 2), "-": (1, 2), "*": (2, 2), "/": (2, 2), "**": (2, 2), **ARGUMENTS}
VALUES = st.floats(-1e6, 1e6) | st.sampled_from([0.0, 1.0, -1.0, 0.5, 1e308, 1e-300])
PLACES = st.integers(0, 50)
LEAVES = st.builds(Number, VALUES, PLACES) | st.builds(Name, st.sampled_from(["a", "b", "unknown"]), PLACES)


def calls(nodes):
    def of(function):
        least, most = ARITY[function]
        return st.builds(Call, st.just(function), st.lists(nodes, min_size=least, max_size=min(most, 4)).map(tuple), PLACES)

    return st.sampled_from(sorted(SCALAR)).flatmap(of)


NODES = st.recursive(LEAVES, calls, max_leaves=12)


def outcome(function, *arguments):
    try:
        return repr(function(*arguments))
    except FormulaError as error:
        return error.message, error.offset


@given(NODES, VALUES, VALUES)
def test_a_compiled_formula_returns_and_raises_what_its_evaluation_does(node, a, b):
    values = {"a": a, "b": b}
    assert outcome(compiled(node), values) == outcome(evaluate, node, values)


@given(st.sampled_from(["<", "<=", ">", ">="]), NODES, NODES, VALUES, VALUES)
def test_so_does_a_comparison(operator, left, right, a, b):
    comparison, values = Comparison(operator, left, right), {"a": a, "b": b}
    assert outcome(compiled_comparison(comparison), values) == outcome(holds, comparison, values)
