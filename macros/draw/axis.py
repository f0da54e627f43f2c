"""The x axis: a hairline, its ticks, what it measures, and the values of marks upon it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from macros.draw.place import spread
from macros.draw.scale import Scale, ticks
from macros.draw.svg import line
from macros.draw.text import SMALL, Placed, label
from macros.draw.values import Values, evaluated
from macros.drawing_model import Mark
from macros.numbers import quantity


class Pin(NamedTuple):
    """A mark with its value and its place on the axis."""

    value: float
    x: float
    says: str


class Axis(NamedTuple):
    """The drawn axis, and where it ends below."""

    parts: list[str]
    bottom: float


def pins(marks: Sequence[Mark], values: Values, scale: Scale) -> tuple[list[Pin], list[Pin]]:
    """Marks with their places, from left to right; then those beyond the axis, which say so."""
    within, beyond = [], []
    for mark in marks:
        value = evaluated(mark.at, values)
        if scale.holds(value):
            within.append(Pin(value, scale(value), mark.says))
        else:
            side = "left" if value < scale.low else "right"
            beyond.append(Pin(value, scale.end, f"{mark.says} ({side} of the axis)"))
    return sorted(within, key=lambda pin: pin.x), beyond


def below(
    scale: Scale, unit: str, says: str, top: float, marked: Sequence[Pin], edge: float, most: int = 6
) -> Axis:
    """The axis along `top`. Ticks give way to the values of marks; `edge` is the right edge of the paper."""
    parts = [line((scale.start, top), (scale.end, top), "d-control")]
    values = _values(marked, unit, top, edge)
    taken = [value.box for value in values]
    for value, words in ticks(scale, unit, most):
        tick = label(words, size=SMALL, tone="d-text d-text--3").within(scale(value), top + 7, 0, edge)
        if not any(tick.box.grown(7).overlap(other) for other in taken):
            parts += [line((scale(value), top), (scale(value), top + 4), "d-control"), tick.svg()]
    parts += [value.svg() for value in values]
    if not says:
        return Axis(parts, top + 24)
    title = label(says, edge - scale.start, tone="d-text d-text--2")
    parts.append(title.at(scale.start, top + 27).svg())
    return Axis(parts, top + 27 + title.height)


def _values(marked: Sequence[Pin], unit: str, top: float, edge: float) -> list[Placed]:
    texts = [
        label(quantity.show(pin.value, unit), size=SMALL, tone="d-text d-text--suppose") for pin in marked
    ]
    lefts = spread([pin.x - text.width / 2 for pin, text in zip(marked, texts, strict=True)],
                   [text.width for text in texts], 0, edge, gap=6)  # fmt: skip
    return [
        text.at(left + text.width / 2, top + 7, "middle") for text, left in zip(texts, lefts, strict=True)
    ]
