"""Sketches of a system: boxes on a grid and arrows between them, as one would draw them on a whiteboard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from macros.draw import route
from macros.draw.ground import Ground
from macros.draw.place import Box, best, cost
from macros.draw.route import Cell
from macros.draw.svg import DrawingError, Point, arrow_head, distance, rectangle, rounded, towards
from macros.draw.text import ITALIC, Label, Placed, label
from macros.draw.values import Values
from macros.drawing_model import Arrow, Flow


def draw(drawing: Flow, values: Values, form: str, paper: float) -> tuple[float, list[str]]:
    """Height and parts of the sketch on paper of this width; it uses no values."""
    check(drawing)
    places = arranged(drawing, form)
    ends = [(arrow.start, arrow.end) for arrow in drawing.arrows]
    drawn = route.ways(places, ends)
    said = {box.id: (box.says, box.note) for box in drawing.boxes}
    ground = Ground.of(said, places, drawn, [bool(arrow.says) for arrow in drawing.arrows], paper)
    lines = [ground.path(n) for n in range(len(drawn))]
    boxes = {box.id: ground.box(places[box.id]) for box in drawing.boxes}
    words = _words(drawing.arrows, lines, list(boxes.values()), Box(0, -200, paper, ground.height + 200))
    top = min([0.0, *(spot.top for spot in words)])
    bottom = max([ground.height, *(spot.box.bottom for spot in words)])
    lifted = [[(x, y - top) for x, y in points] for points in lines]
    parts = [part for points in lifted for part in _arrow(points)]
    for name, box in boxes.items():
        parts += _box(box._replace(top=box.top - top, bottom=box.bottom - top), ground.texts[name])
    parts += [spot._replace(top=spot.top - top).svg(halo=True) for spot in words]
    return bottom - top, parts


def check(drawing: Flow) -> None:
    """DrawingError unless ids are unique, each box has a cell of its own and arrows join two boxes."""
    names = [box.id for box in drawing.boxes]
    cells = [(box.column, box.row) for box in drawing.boxes]
    for box in drawing.boxes:
        if names.count(box.id) > 1:
            raise DrawingError(f"a box's id must be used once: {box.id}")
        if cells.count((box.column, box.row)) > 1:
            raise DrawingError(f"a box must have a place of its own: column {box.column}, row {box.row}")
    for arrow in drawing.arrows:
        for end in (arrow.start, arrow.end):
            if end not in names:
                raise DrawingError(f"an arrow must join two boxes: {end} is none of {', '.join(names)}")
        if arrow.start == arrow.end:
            raise DrawingError(f"an arrow must join two boxes: {arrow.start} to itself")


def arranged(drawing: Flow, form: str) -> dict[str, Cell]:
    """Column and row of each box, from 0 and without empty ones; on narrow paper at most two columns.

    A sketch of more columns is turned: its fullest row reads downwards at the left, the rest at the right.
    """
    columns, rows = (sorted({getattr(box, axis) for box in drawing.boxes}) for axis in ("column", "row"))
    if form == "wide" or len(columns) <= 2:
        return {box.id: (columns.index(box.column), rows.index(box.row)) for box in drawing.boxes}
    count = {row: sum(box.row == row for box in drawing.boxes) for row in rows}
    main = max(rows, key=lambda row: (count[row], -row))
    places: dict[str, Cell] = {}
    down = 0
    for column in columns:
        boxes = sorted((box for box in drawing.boxes if box.column == column), key=lambda box: box.row)
        aside = [box for box in boxes if box.row != main]
        places |= {box.id: (0, down) for box in boxes if box.row == main}
        places |= {box.id: (1, down + n) for n, box in enumerate(aside)}
        down += max(1, len(aside))
    return places


def _box(box: Box, texts: Sequence[Label]) -> list[str]:
    width, height = box.right - box.left, box.bottom - box.top
    parts = [rectangle(box.left, box.top, width, height, "d-box", 3)]
    y = box.top + (height - sum(text.height for text in texts)) / 2
    for text in texts:
        parts.append(text.at(box.left + width / 2, y, "middle").svg())
        y += text.height
    return parts


def _arrow(points: Sequence[Point]) -> list[str]:
    path = list(points)
    path[0] = towards(path[0], path[1], 3)
    path[-1] = towards(path[-1], path[-2], 4)
    return [rounded(path, 10, "d-ink"), arrow_head(path[-1], path[-2], "d-ink")]


def _words(
    arrows: Sequence[Arrow], lines: Sequence[list[Point]], boxes: Sequence[Box], bounds: Box
) -> list[Placed]:
    """The words of each arrow beside its line, clear of boxes, lines and other words."""
    placed: list[Placed] = []
    for arrow, path in zip(arrows, lines, strict=True):
        if not arrow.says:
            continue
        taken = [*boxes, *(spot.box for spot in placed)]
        spots = _beside(arrow.says, path)
        placed.append(best(spots, lambda spot, enough: cost(spot.box, bounds, taken, lines, enough))[1])
    return placed


def _beside(says: str, path: Sequence[Point]) -> Iterator[tuple[float, Placed]]:
    """Places for an arrow's words, with how little they are liked: few lines, mid-way, on its longest run."""
    longest = max(distance(a, b) for a, b in pairwise(path))
    for limit in (190, 130, 100, 80, 64, 50):
        text = label(says, limit, ITALIC, "italic")
        for a, b in pairwise(path):
            length = distance(a, b)
            for share in (0.5, 0.4, 0.6, 0.25, 0.75, 0.1, 0.9):
                x, y = a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
                dislike = 9 * len(text.lines) + 30 * abs(share - 0.5) + 0.15 * (longest - length)
                if a[1] == b[1]:
                    yield dislike, text.at(x, y - text.height - 4, "middle")
                    yield dislike + 4, text.at(x, y + 4, "middle")
                else:
                    yield dislike, text.at(x + 8, y - text.height / 2)
                    yield dislike + 2, text.at(x - 8, y - text.height / 2, "end")
