"""Timelines: spans and moments where their times say."""

from __future__ import annotations

import pytest
from macros.draw import DrawingError, draw

from tests.draw.reading import pictures
from tests.draw.samples import DELAY, drawing, mark, span

FORMS = ("wide", "narrow")


@pytest.mark.parametrize("form", FORMS)
def test_spans_and_marks_stand_at_their_times(form):
    picture = pictures(draw(DELAY, {}))[form]
    [axis] = picture.all("line", "d-control")[:1]
    start, end = float(axis.attrib["x1"]), float(axis.attrib["x2"])
    days = [
        (
            (box.left - 1.5 - start) / (end - start) * 210 - 180,
            (box.right + 1.5 - start) / (end - start) * 210 - 180,
        )
        for box in picture.boxes("d-span")
    ]
    assert [edge for pair in days for edge in pair] == pytest.approx([-180, -100, -100, -10, 0, 30], abs=0.2)
    stems = [float(stem.attrib["x1"]) for stem in picture.all("line", "d-suppose")]
    assert [(x - start) / (end - start) * 210 - 180 for x in stems] == pytest.approx([-100, -10, 0], abs=0.2)


def test_spans_that_follow_each_other_share_a_row_and_others_do_not():
    tops = [box.top for box in pictures(draw(DELAY, {}))["wide"].boxes("d-span")]
    assert tops[0] == tops[1] < tops[2]


@pytest.mark.parametrize("form", FORMS)
def test_no_stem_passes_through_the_name_of_a_span(form):
    picture = pictures(draw(DELAY, {}))[form]
    stems = [
        [(float(s.attrib["x1"]), float(s.attrib["y1"])), (float(s.attrib["x2"]), float(s.attrib["y2"]))]
        for s in picture.all("line", "d-suppose")
    ]
    names = [word for word in picture.words if any(word.text in part.says for part in DELAY.spans)]
    assert [word.text for word in names if any(word.box.crossed(stem) for stem in stems)] == []


def test_only_the_last_tick_names_the_unit():
    sample = drawing("timeline", unit="days", spans=[span(0, 90, "labels arrive")], marks=[])
    texts = [word.text for word in pictures(draw(sample, {}))["narrow"].words]
    assert texts == ["labels arrive", "0", "30", "60", "90\u00a0days"]


def test_a_span_that_ends_before_it_starts_is_refused():
    sample = drawing("timeline", unit="days", spans=[span(5, 5, "never")], marks=[mark(0, "now")])
    with pytest.raises(DrawingError, match=r"^a span must end after it starts: never 5 to 5$"):
        draw(sample, {})
