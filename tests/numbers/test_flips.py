"""Where a plan flips."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from macros.model import Assumption, Figure, Flip
from macros.numbers.flips import Turning, crossing
from macros.numbers.span import Span


def assumption(name: str, value: float, low: float, high: float) -> Assumption:
    return Assumption(name=name, value=value, unit="share", low=low, high=high, why="a guess")


CASE = SimpleNamespace(
    assumptions=(assumption("rate", 0.1, 0.01, 0.5), assumption("cost", 6, 1, 30), assumption("idle", 1, 0, 2)),
    figures=(
        Figure(name="edge", formula="cost / (cost + 54)", unit="share", says="edge"),
        Figure(name="other", formula="idle * 2", unit="share", says="other"),
    ),
)


def points(when: str) -> list[tuple]:
    found = Turning(CASE, Flip(when=when, then="Stop.")).points()
    return [(point.assumption.name, pytest.approx(point.at), point.is_above) for point in found]


def test_a_flip_has_a_point_for_each_assumption_that_alone_brings_it_about_the_nearest_first():
    assert points("rate < 0.5 * edge") == [("rate", 0.05, False), ("cost", 13.5, True)]


def test_an_assumption_on_which_nothing_depends_flips_nothing():
    turning = Turning(CASE, Flip(when="rate > 3 * edge", then="Stop."))
    assert [each.name for each in turning.assumptions] == ["rate", "cost"]


def test_a_change_on_both_sides_has_two_points():
    assert points("(rate - 0.1) ** 2 > 0.0016") == [("rate", 0.06, False), ("rate", 0.14, True)]


def test_a_point_is_told_as_above_or_below_and_as_at_where_the_range_ends():
    words = [[p.word for p in Turning(CASE, Flip(when=when, then="Stop.")).points()] for when in (
        "rate > 0.2", "rate < 0.05", "rate >= 0.5", "rate <= 0.01",
    )]  # fmt: skip
    assert words == [["above"], ["below"], ["at"], ["at"]]


def test_a_flip_that_takes_two_assumptions_together_has_no_point_yet_can_flip():
    turning = Turning(CASE, Flip(when="rate * cost > 14", then="Stop."))
    assert turning.points() == [] and turning.can_flip()


def test_a_flip_out_of_reach_cannot_flip():
    assert not Turning(CASE, Flip(when="rate * cost > 16", then="Stop.")).can_flip()


def test_a_crossing_is_found_where_it_lies_and_not_where_there_is_none():
    assert crossing(lambda place: place > 0.3, 0.1, 1.0) == pytest.approx(0.3)
    assert crossing(lambda place: place > 2, 0.1, 1.0) is None


@pytest.mark.parametrize("span", [Span(1, 100), Span(0.001, 5), Span(0, 3), Span(-2, 2)])
def test_a_span_leads_from_value_to_place_and_back_and_keeps_its_ends(span):
    values = [span.value(step / 10) for step in range(11)]
    assert (values[0], values[-1]) == (span.low, span.high)
    assert [span.place(value) for value in values] == pytest.approx([step / 10 for step in range(11)])


def test_a_span_of_more_than_two_decades_is_even_in_ratio():
    assert [Span(1, 100).value(0.5), Span(0.001, 10).value(0.5)] == pytest.approx([50.5, 0.1])


def test_a_span_of_one_value_has_one_place():
    assert Span(2, 2).place(2) == 0 and Span(2, 2).value(0.5) == 2
