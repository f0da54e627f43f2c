"""Bars and budgets: rows of a name, a bar and its value, with a limit drawn across them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from macros.draw.scale import Scale
from macros.draw.svg import DrawingError, line, rectangle
from macros.draw.text import LABEL, Label, Placed, label, width
from macros.draw.values import Values, evaluated
from macros.drawing_model import Bars, Budget
from macros.numbers import quantity

BAR = 14.0


class Row(NamedTuple):
    """A bar from start to end, its name and the words at its end."""

    says: str
    start: float
    end: float
    words: str
    total: bool = False


class Limit(NamedTuple):
    """A value not to be passed."""

    at: float
    says: str
    words: str


def draw(drawing: Bars | Budget, values: Values, form: str, paper: float) -> tuple[float, list[str]]:
    """Height and parts of the bars or the budget on paper of this width."""
    limit = None
    if drawing.limit:
        at = evaluated(drawing.limit.at, values)
        limit = Limit(at, drawing.limit.says, quantity.show(at, drawing.unit))
    lengths = [(part.says, evaluated(part.formula, values)) for part in drawing.parts]
    if isinstance(drawing, Budget) and limit:
        return lay(laid(lengths, drawing.unit, limit), limit, form, paper)
    return lay(
        [Row(says, 0, at, quantity.show(at, drawing.unit)) for says, at in lengths], limit, form, paper
    )


def laid(lengths: Sequence[tuple[str, float]], unit: str, limit: Limit) -> list[Row]:
    """Parts end to end, and their total with what it leaves of the limit."""
    rows, at = [], 0.0
    for says, length in lengths:
        if length < 0:
            raise DrawingError(f"a part of a budget must not be negative: {says} {length:g}")
        rows.append(Row(says, at, at + length, quantity.show(length, unit)))
        at += length
    rest = limit.at - at
    verdict = f"{quantity.show(abs(rest), unit)} {'left' if rest > 0 else 'over'}"
    if abs(rest) <= 1e-9 * abs(at):
        verdict = "nothing left"
    return [*rows, Row("Total", 0, at, f"{quantity.show(at, unit)}, {verdict}", total=True)]


def lay(rows: Sequence[Row], limit: Limit | None, form: str, paper: float) -> tuple[float, list[str]]:
    """Rows below each other. Names stand at the left when wide, above their bars when narrow."""
    names = [label(row.says, 180 if form == "wide" else paper) for row in rows]
    left = max(name.width for name in names) + 16 if form == "wide" else 0.0
    scale = _scale(rows, limit, left, paper)
    heading, top = _heading(limit, scale, paper)
    bars: list[str] = []
    words: list[Placed] = []
    y = bar = top
    for row, name in zip(rows, names, strict=True):
        if row.total:
            bars.append(line((0, y + 3), (paper, y + 3), "d-line"))
            y += 12
        beside = max(name.height, BAR + 4) if form == "wide" else BAR
        above = 0.0 if form == "wide" else name.height + 3
        bar = y + above + (beside - BAR) / 2
        words.append(name.at(0, y + (0 if above else (beside - name.height) / 2)))
        bars += _bar(row, limit, scale, bar)
        words.append(_end(row, scale, bar))
        y += above + beside + (22 if row.total else 10 if form == "wide" else 13)
    if limit or form == "wide" or scale.low < 0:
        upright = scale(limit.at if limit else 0)
        bars += _upright(upright, (top - 4, bar + BAR + 4), words, "d-suppose" if limit else "d-control")
    return y - 4, [*bars, *heading, *(spot.svg() for spot in words)]


def _upright(x: float, ends: tuple[float, float], words: Sequence[Placed], classes: str) -> list[str]:
    """A line from top to bottom that stops for the words that stand across it."""
    (top, bottom), pieces = ends, []
    for box in (spot.box for spot in words):
        if box.left - 3 < x < box.right + 3 and box.top < bottom:
            if box.top > top:
                pieces.append(line((x, top), (x, box.top), classes))
            top = max(top, box.bottom)
    return [*pieces, line((x, top), (x, bottom), classes)] if top < bottom else pieces


def _scale(rows: Sequence[Row], limit: Limit | None, left: float, paper: float) -> Scale:
    """From the least to the greatest end, with room on either side for the words that stand there."""
    ends = [0.0, *(row.end for row in rows), *([limit.at] if limit else [])]
    low, high = min(ends), max(ends)
    if low == high:
        raise DrawingError("one bar at least must have a length other than zero")
    before = max((_room(row) for row in rows if row.end < 0), default=0.0)
    start, end = left + before, paper - 2
    for row in rows:
        share = (row.end - low) / (high - low)
        if row.end >= 0 and share > 0 and not row.total:
            end = min(end, start + (paper - start - _room(row)) / share)
    return Scale(low, high, start, end)


def _room(row: Row) -> float:
    return width(row.words, LABEL) + 8


def _heading(limit: Limit | None, scale: Scale, paper: float) -> tuple[list[str], float]:
    """The limit's name and value, above its line."""
    if not limit:
        return [], 4
    text = label(f"{limit.says}, {limit.words}", paper, tone="d-text d-text--suppose")
    return [text.within(scale(limit.at), 0, 0, paper).svg()], text.height + 8


def _bar(row: Row, limit: Limit | None, scale: Scale, top: float) -> list[str]:
    """The bar, and what of it passes the limit in full ink."""
    low, high = sorted((scale(row.start), scale(row.end)))
    parts = [rectangle(low, top, max(high - low, 1), BAR, "d-solid--2" if row.total else "d-solid--3")]
    if limit and row.end > limit.at > 0:
        start = max(scale(limit.at), low)
        parts.append(rectangle(start, top, high - start, BAR, "d-solid"))
    return parts


def _end(row: Row, scale: Scale, top: float) -> Placed:
    """A bar's words at its end; those of the total below it, since there they would meet the limit."""
    text = Label((row.words,), tone="d-text d-text--strong" if row.total else "d-text")
    if row.total:
        return text.at(scale(0), top + BAR + 4)
    middle = top + (BAR - text.height) / 2
    if row.end < 0:
        return text.at(scale(row.end) - 6, middle, "end")
    return text.at(scale(row.end) + 6, middle)
