"""Arithmetic on numbers and on ranges."""

from __future__ import annotations

import math
from statistics import NormalDist

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from macros.numbers.arithmetic import ARGUMENTS, INTERVAL, SCALAR

NUMBERS = st.floats(-50, 50)
DOMAINS = {"log": st.floats(1e-6, 50), "sqrt": st.floats(0, 50), "quantile": st.floats(1e-6, 1 - 1e-6)}
SHARES = st.floats(0, 1)


def test_ranges_know_every_operation_that_numbers_know():
    assert INTERVAL.keys() == SCALAR.keys() > ARGUMENTS.keys()


@pytest.mark.parametrize("operation", SCALAR)
@given(st.data())
def test_an_operation_on_points_of_ranges_lies_within_the_operation_on_the_ranges(operation, data):
    least, most = ARGUMENTS.get(operation, (2, 2))
    numbers = DOMAINS.get(operation, NUMBERS)
    ranges = [tuple(sorted(data.draw(st.tuples(numbers, numbers)))) for _ in range(min(most, least + 1))]
    if operation == "**" and data.draw(st.booleans()):
        whole = float(data.draw(st.integers(-4, 4)))
        ranges[1] = (whole, whole)
    points = [min(low + data.draw(SHARES) * (high - low), high) for low, high in ranges]
    try:
        low, high = INTERVAL[operation](*ranges)
    except ValueError:
        return
    assume(math.isfinite(low) and math.isfinite(high))
    margin = 1e-12 * max(1, abs(low), abs(high))
    assert low - margin <= SCALAR[operation](*points) <= high + margin


@pytest.mark.parametrize("share", [1e-300, 1e-12, 0.001, 0.074, 0.076, 0.3, 0.5, 0.8, 0.95, 0.999999])
def test_the_quantile_is_the_inverse_of_the_normal_distribution(share):
    assert SCALAR["quantile"](share) == NormalDist().inv_cdf(share)
    assert NormalDist().cdf(SCALAR["quantile"](share)) == pytest.approx(share, rel=1e-9)


def test_halves_are_rounded_away_from_zero():
    assert [SCALAR["round"](value) for value in (0.5, 1.5, 2.5, -0.5, -1.5, -2.5)] == [1, 2, 3, -1, -2, -3]


def test_binary_noise_does_not_move_a_whole_number_to_its_neighbour():
    noisy = 100 * 1.1
    assert noisy > 110
    assert (SCALAR["ceil"](noisy), SCALAR["floor"](0.29 * 100), SCALAR["round"](0.285 * 100)) == (110, 29, 29)
    assert (SCALAR["ceil"](110 + 1e-9), SCALAR["floor"](29 - 1e-9)) == (111, 28)
    assert SCALAR["floor"](2.0**51 + 0.5) == 2.0**51


@given(st.integers(-(2**70), 2**70).map(float))
def test_a_whole_number_stays_itself_under_rounding(value):
    assert {SCALAR[name](value) for name in ("ceil", "floor", "round")} == {value}


def test_an_overflow_is_infinite():
    assert SCALAR["exp"](1e6) == SCALAR["**"](10.0, 400.0) == math.inf
