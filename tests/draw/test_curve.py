"""Curves: where lines, marks and labels lie."""

from __future__ import annotations

import math

import pytest
from macros.draw import DrawingError, draw

from tests.draw.reading import pictures
from tests.draw.samples import COST, PRECISION, SAMPLE, VALUES, drawing, mark, part


def line(formula, *, low=0.0, high=10.0, y=None, marks=(), scale="linear"):
    return drawing(
        "curve",
        x={"says": "x", "unit": "days", "low": low, "high": high, "scale": scale},
        y={"says": "y", "unit": "people", **(y or {})},
        lines=[part(formula, "the line")],
        marks=list(marks),
    )


def test_a_straight_line_is_straight_and_fills_both_axes():
    for picture in pictures(draw(line("10 * x"), {})).values():
        [points] = picture.paths("d-curve d-curve--1")
        [axis] = picture.all("line", "d-control")[:1]
        assert points[0] == (float(axis.attrib["x1"]), float(axis.attrib["y1"]))
        assert points[-1][0] == float(axis.attrib["x2"])
        slopes = {
            round((b[1] - a[1]) / (b[0] - a[0]), 1)
            for a, b in zip(points[::20], points[20::20], strict=False)
        }
        assert len(slopes) == 1


def test_a_mark_stands_at_its_value_and_ends_in_a_dot_on_the_first_line():
    for picture in pictures(draw(line("x * x", marks=[mark(5, "half way")]), {})).values():
        [stem], [dot] = picture.all("line", "d-suppose"), picture.all("circle", "d-dot d-suppose")
        points = picture.paths("d-curve d-curve--1")[0]
        middle = (points[0][0] + points[-1][0]) / 2
        assert float(stem.attrib["x1"]) == float(stem.attrib["x2"]) == pytest.approx(middle, abs=0.1)
        assert (dot.attrib["cx"], dot.attrib["cy"]) == (stem.attrib["x2"], stem.attrib["y2"])
        nearest = min(points, key=lambda point: abs(point[0] - middle))
        assert float(dot.attrib["cy"]) == pytest.approx(nearest[1], abs=2)
        value = picture.word("5\u00a0days")
        assert "d-text--suppose" in value.classes
        assert (value.box.left + value.box.right) / 2 == pytest.approx(middle, abs=0.1)


def test_on_a_log_axis_equal_factors_are_equal_steps():
    picture = pictures(draw(SAMPLE, VALUES))["wide"]
    [stem] = picture.all("line", "d-suppose")
    points = picture.paths("d-curve d-curve--1")[0]
    share = (float(stem.attrib["x1"]) - points[0][0]) / (points[-1][0] - points[0][0])
    assert share == pytest.approx(math.log(0.005 / 0.001) / math.log(0.05 / 0.001), abs=0.001)


def test_wide_lines_are_named_at_their_ends_in_the_order_of_the_ends():
    picture = pictures(draw(SAMPLE, VALUES))["wide"]
    ends = {
        name: picture.paths(f"d-curve d-curve--{n}")[0][-1]
        for n, name in ((1, "80 % power"), (2, "95 % power"))
    }
    for name, end in ends.items():
        assert picture.word(name).box.left > end[0]
    assert picture.word("95 % power").box.bottom < picture.word("80 % power").box.top


@pytest.mark.parametrize("sample", [PRECISION, SAMPLE], ids=lambda sample: sample.name)
def test_narrow_names_stand_inside_the_plot_and_cross_no_line(sample):
    picture = pictures(draw(sample, VALUES))["narrow"]
    lines = [points for n in (1, 2) for points in picture.paths(f"d-curve d-curve--{n}")]
    for part_ in sample.lines:
        for word in picture.words:
            if word.text in part_.says:
                assert sum(word.box.crossed(points) for points in lines) == 0


def test_a_line_that_leaves_the_y_axis_is_cut_at_its_edge():
    picture = pictures(draw(line("x * x", y={"low": 0, "high": 25}), {}))["wide"]
    [points] = picture.paths("d-curve d-curve--1")
    top = min(y for _, y in points)
    assert points[-1][1] == top
    [axis] = picture.all("line", "d-control")[:1]
    start, end = float(axis.attrib["x1"]), float(axis.attrib["x2"])
    assert (points[-1][0] - start) / (end - start) == pytest.approx(0.5, abs=0.005)


@pytest.mark.parametrize(
    ("formula", "y", "ends"),
    [
        ("40 + x", {"low": 0, "high": 30}, ["0", "80"]),
        ("x - 15", {"low": 0, "high": 30}, ["\u221210", "30"]),
        ("x - 40", {"low": 0, "high": 30}, ["\u221260", "20"]),
        ("3 + x / 9", {"low": 10, "high": 90, "scale": "log"}, ["2", "50"]),
    ],
)
def test_a_line_wholly_beyond_the_y_axis_draws_it_out(formula, y, ends):
    picture = pictures(draw(line(formula, y=y), {}))["wide"]
    left = float(picture.all("line", "d-control")[0].attrib["x1"])
    levels = [word for word in picture.words if word.box.right < left and "d-text--3" in word.classes]
    assert [levels[0].text, levels[-1].text.removesuffix("\u00a0people")] == ends


def test_a_mark_beyond_the_axis_is_told_under_it_and_not_drawn():
    marks = [mark(11, "out"), mark(-1, "before"), mark(5, "within")]
    for picture in pictures(draw(line("x", marks=marks), {})).values():
        assert len(picture.all("line", "d-suppose")) == 1
        title, told, value = (picture.word(text) for text in ("x", "out (right of the axis)", "11\u00a0days"))
        assert title.box.bottom < told.box.top
        assert value.box.bottom == told.box.bottom
        assert picture.word("before (left of the axis)")


def test_a_constant_line_on_a_log_axis_has_room():
    assert pictures(draw(line("10", y={"scale": "log"}), {}))["wide"].paths("d-curve d-curve--1")


def test_points_without_a_finite_value_are_left_out():
    picture = pictures(draw(line("1 / (x - 0)"), {}))["wide"]
    assert len(picture.paths("d-curve d-curve--1")[0]) == 119


def test_a_curve_of_equal_height_still_has_an_axis():
    assert pictures(draw(line("7"), {}))["wide"].paths("d-curve d-curve--1")


@pytest.mark.parametrize(
    ("sample", "message"),
    [
        (line("x", high=0.0), "an axis must run from a number to a greater one: 0 to 0"),
        (line("x", scale="log"), "a log axis must start above zero: 0"),
        (line("x", low=None), "a curve's x axis must have low and high: sample"),
        (line("x - 20", y={"scale": "log"}), "a log axis must have lines above zero: sample"),
        (line("log(x - 20)"), "a line must have finite values over the x axis: log(x - 20)"),
        (
            line("1e9 * (x - 4.98)", y={"low": 2, "high": 3}),
            "a line must pass through the range of the y axis: the line",
        ),
    ],
)
def test_what_cannot_be_drawn_is_refused(sample, message):
    with pytest.raises(DrawingError) as caught:
        draw(sample, {})
    assert str(caught.value) == message


def test_an_unknown_name_is_refused_with_the_formula():
    with pytest.raises(DrawingError, match=r"must have finite values over the x axis: frictoin"):
        draw(line("frictoin * x"), VALUES)


def test_marks_without_room_beside_their_stems_are_listed_under_the_axis():
    marks = [mark(at, f"a long label of mark {at}") for at in (4, 5, 6)]
    picture = pictures(draw(line("10 + 0 * x", y={"low": 0, "high": 11}, marks=marks), {}))["narrow"]
    [stem, *_] = picture.all("line", "d-suppose")
    listed = [picture.word(part.says) for part in line("x", marks=marks).marks]
    assert all(word.box.top > float(stem.attrib["y1"]) for word in listed)
    assert [word.box.top for word in listed] == sorted({word.box.top for word in listed})
    assert "5\u00a0days" in [word.text for word in picture.words if word.box.bottom == listed[1].box.bottom]


def test_narrow_names_that_find_no_place_inside_stand_in_a_gutter():
    picture = pictures(draw(COST, VALUES))["narrow"]
    end = picture.paths("d-curve d-curve--2")[0][-1]
    assert picture.word("both").box.left > end[0]


def test_the_value_of_a_mark_replaces_a_tick_that_it_would_touch():
    picture = pictures(draw(COST, VALUES))["wide"]
    texts = [word.text for word in picture.words]
    assert "4.8\u00a0%" in texts
    assert "5\u00a0%" not in texts
