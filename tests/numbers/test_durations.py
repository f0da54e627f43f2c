"""Durations never round into a form that nobody writes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from macros.numbers.durations import CLOCK, DURATIONS

SIZES = {"ns": 1e-9, "µs": 1e-6, "ms": 1e-3, "s": 1, "min": 60, "h": 3600}


def seconds(text: str) -> float:
    parts = re.findall(r"([\d,.]+)\u00a0([a-zµ]+)", text)
    return sum(float(number.replace(",", "")) * SIZES[unit] for number, unit in parts)


@given(st.sampled_from(sorted(CLOCK)), st.floats(1e-3, 9e5))
def test_a_duration_reads_back_within_one_part_in_a_hundred(unit, value):
    assert seconds(DURATIONS[unit](value)) == pytest.approx(value * CLOCK[unit][0], rel=0.01)


@given(st.floats(1e-9, 86_000))
def test_no_smaller_unit_reaches_a_whole_larger_one(value):
    for number, unit in re.findall(r"([\d,.]+)\u00a0([a-zµ]+)", DURATIONS["s"](value)):
        limit = {"s": 60, "min": 60, "h": 25}.get(unit, 1000)
        assert float(number.replace(",", "")) < limit


@given(st.floats(1, 86_000), st.floats(1, 1.5))
def test_a_longer_duration_never_reads_shorter(value, factor):
    assert seconds(DURATIONS["s"](value)) <= seconds(DURATIONS["s"](value * factor)) * (1 + 1e-9)
