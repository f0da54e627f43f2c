"""Bars and budgets: lengths in proportion, limits in place."""

from __future__ import annotations

import pytest
from macros.draw import DrawingError, draw

from tests.draw.reading import pictures
from tests.draw.samples import CAPACITY, LATENCY, MEMORY, MONEY, drawing, mark, part

FORMS = ("wide", "narrow")


@pytest.mark.parametrize("form", FORMS)
def test_a_bar_is_as_long_as_its_value_says(form):
    picture = pictures(draw(CAPACITY, {}))[form]
    lengths = [box.right - box.left for box in picture.boxes("d-solid--3")]
    assert [length / lengths[0] for length in lengths] == pytest.approx(
        [1, 2680 / 12660, 9980 / 12660], abs=0.001
    )


@pytest.mark.parametrize("form", FORMS)
def test_what_passes_the_limit_is_in_full_ink_from_the_limit_on(form):
    picture = pictures(draw(CAPACITY, {}))[form]
    [limit] = picture.all("line", "d-suppose")
    over = picture.boxes("d-solid")
    assert [box.left for box in over] == pytest.approx([float(limit.attrib["x1"])] * 2, abs=0.1)
    bars = picture.boxes("d-solid--3")
    unit = (bars[0].right - bars[0].left) / 12660
    assert [(box.right - box.left) / unit for box in over] == pytest.approx([4660, 1980], rel=0.01)
    assert picture.word("what the desk can take, 8,000")


@pytest.mark.parametrize("form", FORMS)
def test_negative_bars_lie_left_of_zero_with_their_value_beyond(form):
    picture = pictures(draw(MONEY, {}))[form]
    loss, gain, _ = picture.boxes("d-solid--3")
    assert loss.right == gain.left
    assert picture.word("−$42,000").box.right < loss.left
    assert picture.word("$18,000").box.left > gain.right


@pytest.mark.parametrize("form", FORMS)
def test_parts_of_a_budget_lie_end_to_end_and_add_up_to_the_total(form):
    picture = pictures(draw(LATENCY, {}))[form]
    bars, [total] = picture.boxes("d-solid--3"), picture.boxes("d-solid--2")
    assert [bar.left for bar in bars] == pytest.approx(
        [total.left, *(bar.right for bar in bars[:-1])], abs=0.2
    )
    assert bars[-1].right == pytest.approx(total.right, abs=0.2)
    assert picture.word("31\u00a0ms, 19\u00a0ms left")


@pytest.mark.parametrize("form", FORMS)
def test_a_budget_over_its_limit_says_by_how_much(form):
    picture = pictures(draw(MEMORY, {}))[form]
    assert picture.word("8.7\u00a0GB, 700\u00a0MB over")
    assert len(picture.boxes("d-solid")) == 2


def test_a_budget_that_is_just_met_has_nothing_left():
    sample = drawing("budget", unit="ms", parts=[part(1, "a"), part(2, "b")], limit=mark(3, "limit"))
    assert pictures(draw(sample, {}))["wide"].word("3\u00a0ms, nothing left")


@pytest.mark.parametrize(
    ("sample", "message"),
    [
        (
            drawing("budget", unit="ms", parts=[part(1, "a"), part(-2, "b")], limit=mark(3, "limit")),
            "a part of a budget must not be negative: b -2",
        ),
        (
            drawing("bars", unit="ms", parts=[part(0, "a"), part(0, "b")]),
            "one bar at least must have a length other than zero",
        ),
    ],
)
def test_what_cannot_be_drawn_is_refused(sample, message):
    with pytest.raises(DrawingError) as caught:
        draw(sample, {})
    assert str(caught.value) == message
