"""The names of a curve's lines: at their ends or beside them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from macros.draw.place import Box, Line, best, cost, spread
from macros.draw.scale import Scale
from macros.draw.svg import Point, distance, line
from macros.draw.text import Anchor, Placed, label, labels


class Named(Protocol):
    """A line on the paper with its name."""

    @property
    def says(self) -> str: ...

    @property
    def points(self) -> list[Point]: ...


Path = Sequence[Point]


def end_labels(traces: Sequence[Named], y: Scale, room: float) -> list[str]:
    """Names to the right of the lines' ends, pushed apart; a hairline leads to one that had to move."""
    texts = [label(trace.says, room) for trace in traces]
    ends = [trace.points[-1] for trace in traces]
    wanted = [end[1] - text.leading / 2 for end, text in zip(ends, texts, strict=True)]
    tops = spread(wanted, [text.height for text in texts], 0, y.start + 6, gap=3)
    parts = []
    for text, end, top in zip(texts, ends, tops, strict=True):
        middle = top + text.leading / 2
        if abs(middle - end[1]) > 5:
            parts.append(line((end[0] + 1, end[1]), (end[0] + 10, middle), "d-control"))
        parts.append(text.at(end[0] + 12, top).svg())
    return parts


def beside_lines(
    traces: Sequence[Named],
    paths: Sequence[Path],
    stems: Sequence[Path],
    taken: Sequence[Box],
    x: Scale,
    y: Scale,
) -> tuple[list[str], float]:
    """Names inside the plot, each by its own line and clear of all else; and how badly the worst sits."""
    worst, boxes, parts = 0.0, list(taken), []
    bounds = Box(x.start + 2, y.end - 8, x.end + 6, y.start - 2)
    near = {id(path): coarse(path) for path in paths}
    lines = [*near.values(), *stems]
    for trace in traces:
        own = near[id(trace.points)]
        others = [path for path in near.values() if path is not own]

        def touches(spot: Placed, enough: float) -> float:
            bad = cost(spot.box, bounds, boxes, lines, enough)
            return bad if bad >= enough else bad + _mistaken(spot, own, others)

        along = _along(trace.says, own)
        spots = ((0.05 * (x.end - spot.x) + 6 * len(spot.label.lines), spot) for spot in along)
        bad, spot = best(spots, touches)
        worst = max(worst, bad)
        boxes.append(spot.box)
        parts.append(spot.svg(halo=True))
    return parts, worst


def _along(says: str, path: Path) -> Iterator[Placed]:
    """Places for a line's name: over, under, left and right of points along it, from its end."""
    anchors: tuple[Anchor, ...] = ("start", "middle", "end")
    for text in labels(says, (190, 120, 80)):
        for x, y in reversed(path):
            for anchor in anchors:
                yield text.at(x, y - text.height - 5, anchor)
                yield text.at(x, y + 5, anchor)
            yield text.at(x - 8, y - text.height / 2, "end")
            yield text.at(x + 8, y - text.height / 2)


def _mistaken(spot: Placed, own: Path, others: Sequence[Path]) -> float:
    """How much a name would seem to mean another line: one near it, or between it and its own."""
    box = spot.box
    to_own = _rise(own, box)
    near, bad = box.grown(10), 0.0
    for other in others:
        between = 0 < _rise(other, box) * to_own < to_own * to_own
        bad += 2 * near.crossed(other) + (300 if between else 0)
    return bad


def _rise(path: Path, box: Box) -> float:
    """How far a line lies below the middle of a label."""
    height = height_at(path, (box.left + box.right) / 2)
    return math.inf if height is None else height - (box.top + box.bottom) / 2


def coarse(path: Path) -> Line:
    """The line with points at least 12 units apart: near enough for keeping words off it."""
    kept = [path[0]]
    for point in path[1:-1]:
        if distance(kept[-1], point) >= 12:
            kept.append(point)
    return Line([*kept, path[-1]])


def height_at(path: Path, x: float) -> float | None:
    """The height of a line at x, or None where it does not go."""
    for (x0, y0), (x1, y1) in pairwise(path):
        if x0 - 1e-6 <= x <= x1 + 1e-6:
            return y0 if x1 == x0 else y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return None
