"""The words of a curve: names of lines at their ends or beside them, and labels of marks."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from macros.draw.axis import Pin
from macros.draw.place import Box, cost, spread
from macros.draw.scale import Scale
from macros.draw.svg import Point, circle, distance, line
from macros.draw.text import Anchor, Placed, label


class Named(Protocol):
    """A line on the paper with its name."""

    @property
    def says(self) -> str: ...

    @property
    def points(self) -> list[Point]: ...


Path = Sequence[Point]


def end_labels(traces: Sequence[Named], y: Scale) -> list[str]:
    """Names to the right of the lines' ends, pushed apart; a hairline leads to one that had to move."""
    texts = [label(trace.says, 140) for trace in traces]
    ends = [trace.points[-1] for trace in traces]
    wanted = [end[1] - text.leading / 2 for end, text in zip(ends, texts, strict=True)]
    tops = spread(wanted, [text.height for text in texts], 0, y.start + 20, gap=3)
    parts = []
    for text, end, top in zip(texts, ends, tops, strict=True):
        middle = top + text.leading / 2
        if abs(middle - end[1]) > 5:
            parts.append(line((end[0] + 1, end[1]), (end[0] + 10, middle), "d-control"))
        parts.append(text.at(end[0] + 12, top).svg())
    return parts


def beside_pins(
    marked: Sequence[Pin], paths: Sequence[Path], x: Scale, y: Scale
) -> tuple[list[str], list[Box]]:
    """Marks: a stem from the axis to the first line, a dot there, a label near it; and the room they take."""
    stems = [(pin, height_at(paths[0], pin.x)) for pin in marked]
    lines = [*paths, *([(pin.x, y.start), (pin.x, y.end if top is None else top)] for pin, top in stems)]
    dots = [Box(pin.x, top, pin.x, top).grown(6) for pin, top in stems if top is not None]
    taken: list[Box] = []
    parts = []
    for pin, top in stems:
        foot, tip = (pin.x, y.start), (pin.x, y.end if top is None else top)
        bounds = Box(x.start, y.end - 8, x.end + 6, y.start - 2)
        best = min(
            _around(pin.says, foot, tip, x, y),
            key=lambda spot: (
                cost(spot.box, bounds, taken + dots, lines)
                + 0.6 * _gap(spot.box, tip)
                + 6 * len(spot.label.lines)
            ),
        )
        taken.append(best.box)
        dot = [] if top is None else [circle(tip, 4.5, "d-dot d-suppose")]
        parts += [line(foot, tip, "d-suppose"), *dot, best.svg(halo=True)]
    return parts, taken + dots


def _around(says: str, foot: Point, tip: Point, x: Scale, y: Scale) -> Iterator[Placed]:
    """Places for a mark's label: over the dot, and at either side of the stem or of the room above it."""
    for limit in (150, 96):
        text = label(says, min(limit, x.end - x.start))
        yield text.at(tip[0], tip[1] - text.height - 8, "middle")
        for n in range(int((y.start - y.end) / 6)):
            top = y.end + 6 * n
            yield text.at(tip[0] + 9, top)
            yield text.at(tip[0] - 9, top, "end")


def beside_lines(
    traces: Sequence[Named],
    paths: Sequence[Path],
    stems: Sequence[Path],
    taken: Sequence[Box],
    x: Scale,
    y: Scale,
) -> list[str]:
    """Names inside the plot, each next to its own line and clear of everything else."""
    bounds, boxes, parts = Box(x.start + 2, y.end - 8, x.end + 6, y.start - 2), list(taken), []
    for trace in traces:
        others = [path for path in paths if path is not trace.points]

        def dislike(spot: Placed, own: Path = trace.points, others: list[Path] = others) -> float:
            near = _strayed(spot, own, others) + 2 * sum(
                spot.box.grown(10).crossed(other) for other in others
            )
            taste = 0.05 * (x.end - spot.x) + 6 * len(spot.label.lines)
            return cost(spot.box, bounds, boxes, [*paths, *stems]) + near + taste

        best = min(_along(trace), key=dislike)
        boxes.append(best.box)
        parts.append(best.svg(halo=True))
    return parts


def _along(trace: Named) -> Iterator[Placed]:
    """Places for a line's name: over, under, left and right of points along it."""
    anchors: tuple[Anchor, ...] = ("start", "middle", "end")
    for limit in (190, 120, 80):
        text = label(trace.says, limit)
        for x, y in trace.points[:: max(1, len(trace.points) // 60)]:
            for anchor in anchors:
                yield text.at(x, y - text.height - 5, anchor)
                yield text.at(x, y + 5, anchor)
            yield text.at(x - 8, y - text.height / 2, "end")
            yield text.at(x + 8, y - text.height / 2)


def _strayed(spot: Placed, own: Path, others: Sequence[Path]) -> float:
    """How much a name would seem to mean another line: one that lies between it and its own."""
    middle = (spot.box.top + spot.box.bottom) / 2
    to_own = _rise(own, spot, middle)
    found = [_rise(other, spot, middle) for other in others]
    between = [rise for rise in found if 0 < rise * to_own < to_own * to_own]
    return 300 * len(between)


def _rise(path: Path, spot: Placed, middle: float) -> float:
    """How far a line lies below the middle of a label."""
    height = height_at(path, (spot.box.left + spot.box.right) / 2)
    return math.inf if height is None else height - middle


def height_at(path: Path, x: float) -> float | None:
    """The height of a line at x, or None where it does not go."""
    for (x0, y0), (x1, y1) in pairwise(path):
        if x0 - 1e-6 <= x <= x1 + 1e-6:
            return y0 if x1 == x0 else y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return None


def _gap(box: Box, point: Point) -> float:
    """How far a box is from a point."""
    nearest = (max(box.left, min(point[0], box.right)), max(box.top, min(point[1], box.bottom)))
    return distance(nearest, point)
