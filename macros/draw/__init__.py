"""Drawings made by the build: SVG from a case's formulas, with no dependency and the same bytes every time.

Every drawing is laid out twice, for wide paper and for a phone, at one unit a pixel;
`docs/assets/css/drawing.css` shows one of the two and gives the classes their colours.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from macros.draw import curve, flow, movable, rows, timeline
from macros.draw.lifecycle import lifecycle
from macros.draw.radar import radar, radars
from macros.draw.svg import DrawingError, figure, picture
from macros.drawing_model import Drawing

__all__ = ["DrawingError", "draw", "examine", "lifecycle", "radar", "radars"]

PAPER = {"wide": 620.0, "narrow": 320.0}


class Kind(Protocol):
    """Lays out one kind of drawing: the height it takes on paper of a width, and its parts."""

    def __call__(
        self, drawing: Any, values: Mapping[str, float], form: str, paper: float
    ) -> tuple[float, list[str]]: ...


KINDS: dict[str, Kind] = {
    "curve": curve.draw,
    "bars": rows.draw,
    "budget": rows.draw,
    "timeline": timeline.draw,
    "flow": flow.draw,
}


def draw(
    drawing: Drawing, values: Mapping[str, float], caption: str = "", fill: Callable[[str], str] = str
) -> str:
    """A `<figure>` with the drawing on wide and on narrow paper; its finding is the text alternative.

    `values` holds every assumption and figure by name; `caption` is HTML, already safe;
    `fill` puts the numbers into the finding.
    Raises DrawingError if a formula has no value or the description cannot be drawn.
    """
    pictures, finding = [], fill(drawing.finding)
    for form, paper in PAPER.items():
        height, parts = KINDS[drawing.kind](drawing, values, form, paper)
        pictures.append(picture(drawing.name, form, finding, (paper, height), parts))
    return figure(drawing.name, drawing.kind, caption, pictures, movable.described(drawing, values))


def examine(drawing: Drawing, values: Mapping[str, float]) -> None:
    """Raise DrawingError where `draw` would, in a fraction of the time: what cannot be drawn is so on any paper."""
    movable.described(drawing, values)
    if drawing.kind == "curve":
        curve.examine(drawing, values)
    elif drawing.kind == "flow":
        flow.check(drawing)
    else:
        KINDS[drawing.kind](drawing, values, "wide", PAPER["wide"])
