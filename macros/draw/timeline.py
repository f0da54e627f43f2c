"""Timelines: spans above one axis of time, and the moments that cut them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from macros.draw import axis
from macros.draw.place import best
from macros.draw.scale import Scale
from macros.draw.svg import DrawingError, line, rectangle
from macros.draw.text import Placed, label, labels
from macros.draw.values import Values, evaluated
from macros.drawing_model import Timeline

BAR = 12.0


class Stretch(NamedTuple):
    """A span of time on the paper, with its name."""

    start: float
    end: float
    says: str


def draw(drawing: Timeline, values: Values, form: str, paper: float) -> tuple[float, list[str]]:
    """Height and parts of the timeline on paper of this width."""
    times = [(evaluated(span.start, values), evaluated(span.end, values)) for span in drawing.spans]
    for span, (start, end) in zip(drawing.spans, times, strict=True):
        if start >= end:
            raise DrawingError(f"a span must end after it starts: {span.says} {start:g} to {end:g}")
    ends = [time for pair in times for time in pair] + [evaluated(mark.at, values) for mark in drawing.marks]
    scale = Scale(min(ends), max(ends), 6, paper - 6)
    spans = [
        Stretch(scale(start), scale(end), span.says)
        for span, (start, end) in zip(drawing.spans, times, strict=True)
    ]
    pins, _ = axis.pins(drawing.marks, values, scale)
    heads, top = _heads(pins, paper)
    parts, bottom = _rows(spans, pins, top, paper)
    below = axis.below(scale, drawing.unit, "", bottom + 4, pins, paper, 7 if form == "wide" else 4)
    stems = [
        line((pin.x, head), (pin.x, bottom + 4), "d-suppose")
        for pin, head in zip(pins, heads.feet, strict=True)
    ]
    return below.bottom, [*stems, *parts, *below.parts, *heads.parts]


class Heads(NamedTuple):
    """The names of marks, and where below each its stem begins."""

    parts: list[str]
    feet: list[float]


def _heads(pins: Sequence[axis.Pin], paper: float) -> tuple[Heads, float]:
    """Names of marks over their stems, on as many levels as keep them apart; the last mark stands lowest."""
    parts: list[str] = []
    feet: list[float] = []
    levels: list[float] = []
    placed: list[tuple[Placed, int]] = []
    for pin in pins:
        spot = _head(pin, pins, paper)
        # Its name must clear the one before it on its level; its stem, the names on the levels below.
        free = (
            n
            for n, edge in enumerate(levels)
            if edge + 10 <= spot.box.left and all(below + 4 <= pin.x for below in levels[n + 1 :])
        )
        level = next(free, len(levels))
        levels[level : level + 1] = [spot.box.right]
        placed.append((spot, level))
    heights = [
        max(spot.label.height for spot, at in placed if at == level) + 4 for level in range(len(levels))
    ]
    tops = [sum(heights[:level]) for level in range(len(levels))]
    for spot, level in placed:
        parts.append(spot._replace(top=tops[level]).svg(halo=True))
        feet.append(tops[level] + spot.label.height + 1)
    return Heads(parts, feet), sum(heights) + 6


def _head(pin: axis.Pin, pins: Sequence[axis.Pin], paper: float) -> Placed:
    """The name of a mark over its stem or flush with it, where it crosses the fewest stems before it."""

    def touches(spot: Placed, enough: float) -> float:
        crossed = sum(spot.box.left - 3 < stem.x < min(pin.x, spot.box.right + 3) for stem in pins)
        return 60 * crossed + 100 * max(0.0, spot.box.right - paper)

    spots = []
    for text in labels(pin.says, (150, 100, 76), "d-text d-text--suppose"):
        dislike = 15 * len(text.lines)
        spots += [(dislike, text.within(pin.x, 0, 0, paper)), (dislike + 1, text.at(pin.x - 1, 0))]
    return best(spots, touches)[1]


def _rows(
    spans: Sequence[Stretch], pins: Sequence[axis.Pin], top: float, paper: float
) -> tuple[list[str], float]:
    """Spans under their names. Spans that follow each other share a row if each name fits over its span."""
    rows: list[list[Stretch]] = []
    for span in spans:
        last = rows[-1] if rows else []
        if last and span.start >= last[-1].end and all(_over(each, pins) for each in [*last, span]):
            last.append(span)
        else:
            rows.append([span])
    parts: list[str] = []
    for row in rows:
        names = [_over(span, pins) or _near(span, pins, paper) for span in row]
        height = max(name.label.height for name in names)
        for span, name in zip(row, names, strict=True):
            parts.append(name._replace(top=top + height - name.label.height).svg(halo=True))
            long = max(span.end - span.start - 3, 1)
            parts.append(rectangle(span.start + 1.5, top + height + 3, long, BAR, "d-span"))
        top += height + BAR + 14
    return parts, top - 4


def _over(span: Stretch, pins: Sequence[axis.Pin]) -> Placed | None:
    """The name in up to three lines over the span, clear of marks, if it is long enough for that."""
    cuts = [span.start, *(pin.x for pin in pins if span.start < pin.x < span.end), span.end]
    left, right = max(pairwise(cuts), key=lambda cut: cut[1] - cut[0])
    inset = 5 if any(abs(pin.x - left) < 5 for pin in pins) else 1
    room = right - left - inset - 5
    text = label(span.says, max(room, 1))
    fits = room > 40 and text.width <= room and len(text.lines) <= 3
    return text.at(left + inset, 0) if fits else None


def _near(span: Stretch, pins: Sequence[axis.Pin], paper: float) -> Placed:
    """The name by a short span's start or end, or by a mark, where it crosses the fewest marks."""
    start, end = span.start, span.end

    def dislike(spot: Placed) -> float:
        box = spot.box
        crossed = sum(box.left - 4 < pin.x < box.right + 4 for pin in pins)
        outside = max(0.0, -box.left, box.right - paper)
        away = max(0.0, box.left - end, start - box.right)
        return 60 * crossed + 100 * outside + 15 * len(spot.label.lines) + 2 * away

    texts = labels(span.says, (paper, 150, 110, 84))
    rights = [start + 1, start + 5, end + 5, *(pin.x + 6 for pin in pins)]
    lefts = [end - 1, end - 5, start - 5, *(pin.x - 6 for pin in pins)]
    spots = [text.at(x, 0) for text in texts for x in rights] + [
        text.at(x, 0, "end") for text in texts for x in lefts
    ]
    return min([*spots, *(text.within((start + end) / 2, 0, 0, paper) for text in texts)], key=dislike)
