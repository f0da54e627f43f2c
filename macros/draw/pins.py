"""Marks on a curve: a stem from the axis to the first line, a dot there, and what it means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from macros.draw.annotate import Path, coarse, height_at
from macros.draw.axis import Pin
from macros.draw.place import Box, best, cost
from macros.draw.scale import Scale
from macros.draw.svg import Point, circle, line
from macros.draw.text import Label, Placed, label, labels
from macros.numbers import quantity

SUPPOSE = "d-text d-text--suppose"
TOLERABLE = 55.0


class Stem(NamedTuple):
    """A pin's line on the paper; `met` if it ends on the curve and not at the top."""

    pin: Pin
    foot: Point
    tip: Point
    met: bool

    @property
    def dot(self) -> Box:
        return Box(*self.tip, *self.tip).grown(6)


class Marked(NamedTuple):
    """Stems and dots, labels beside them, and the labels that found no place and must be listed."""

    parts: list[str]
    labels: list[Placed]
    listed: list[Pin]
    taken: list[Box]


def stems(pins: Sequence[Pin], path: Path, y: Scale) -> list[Stem]:
    found = [(pin, height_at(path, pin.x)) for pin in pins]
    return [
        Stem(pin, (pin.x, y.start), (pin.x, y.end if at is None else at), at is not None) for pin, at in found
    ]


def mark(pins: Sequence[Pin], paths: Sequence[Path], x: Scale, y: Scale) -> Marked:
    """Each mark with its label close by; if one has no clear place, all are listed instead."""
    found = stems(pins, paths[0], y)
    lines = [*map(coarse, paths), *([stem.foot, stem.tip] for stem in found)]
    dots = [stem.dot for stem in found if stem.met]
    bounds = Box(x.start, y.end - 8, x.end + 6, y.start - 2)
    parts = [line(stem.foot, stem.tip, "d-suppose") for stem in found]
    parts += [circle(stem.tip, 4.5, "d-dot d-suppose") for stem in found if stem.met]
    labels: list[Placed] = []
    for stem in found:
        taken = [*dots, *(spot.box for spot in labels)]
        spots = _around(stem, x, y)
        bad, spot = best(spots, lambda spot, enough: cost(spot.box, bounds, taken, lines, enough))
        if bad > TOLERABLE:
            return Marked(parts, [], list(pins), dots)
        labels.append(spot)
    return Marked(parts, labels, [], [*dots, *(spot.box for spot in labels)])


def listed(pins: Sequence[Pin], unit: str, left: float, top: float, edge: float) -> tuple[list[str], float]:
    """Marks told in lines under the axis, and where these end."""
    parts, room = [], 8 + max((label(quantity.show(pin.value, unit)).width for pin in pins), default=0)
    for pin in pins:
        text = label(pin.says, edge - left - room, tone=SUPPOSE)
        parts += [label(quantity.show(pin.value, unit), tone=SUPPOSE).at(left, top).svg()]
        parts += [text.at(left + room, top).svg()]
        top += text.height + 2
    return parts, top


def _around(stem: Stem, x: Scale, y: Scale) -> Iterator[tuple[float, Placed]]:
    """Places for a mark's label, with how little they are liked: over the dot, and at either side of the stem
    or of the room above it.
    """
    across, down = stem.tip
    limits = [min(limit, x.end - x.start) for limit in (150, 96, 72, 56)]
    for text in labels(stem.pin.says, limits, SUPPOSE):
        over = down - text.height - 8
        yield _far(text, over, stem), text.at(across, over, "middle")
        for n in range(int((y.start - y.end) / 10)):
            top = y.end + 10 * n
            far = _far(text, top, stem)
            yield far, text.at(across + 9, top)
            yield far, text.at(across - 9, top, "end")


def _far(text: Label, top: float, stem: Stem) -> float:
    """How little a label at this height seems to belong to its stem: for its distance, and for its lines."""
    bottom = top + text.height
    away = max(0.0, stem.tip[1] - bottom) + 0.2 * abs((top + bottom) / 2 - stem.tip[1])
    return 1.2 * away + 6 * len(text.lines)
