"""Ticks that people count in, and text that breaks where it must."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from macros.draw.place import spread
from macros.draw.scale import Scale, linear_ticks, log_ticks, outward, shown, ticks
from macros.draw.text import width, wrap


@pytest.mark.parametrize(
    ("low", "high", "count", "unit", "expected"),
    [
        (0, 1, 5, "share", [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (0, 0.3, 3, "share", [0, 0.1, 0.2, 0.3]),
        (-42_000, 96_000, 4, "$", [0, 50_000]),
        (0, 90, 4, "days", [0, 30, 60, 90]),
        (0, 100, 4, "minutes", [0, 30, 60, 90]),
        (0, 24, 4, "hours", [0, 6, 12, 18, 24]),
        (0, 50, 4, "ms", [0, 20, 40]),
    ],
)
def test_ticks_are_multiples_of_a_step_in_which_people_count(low, high, count, unit, expected):
    assert linear_ticks(low, high, count, unit) == expected


def test_log_ticks_stand_at_the_factors_of_each_decade():
    assert log_ticks(0.002, 0.3, (1, 2, 5)) == [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2]
    assert log_ticks(10, 10_000, (1,), every=2) == [100, 10_000]


@pytest.mark.parametrize(
    ("low", "high", "log", "expected"),
    [
        (3, 97, False, (0, 100)),
        (80, 97, False, (80, 100)),
        (-3, 8, False, (-5, 10)),
        (0, 0, False, (0, 1)),
        (7, 7, False, (0, 8)),
        (240, 620_000, True, (200, 1_000_000)),
    ],
)
def test_a_range_is_widened_to_ticks_and_to_zero_when_near_it(low, high, log, expected):
    assert outward(low, high, log, "people") == pytest.approx(expected)


@pytest.mark.parametrize(
    ("values", "unit", "expected"),
    [
        ([0, 30, 60], "days", ["0", "30", "60\u00a0days"]),
        ([0, 0.05, 0.1], "share", ["0\u00a0%", "5\u00a0%", "10\u00a0%"]),
        ([0, 50_000], "$", ["$0", "$50,000"]),
    ],
)
def test_a_unit_word_stands_on_the_last_tick_alone(values, unit, expected):
    assert shown(values, unit) == expected


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6), st.sampled_from(["share", "days", "people", "GB"]))
def test_tick_words_never_touch(low, span, unit):
    scale = Scale(low, low + span, 0, 260)
    found = ticks(scale, unit, 5)
    for (a, left), (b, right) in pairwise(found):
        assert scale(b) - scale(a) >= (width(left, 12) + width(right, 12)) / 2 + 10


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=60),
    st.floats(30, 300),
)
def test_wrapped_text_keeps_its_words_and_its_limit(text, limit):
    lines = wrap(text, limit)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line, 13) <= limit + 1e-6 for line in lines)


def test_wrapped_text_breaks_no_word_that_fits_and_evens_its_lines():
    assert wrap("Language model", 75) == ("Language", "model")
    assert wrap("one two three four five six", 130) == ("one two three", "four five six")


@given(st.lists(st.tuples(st.floats(-50, 350), st.floats(10, 40)), min_size=1, max_size=6))
def test_spread_intervals_never_overlap_and_stay_within_bounds(items):
    wanted, sizes = [item[0] for item in items], [item[1] for item in items]
    starts = spread(wanted, sizes, 0, 300)
    placed = sorted(zip(starts, sizes, strict=True))
    assert all(a + size + 2 <= b + 1e-6 for (a, size), (b, _) in pairwise(placed))
    assert placed[0][0] >= -1e-6 and placed[-1][0] + placed[-1][1] <= 300 + 1e-6


def test_intervals_with_room_stay_where_they_want_to_be():
    assert spread([10, 100, 50], [10, 10, 10], 0, 200) == [10, 100, 50]
