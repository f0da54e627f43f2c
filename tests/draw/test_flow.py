"""Sketches: boxes on their grid, arrows around them, words beside the arrows."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from macros.draw import DrawingError, draw

from tests.draw.reading import pictures
from tests.draw.samples import SERVING, arrow, box, drawing

FORMS = ("wide", "narrow")


@st.composite
def sketches(choose):
    cells = [(column, row) for column in range(1, 5) for row in range(1, 6)]
    places = choose(st.lists(st.sampled_from(cells), min_size=2, max_size=9, unique=True))
    names = [f"b{n}" for n in range(len(places))]
    pairs = [(a, b) for a in names for b in names if a != b]
    ends = choose(st.lists(st.sampled_from(pairs), min_size=1, max_size=8, unique=True))
    words = st.sampled_from([None, "rows", "chance of fraud", "labels of the last ninety days"])
    return drawing(
        "flow",
        boxes=[box(name, *place, says="Feature store") for name, place in zip(names, places, strict=True)],
        arrows=[arrow(a, b, choose(words)) for a, b in ends],
    )


@given(sketches())
@settings(max_examples=60, deadline=None, derandomize=True, database=None)
def test_whatever_the_sketch_arrows_pass_no_box_and_words_stay_on_the_paper(sketch):
    for picture in pictures(draw(sketch, {})).values():
        boxes = picture.boxes("d-box")
        assert len(boxes) == len(sketch.boxes)
        inner = [each.grown(-1) for each in boxes]
        assert all(each.crossed(path) == 0 for each in inner for path in picture.paths("d-ink"))
        assert all(a.overlap(b) == 0 for n, a in enumerate(boxes) for b in boxes[:n])
        assert [word.text for word in picture.words if word.box.outside(picture.paper) > 0.5] == []


@pytest.mark.parametrize("form", FORMS)
def test_each_box_holds_its_own_words(form):
    picture = pictures(draw(SERVING, {}))[form]
    for part, each in zip(SERVING.boxes, picture.boxes("d-box"), strict=True):
        held = " ".join(word.text for word in picture.words if word.box.outside(each.grown(-4)) == 0)
        assert held == f"{part.says} {part.note}"


@pytest.mark.parametrize("form", FORMS)
def test_words_of_arrows_are_serif_italic_and_touch_no_box_and_no_arrow(form):
    picture = pictures(draw(SERVING, {}))[form]
    words = [word for word in picture.words if "d-serif-italic" in word.classes]
    assert sorted(" ".join(word.text for word in words).split()) == sorted(
        " ".join(arrow.says for arrow in SERVING.arrows).split()
    )
    obstacles = picture.paths("d-ink")
    assert [
        word.text for word in words if any(word.box.overlap(each) for each in picture.boxes("d-box"))
    ] == []
    assert [word.text for word in words if any(word.box.crossed(path) for path in obstacles)] == []


def test_neighbours_are_joined_by_a_straight_line_from_edge_to_edge():
    sample = drawing("flow", boxes=[box("a", 1, 1), box("b", 2, 1)], arrows=[arrow("a", "b")])
    picture = pictures(draw(sample, {}))["wide"]
    a, b = picture.boxes("d-box")
    line, head = picture.paths("d-ink")
    assert line == [(a.right + 3, (a.top + a.bottom) / 2), (b.left - 4, (b.top + b.bottom) / 2)]
    assert head[1] == line[1]


def test_arrows_both_ways_between_neighbours_do_not_cover_each_other():
    sample = drawing(
        "flow", boxes=[box("a", 1, 1), box("b", 2, 1)], arrows=[arrow("a", "b"), arrow("b", "a")]
    )
    lines = pictures(draw(sample, {}))["wide"].paths("d-ink")[::2]
    assert lines[0][0][1] != lines[1][0][1]


def test_a_wide_grid_is_turned_to_read_downwards_on_a_phone():
    wide, narrow = (pictures(draw(SERVING, {}))[form].boxes("d-box") for form in FORMS)
    order = [0, 1, 2, 3]
    assert [wide[n].top for n in order] == [wide[0].top] * 4
    assert [narrow[n].left for n in order] == [narrow[0].left] * 4
    assert [narrow[n].top for n in order] == sorted(narrow[n].top for n in order)


@pytest.mark.parametrize(
    ("boxes", "arrows", "message"),
    [
        ([box("a", 1, 1), box("a", 2, 1)], [arrow("a", "a")], "a box's id must be used once: a"),
        (
            [box("a", 1, 1), box("b", 1, 1)],
            [arrow("a", "b")],
            "a box must have a place of its own: column 1, row 1",
        ),
        (
            [box("a", 1, 1), box("b", 2, 1)],
            [arrow("a", "c")],
            "an arrow must join two boxes: c is none of a, b",
        ),
        ([box("a", 1, 1), box("b", 2, 1)], [arrow("a", "a")], "an arrow must join two boxes: a to itself"),
    ],
)
def test_what_cannot_be_drawn_is_refused(boxes, arrows, message):
    with pytest.raises(DrawingError) as caught:
        draw(drawing("flow", boxes=boxes, arrows=arrows), {})
    assert str(caught.value) == message
