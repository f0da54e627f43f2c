"""Text in a drawing: how wide it will be, where it breaks, and how it is written.

A build knows no reader's fonts, so widths are estimates. They are those of DejaVu Sans, the widest of the
common sans faces, rounded up: a label that fits by this table fits in every face of the list.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import escape
from typing import Literal, NamedTuple

from macros.draw.place import Box
from macros.draw.svg import node

# Thousandths of the text size, for the characters of each row.
WIDTHS = {
    character: width
    for width, characters in (
        (280, "'ijl"), (320, " ,.IJ’‘\u00a0\u202f"), (360, "/:;\\f|"), (400, "()-[]t"), (440, "!r"),
        (480, '"'), (520, "*_`–“”"), (560, "?Lcsz"), (600, "Fkvxy"), (640, "$0123456789EPSTYabdeghnopqu{}€£"),
        (680, "K"), (720, "ABCRVXZ"), (760, "HNU"), (800, "&DGOQ"), (840, "#+<=>^w~×→−≤≥"), (880, "M"),
        (960, "%"), (1000, "@Wm…—"),
    )
    for character in characters
}  # fmt: skip
OTHER = 700
Anchor = Literal["start", "middle", "end"]
# The share of a label that lies left of its anchor.
BEFORE: dict[Anchor, float] = {"start": 0.0, "middle": 0.5, "end": 1.0}
FACES = {"sans": 1.0, "serif": 0.92, "italic": 0.92}
LABEL, SMALL, ITALIC = 13, 12, 14


@lru_cache(maxsize=4096)
def width(text: str, size: float, face: str = "sans") -> float:
    """The estimated width of a line of text, in the units of the drawing."""
    return sum(WIDTHS.get(character, OTHER) for character in text) * size * FACES[face] / 1000


@lru_cache(maxsize=4096)
def wrap(text: str, limit: float, size: float = LABEL, face: str = "sans") -> tuple[str, ...]:
    """The text in as few lines as fit in `limit`, about equally long; a word too long for it is broken."""
    lines = _fill(text, limit, size, face)
    # Balancing must not break a word that the limit leaves whole.
    low, high = min(limit, max(width(word, size, face) for word in text.split(" "))), limit
    if len(_fill(text, low, size, face)) == len(lines):
        return _fill(text, low, size, face)
    for _ in range(8):
        middle = (low + high) / 2
        tighter = _fill(text, middle, size, face)
        low, high = (low, middle) if len(tighter) == len(lines) else (middle, high)
    return _fill(text, high, size, face)


def _fill(text: str, limit: float, size: float, face: str) -> tuple[str, ...]:
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if width(longer, size, face) <= limit:
            lines[-1:] = [longer]
            continue
        while len(word) > 1 and width(word, size, face) > limit:
            fits = max(
                1, next(n for n in range(len(word), 0, -1) if n == 1 or width(word[:n], size, face) <= limit)
            )
            lines.append(word[:fits])
            word = word[fits:]
        lines.append(word)
    return tuple(lines)


@dataclass(frozen=True)
class Label:
    """Lines of text in one face, size and colour, to be put somewhere."""

    lines: tuple[str, ...]
    size: float = LABEL
    face: str = "sans"
    tone: str = "d-text"

    @cached_property
    def width(self) -> float:
        return max(width(line, self.size, self.face) for line in self.lines)

    @cached_property
    def leading(self) -> float:
        return round(self.size * 1.25)

    @cached_property
    def height(self) -> float:
        return self.leading * len(self.lines)

    def at(self, x: float, top: float, anchor: Anchor = "start") -> Placed:
        """The label with its anchor at x and its upper edge at `top`."""
        return Placed(self, x, top, anchor)

    def within(self, x: float, top: float, low: float, high: float) -> Placed:
        """The label centred on x, or set flush with `low` or `high` where it would reach past."""
        if x - self.width / 2 < low:
            return Placed(self, low, top, "start")
        return Placed(self, high, top, "end") if x + self.width / 2 > high else Placed(self, x, top, "middle")


class Placed(NamedTuple):
    """A label in its place. It keeps its anchor, since in most faces it is narrower than estimated.

    A tuple, because hundreds are tried for each that is drawn.
    """

    label: Label
    x: float
    top: float
    anchor: Anchor = "start"

    @property
    def box(self) -> Box:
        width, top = self.label.width, self.top
        left = self.x - BEFORE[self.anchor] * width
        return Box(left, top, left + width, top + self.label.height)

    def svg(self, halo: bool = False) -> str:
        """The label as an SVG text; `halo` clears the lines behind it."""
        label, x = self.label, self.x
        face = {"sans": "", "serif": " d-serif", "italic": " d-serif-italic"}[label.face]
        first = self.top + (label.leading + label.size * 0.7) / 2
        lines = [escape(line) for line in label.lines]
        spans = [node("tspan", line, x=x, y=first + label.leading * n) for n, line in enumerate(lines)]
        return node(
            "text", *(spans if len(lines) > 1 else lines),
            class_=label.tone + face + (" d-halo" if halo else ""), x=x, y=first,
            font_size=label.size, text_anchor=None if self.anchor == "start" else self.anchor,
        )  # fmt: skip


def labels(text: str, limits: Iterable[float], tone: str = "d-text") -> list[Label]:
    """The labels of `text` that differ, in lines no wider than one limit or another."""
    found = [label(text, limit, tone=tone) for limit in limits]
    return [each for n, each in enumerate(found) if each not in found[:n]]


def label(
    text: str, limit: float = 10_000, size: float = LABEL, face: str = "sans", tone: str = "d-text"
) -> Label:
    """A label of `text` in lines no wider than `limit`."""
    return Label(wrap(text, limit, size, face), size, face, tone)
