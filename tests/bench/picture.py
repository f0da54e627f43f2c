"""Cost against the number of cases, on paper with two log scales, with the fitted slope of each line."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 620, 360, 52, 150, 24, 40
Points = Sequence[tuple[float, float]]


def slope(points: Points) -> float:
    """The exponent b of cost = a N^b, by least squares on the logarithms; 1 is a cost in proportion."""
    xs, ys = zip(*((math.log(x), math.log(y)) for x, y in points), strict=True)
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / sum((x - mean_x) ** 2 for x in xs)


def picture(lines: Mapping[str, Points], unit: str) -> str:
    """An SVG of the lines, each named at its end with its slope."""
    xs = [x for points in lines.values() for x, _ in points]
    ys = [y for points in lines.values() for _, y in points]
    low, high = 10 ** math.floor(math.log10(min(ys))), 10 ** math.ceil(math.log10(max(ys)))

    def place(x: float, y: float) -> tuple[float, float]:
        across = math.log(x / min(xs)) / math.log(max(xs) / min(xs))
        up = math.log(y / low) / math.log(high / low)
        return LEFT + across * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)

    parts = [f'<text x="0" y="12">{escape(unit)}</text>']
    for power in range(round(math.log10(low)), round(math.log10(high)) + 1):
        _, y = place(min(xs), 10**power)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd9cf"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>')
    for x in sorted(set(xs)):
        across, y = place(x, low)
        parts.append(f'<text x="{across:.1f}" y="{y + 18:.1f}" text-anchor="middle">{x:,.0f}</text>')
    parts.append(f'<text x="{LEFT}" y="{HEIGHT - 4}">cases</text>')
    taken: list[float] = []
    for number, (name, points) in enumerate(sorted(lines.items(), key=lambda line: -line[1][-1][1])):
        places = [place(*point) for point in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        dash = ' stroke-dasharray="5 4"' if number else ""
        parts.append(f'<polyline points="{path}" fill="none" stroke="#1f1d1a" stroke-width="1.5"{dash}/>')
        at = max(places[-1][1] + 4, (taken[-1] + 16) if taken else 0)
        taken.append(at)
        parts.append(f'<text x="{places[-1][0] + 8:.1f}" y="{at:.1f}">{escape(name)}, N<tspan dy="-4" font-size="10">{slope(points):.2f}</tspan></text>')
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{escape(unit)} against the number of cases" font-family="sans-serif" font-size="12">\n{body}\n</svg>\n'
    )
