"""Bare numbers: rounding reads the decimal form, and never ends in a form that nobody writes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from macros.numbers.numerals import exponent, number, rounded, shift, significant, written

POSITIVE = st.floats(1e-12, 1e18)
SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}


def read(text: str) -> float:
    figure, *word = text.split("\u00a0")
    return float(figure.replace(",", "")) * (SCALES[word[0]] if word else 1)


def test_halves_of_the_decimal_form_go_up():
    assert [rounded(value, 2) for value in (1.005, 2.675, 0.125)] == [1.01, 2.68, 0.13]
    assert rounded(1250.0, -2) == 1300


def test_a_shift_moves_the_point_without_an_error():
    assert (shift(0.07, 2), shift(1.1, 2), shift(4.35, -2)) == (7.0, 110.0, 0.0435)


def test_the_exponent_is_that_of_the_first_digit():
    assert [exponent(value) for value in (0.0, 1.0, 999.9, 1000.0, 0.1, 0.099)] == [0, 0, 2, 3, -1, -2]


def test_zeros_at_the_end_go_unless_asked_for():
    assert (written(6.5, 2), written(6.5, 2, least=2)) == ("6.5", "6.50")
    assert (written(1200.0, 2), written(0.0, 0)) == ("1,200", "0")


@given(st.floats(1e-9, 9.9e14))
def test_a_number_reads_back_within_half_a_part_in_a_hundred(value):
    assert read(number(value)) == pytest.approx(value, rel=0.0051)


@given(st.floats(1, 9.9e14))
def test_a_number_never_names_a_thousand_of_a_greater_word(value):
    figure, *word = number(value).split("\u00a0")
    assert not word or 1 <= float(figure.replace(",", "")) < 1000


@given(st.integers(0, 999_999))
def test_a_whole_number_under_a_million_keeps_every_digit(value):
    assert number(float(value)) == f"{value:,}"


@given(POSITIVE, st.integers(1, 12))
def test_rounding_twice_is_rounding_once(value, digits):
    assert significant(significant(value, digits), digits) == significant(value, digits)
