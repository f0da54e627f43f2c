"""Cost against the number of cases, on paper with two log scales, with the fitted slope of each line."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

from macros.draw.svg import circle, line, node, number, polyline

Point = tuple[float, float]
Lines = Mapping[str, Sequence[Point]]
LEFT, RIGHT, TOP, BOTTOM, GAP = 46, 155, 30, 44, 17
# As one file of its own the picture brings its colours, for light and dark; in a page it takes the page's.
STYLE = """
text{font:13px system-ui,sans-serif;fill:#1f1d1a}.d-text--3{fill:#6b665c}path,line{fill:none;stroke-width:1.75}
.d-line{stroke:#ddd9cf;stroke-width:1}.d-curve--1{stroke:#1f1d1a}.d-curve--2{stroke:#6b665c}
.d-curve--3{stroke:#4f4b44;stroke-dasharray:7 4}.d-curve--4{stroke:#6b665c;stroke-dasharray:1 4;stroke-linecap:round;stroke-width:2}
.d-ring{fill:#fbfaf6;stroke:#1f1d1a;stroke-width:1.25}.paper{fill:#fbfaf6}
@media(prefers-color-scheme:dark){text{fill:#eae6dd}.d-text--3{fill:#9c968a}.d-line{stroke:#38352f}.d-curve--1{stroke:#eae6dd}
.d-curve--2,.d-curve--4{stroke:#9c968a}.d-curve--3{stroke:#bdb7ab}.d-ring{stroke:#eae6dd}.d-ring,.paper{fill:#171614}}
"""


def slope(points: Sequence[Point]) -> float:
    """The exponent b of cost = a N^b, by least squares on the logarithms; 1 is a cost in proportion."""
    xs, ys = zip(*((math.log(x), math.log(y)) for x, y in points), strict=True)
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / sum((x - mean_x) ** 2 for x in xs)


def says(lines: Lines, unit: str) -> str:
    """The picture in words, for whoever does not see it."""
    told = []
    for name, points in lines.items():
        (x0, y0), (x1, y1) = points[0], points[-1]
        told.append(f"{name}, from {y0:,.1f} at {x0:,.0f} cases to {y1:,.1f} at {x1:,.0f}, slope {slope(points):.2f}")
    return f"{unit} against the number of cases, both on log scales: {'; '.join(told)}."


def picture(lines: Lines, unit: str, width: int = 640, height: int = 380, *, classes: str = "", alone: bool = False) -> str:
    """An SVG of the lines, each named at its end with its slope; `alone`, with a style of its own."""
    xs = [x for points in lines.values() for x, _ in points]
    ys = [y for points in lines.values() for _, y in points]
    powers = range(math.floor(math.log10(min(ys))), math.ceil(math.log10(max(ys))) + 1)
    low, high = powers[0], max(powers[-1], powers[0] + 1)

    def place(x: float, y: float) -> Point:
        across = math.log(x / min(xs)) / math.log(max(xs) / min(xs))
        up = (math.log10(y) - low) / (high - low)
        return LEFT + across * (width - LEFT - RIGHT), height - BOTTOM - up * (height - TOP - BOTTOM)

    parts = [_text(0, 13, f"{unit}; each line’s slope", "d-text--3")]
    for power in range(low, high + 1):
        _, y = place(min(xs), 10.0**power)
        parts += [line((LEFT, y), (width - RIGHT, y), "d-line"), _text(LEFT - 8, y + 4, f"{10.0**power:,g}", "d-text--3", "end")]
    for x in sorted(set(xs)):
        across, bottom = place(x, 10.0**low)
        parts.append(_text(across, bottom + 18, f"{x:,.0f}", "d-text--3", "middle"))
    parts.append(_text((LEFT + width - RIGHT) / 2, height - 6, "cases", "d-text--3", "middle"))
    places = {name: [place(*point) for point in points] for name, points in lines.items()}
    ends = _apart({name: points[-1][1] for name, points in places.items()})
    for order, (name, points) in enumerate(places.items(), 1):
        curve = f"d-curve d-curve--{order}"
        parts.append(polyline(points, curve))
        parts += [circle(point, 3, "d-ring") for point in points]
        parts.append(_text(width - RIGHT + 12, ends[name] + 4, f"{name}, {slope(lines[name]):.2f}", ""))
    if alone:
        parts = [node("style", STYLE), node("rect", class_="paper", width=width, height=height), *parts]
    return node(
        "svg", *parts, xmlns="http://www.w3.org/2000/svg" if alone else None, viewBox=f"0 0 {width} {height}",
        width=width, height=height, class_=classes or None, role="img", aria_label=says(lines, unit),
    )  # fmt: skip


def _text(x: float, y: float, words: str, tone: str, anchor: str | None = None) -> str:
    return node("text", escape(words), x=x, y=y, font_size=number(13), class_=f"d-text {tone}".strip(), text_anchor=anchor)


def _apart(heights: Mapping[str, float]) -> dict[str, float]:
    """The heights of the names, moved down where one would lie on another."""
    found: dict[str, float] = {}
    last = -math.inf
    for name, height in sorted(heights.items(), key=lambda each: each[1]):
        last = found[name] = max(height, last + GAP)
    return found
