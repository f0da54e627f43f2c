"""The numbers of a case."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from macros.model import Assumption, Figure
from macros.numbers.figures import values
from macros.numbers.formula import FormulaError


def case(**formulas: str) -> SimpleNamespace:
    assumption = {"unit": "holds/day", "low": 0, "high": 5_000, "why": "a guess"}
    return SimpleNamespace(
        assumptions=(
            Assumption(name="holds", value=1_200, **assumption),
            Assumption(name="rate", value=0.75, **assumption),
        ),
        figures=tuple(
            Figure(name=name, formula=text, unit="books", says=name) for name, text in formulas.items()
        ),
    )


def test_every_assumption_and_figure_has_a_value_in_the_order_of_the_case():
    found = values(case(wasted="holds * (1 - rate)", yearly="365 * wasted"))
    assert list(found) == ["holds", "rate", "wasted", "yearly"]
    assert list(found.values()) == [1_200, 0.75, 300, 109_500]
    assert {type(value) for value in found.values()} == {float}


def test_a_turn_changes_its_assumption_and_all_that_follows():
    found = values(case(wasted="holds * (1 - rate)"), {"holds": 200})
    assert found == {"holds": 200, "rate": 0.75, "wasted": 50}


@pytest.mark.parametrize("name", ["wasted", "unknown"])
def test_a_turn_of_anything_but_an_assumption_is_refused(name):
    with pytest.raises(KeyError, match=f"a turn must set an assumption: {name}"):
        values(case(wasted="holds"), {name: 1})


def test_a_figure_sees_only_assumptions_and_earlier_figures():
    with pytest.raises(FormulaError, match="a name must be an assumption or an earlier figure: second"):
        values(case(first="second + 1", second="holds"))


def test_a_figure_without_a_finite_value_is_refused():
    with pytest.raises(FormulaError, match="a divisor must not be zero"):
        values(case(broken="1 / (holds - 200)"), {"holds": 200})
