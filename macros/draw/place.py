"""Where labels go: boxes that must not overlap each other, the lines of a drawing, or its edge."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, TypeVar

from macros.draw.svg import Point

Spot = TypeVar("Spot")


class Line(tuple[Point, ...]):
    """The points of a line, and where on it to look for what lies between two places across."""

    @cached_property
    def _across(self) -> list[float]:
        """How far across each point lies, if the line never turns back; else nothing."""
        across = [x for x, _ in self]
        return across if all(a <= b for a, b in pairwise(across)) else []

    def between(self, left: float, right: float) -> Sequence[Point]:
        """The part of the line that may reach between `left` and `right`."""
        if not self._across:
            return self
        return self[max(0, bisect_left(self._across, left) - 1) : bisect_right(self._across, right) + 1]


class Box(NamedTuple):
    """A rectangle by its edges; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Box:
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def overlap(self, other: Box) -> float:
        """The area that both cover."""
        left, top, right, bottom = self
        # Most boxes lie apart, and this is asked of every spot that a label could have.
        if other[0] >= right or other[2] <= left or other[1] >= bottom or other[3] <= top:
            return 0.0
        return (min(right, other[2]) - max(left, other[0])) * (min(bottom, other[3]) - max(top, other[1]))

    def outside(self, other: Box) -> float:
        """By how much this box reaches past the edges of another."""
        if self[0] >= other[0] and self[1] >= other[1] and self[2] <= other[2] and self[3] <= other[3]:
            return 0.0
        across = max(0.0, other.left - self.left) + max(0.0, self.right - other.right)
        return across + max(0.0, other.top - self.top) + max(0.0, self.bottom - other.bottom)

    def crossed(self, points: Sequence[Point]) -> float:
        """The length of a line through `points` that lies inside (Liang and Barsky's clipping)."""
        left, top, right, bottom = self
        inside = 0.0
        near = points.between(left, right) if isinstance(points, Line) else points
        for a, b in pairwise(near):
            (ax, ay), (bx, by) = a, b
            # Most steps pass by on one side; asking that first makes placing labels ten times faster.
            if not (ay < top > by or ay > bottom < by or ax < left > bx or ax > right < bx):
                inside += self._inside(a, b)
        return inside

    def _inside(self, a: Point, b: Point) -> float:
        left, top, right, bottom = self
        (ax, ay), (bx, by) = a, b
        enter, leave = 0.0, 1.0
        dx, dy = bx - ax, by - ay
        for direction, room in ((-dx, ax - left), (dx, right - ax), (-dy, ay - top), (dy, bottom - ay)):
            if direction < 0:
                at = room / direction
                enter = at if at > enter else enter
            elif direction > 0:
                at = room / direction
                leave = at if at < leave else leave
            elif room < 0:
                return 0.0
        return (leave - enter) * math.sqrt(dx * dx + dy * dy) if leave > enter else 0.0


def cost(
    box: Box, bounds: Box, boxes: Iterable[Box], lines: Iterable[Sequence[Point]], enough: float = math.inf
) -> float:
    """How badly a label would sit in `box`: 0 where it touches nothing and stays within bounds.

    What is bad enough is looked at no further.
    """
    air = box.grown(3)
    bad = 100 * box.outside(bounds)
    for other in boxes:
        bad += air.overlap(other)
    for line in lines:
        if bad >= enough:
            break
        bad += 8 * air.crossed(line)
    return bad


def best(spots: Iterable[tuple[float, Spot]], touches: Callable[[Spot, float], float]) -> tuple[float, Spot]:
    """The spot that is bad in the least degree, and that degree; the first of equals.

    Each comes with how little it is liked; `touches` adds to that, and may stop where it is told it is enough.
    """
    first, *rest = sorted(spots, key=lambda pair: pair[0])
    least, found = first[0] + touches(first[1], math.inf), first[1]
    for dislike, spot in rest:
        if dislike >= least:
            break
        if (total := dislike + touches(spot, least - dislike)) < least:
            least, found = total, spot
    return least, found


def spread(
    wanted: Sequence[float], sizes: Sequence[float], low: float, high: float, gap: float = 2
) -> list[float]:
    """Starts near `wanted` for intervals of these sizes, without overlap; in low to high where they fit.

    Intervals that collide form a block which moves to the mean of what its members want.
    """
    order = sorted(range(len(wanted)), key=lambda n: (wanted[n], n))
    blocks: list[tuple[list[int], float, float]] = []
    for n in order:
        block = ([n], wanted[n], sizes[n])
        block = (block[0], _within(block[1], block[2], low, high), block[2])
        while blocks and blocks[-1][1] + blocks[-1][2] + gap > block[1]:
            before = blocks.pop()
            members, size = before[0] + block[0], before[2] + gap + block[2]
            offset, ideal = 0.0, 0.0
            for member in members:
                ideal += wanted[member] - offset
                offset += sizes[member] + gap
            block = (members, _within(ideal / len(members), size, low, high), size)
        blocks.append(block)
    starts = [0.0] * len(wanted)
    for members, start, _ in blocks:
        for member in members:
            starts[member] = start
            start += sizes[member] + gap
    return starts


def _within(start: float, size: float, low: float, high: float) -> float:
    return max(low, min(start, high - size))
