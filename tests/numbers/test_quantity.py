"""Quantities as people write them. In the table, ~ stands for a no-break space."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from macros.numbers import quantity
from macros.numbers.quantity import show, show_full

TABLE = json.loads((Path(__file__).parents[1] / "data" / "quantities.json").read_text("utf-8"))
UNITS = st.sampled_from(sorted({unit for _, unit, _, _ in TABLE}))
VALUES = st.floats(-1e18, 1e18) | st.floats(-2, 2) | st.integers(-(10**7), 10**7).map(float)


@pytest.mark.parametrize(("value", "unit", "short", "full"), TABLE)
def test_a_quantity_is_written_as_in_the_table(value, unit, short, full):
    written = (show(value, unit), show_full(value, unit))
    assert tuple(text.replace("\u00a0", "~") for text in written) == (short, full)


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan, 1e200])
def test_a_value_that_is_not_finite_or_too_great_is_refused(value):
    for write in (show, show_full):
        with pytest.raises(ValueError, match=r"a value must be finite and under 1e\+200"):
            write(value, "books")


@given(VALUES, UNITS)
def test_no_quantity_breaks_over_lines_or_shows_a_computer_s_notation(value, unit):
    text = show(value, unit)
    assert re.fullmatch(r"−?[$€£]?\d[\d,]*(\.\d+)?(\u00a0[^ ]+)*(/s|/h)?", text), text
    assert not re.search(r"\d[eE][+-]?\d", text)
    assert not re.search(r"\d\.\d*,|,\d{4}|,\d{0,2}(\D|$)", text)


@given(VALUES, UNITS)
def test_a_negative_quantity_is_the_positive_one_with_a_true_minus_sign(value, unit):
    assert value == 0 or show(-abs(value), unit) == quantity.MINUS + show(abs(value), unit)


@given(VALUES, UNITS)
def test_the_full_form_begins_with_the_short_one(value, unit):
    assert show_full(value, unit).startswith(show(value, unit))


@given(st.floats(0, 1))
def test_a_share_keeps_what_tells_it_from_none_and_from_all(share):
    percent = show(share, "share")
    assert (percent == "0\u00a0%") == (share == 0)
    assert percent != "100\u00a0%" or share > 1 - 1e-11


@pytest.mark.parametrize("unit", ["share", "$/day", "payments/day"])
@pytest.mark.parametrize("equal", [(0.0, -0.0), (1, 1.0, True), (2**53, 2.0**53)])
def test_values_that_are_equal_are_written_alike_whichever_is_written_first(equal, unit):
    in_turn = []
    for value in equal:
        quantity._written_parts.cache_clear()
        in_turn.append((show(value, unit), show_full(value, unit)))
    assert len(set(in_turn)) == 1
