"""What a figure tells the browser, so that it may be drawn again."""

from __future__ import annotations

import json

from macros.draw import draw

from tests.draw.reading import figure
from tests.draw.samples import COST, DELAY, SERVING, VALUES, drawing, mark, part, span


def told(sample, values):
    return json.loads(figure(draw(sample, values)).attrib["data-drawing"])


def test_a_curve_is_told_by_its_words_and_trees_and_the_authors_values_of_its_names():
    assert told(COST, VALUES) == {
        "kind": "curve",
        "x": {"says": "Threshold", "unit": "share", "low": 0.002, "high": 0.3, "scale": "log"},
        "y": {"says": "Cost a day", "unit": "$/day", "low": 0},
        "lines": [
            {
                "formula": [
                    "+",
                    ["*", 80000, ["exp", ["*", ["-", 18], "x"]]],
                    ["*", 432000, ["**", "x", 0.55]],
                ],
                "says": "both together",
            },
            {"formula": ["*", 432000, ["**", "x", 0.55]], "says": "fraud let through"},
            {"formula": ["*", 80000, ["exp", ["*", ["-", 18], "x"]]], "says": "good payments stopped"},
        ],
        "marks": [
            {"at": ["/", "friction", ["+", "friction", "loss"]], "says": "the threshold that the costs give"}
        ],
        "values": {"friction": 6, "loss": 120},
    }


def test_words_that_would_end_the_attribute_are_told_as_they_are():
    says = "it's <b>&amp;\"'"
    sample = drawing("bars", unit="ms", parts=[part("rate", says), part(2, "b")], limit=mark(2, says))
    assert [each["says"] for each in told(sample, VALUES)["parts"]] == [says, "b"]


def test_a_timeline_is_told_with_start_and_end():
    sample = drawing("timeline", unit="days", spans=[span(0, "friction", "wait")])
    assert told(sample, VALUES)["spans"] == [{"start": 0, "end": "friction", "says": "wait"}]


def test_a_drawing_that_no_number_moves_is_not_told():
    for sample in (SERVING, DELAY):
        assert "data-drawing" not in figure(draw(sample, VALUES)).attrib
