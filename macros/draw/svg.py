"""SVG elements as strings: escaped, in a fixed order, with short numbers; equal drawings are equal bytes."""

from __future__ import annotations

import math
from functools import lru_cache
from html import escape

Point = tuple[float, float]


class DrawingError(ValueError):
    """A drawing cannot be made from its description and values; the message reads "X must Y: value"."""


def tenth(value: float) -> float:
    """The value in tenths, in which drawings are laid out and written.

    Halves, and what binary arithmetic sets just below them, go up: two machines then agree.
    """
    return math.floor(value * 10 + 0.500001) / 10


@lru_cache(maxsize=8192)
def number(value: float) -> str:
    """A coordinate with one decimal at most: 12, 12.5, never -0."""
    return f"{tenth(value):.1f}".removesuffix(".0")


def node(tag: str, *children: str, **attributes: str | float | None) -> str:
    """An element. Children are markup already; attribute values are escaped; None leaves an attribute out.

    `class_` means class, and an underscore within a name means a hyphen.
    """
    named = (
        (key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items() if value is not None
    )
    written = "".join(
        f' {key}="{escape(value) if isinstance(value, str) else number(value)}"' for key, value in named
    )
    return f"<{tag}{written}>{''.join(children)}</{tag}>" if children else f"<{tag}{written}/>"


def line(start: Point, end: Point, classes: str) -> str:
    return node("line", class_=classes, x1=start[0], y1=start[1], x2=end[0], y2=end[1])


def rectangle(
    left: float, top: float, width: float, height: float, classes: str, radius: float | None = None
) -> str:
    return node("rect", class_=classes, x=left, y=top, width=width, height=height, rx=radius)


def circle(centre: Point, radius: float, classes: str) -> str:
    return node("circle", class_=classes, cx=centre[0], cy=centre[1], r=radius)


def polyline(points: list[Point], classes: str) -> str:
    steps = " L".join(f"{number(x)} {number(y)}" for x, y in points)
    return node("path", class_=classes, d=f"M{steps}")


def rounded(points: list[Point], radius: float, classes: str) -> str:
    """A line through points, its bends rounded by at most `radius`; for horizontal and vertical runs."""
    steps = [f"M{number(points[0][0])} {number(points[0][1])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(radius, distance(before, corner) / 2, distance(corner, after) / 2)
        enter, leave = towards(corner, before, reach), towards(corner, after, reach)
        steps.append(f"L{number(enter[0])} {number(enter[1])}")
        steps.append(f"Q{number(corner[0])} {number(corner[1])} {number(leave[0])} {number(leave[1])}")
    steps.append(f"L{number(points[-1][0])} {number(points[-1][1])}")
    return node("path", class_=classes, d=" ".join(steps))


def arrow_head(tip: Point, origin: Point, classes: str, size: float = 7) -> str:
    """An open head at `tip` of a line that comes from `origin`."""
    length = distance(origin, tip) or 1
    dx, dy = (tip[0] - origin[0]) / length, (tip[1] - origin[1]) / length
    wings = [
        (tip[0] - size * dx - side * size * 0.6 * dy, tip[1] - size * dy + side * size * 0.6 * dx)
        for side in (1, -1)
    ]
    return polyline([wings[0], tip, wings[1]], classes)


def distance(a: Point, b: Point) -> float:
    dx, dy = a[0] - b[0], a[1] - b[1]
    return math.sqrt(dx * dx + dy * dy)


def towards(start: Point, end: Point, step: float) -> Point:
    """The point `step` units from `start` on the way to `end`."""
    length = distance(start, end) or 1
    return (start[0] + (end[0] - start[0]) * step / length, start[1] + (end[1] - start[1]) * step / length)


def picture(name: str, form: str, finding: str, size: tuple[float, float], parts: list[str]) -> str:
    """One `<svg>` of a drawing: `form` is wide, narrow or only; `finding` is its text alternative."""
    width, height = size[0], math.ceil(size[1])
    return node(
        "svg",
        *parts,
        class_=f"drawing__{form}",
        id=f"drawing-{name}-{form}",
        role="img",
        aria_label=finding,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {number(width)} {height}",
        width=width,
        height=height,
    )


def figure(name: str, kind: str, caption: str, pictures: list[str], described: str | None = None) -> str:
    """The `<figure>` around the pictures of one drawing.

    `caption` is safe HTML, and may be empty; `described` is the drawing as JSON, if a reader can move it.
    """
    words = [node("figcaption", caption)] if caption else []
    html = node("figure", *pictures, *words, class_=f"drawing drawing--{kind}", id=f"drawing-{name}")
    if described is None:
        return html
    # In single quotes, because JSON is full of double ones.
    data = escape(described, quote=False).replace("'", "&#x27;")
    return html.replace("<figure", f"<figure data-drawing='{data}'", 1)
