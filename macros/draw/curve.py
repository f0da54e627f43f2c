"""Curves: lines over an axis, named at their ends, with marks where they matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from macros.draw import axis, pins
from macros.draw.annotate import beside_lines, end_labels
from macros.draw.scale import Scale, outward, ticks
from macros.draw.svg import DrawingError, Point, line, polyline
from macros.draw.text import SMALL, label, width
from macros.draw.values import Values, evaluated, sampled
from macros.drawing_model import Curve

GUTTERS = {"wide": (140.0,), "narrow": (0.0, 90.0)}
TOLERABLE = 60.0
HEIGHT = 230


class Laid(NamedTuple):
    """A curve on its paper, and how badly the worst of its names sits."""

    height: float
    parts: list[str]
    worst: float


@dataclass(frozen=True)
class Trace:
    """A line of the curve: its values, then its places on the paper; `whole` if it reaches the right edge."""

    says: str
    points: list[Point]
    whole: bool

    def on(self, x: Scale, y: Scale) -> Trace:
        return replace(self, points=[(x(a), y(b)) for a, b in self.points])


def draw(drawing: Curve, values: Values, form: str, paper: float) -> tuple[float, list[str]]:
    """Height and parts of the curve on paper of this width, with the first gutter for names that serves."""
    x, y, traces = _measured(drawing, values)
    best: Laid | None = None
    for gutter in GUTTERS[form]:
        laid = _lay(drawing, values, traces, x, y, gutter, paper)
        if best is None or laid.worst < best.worst:
            best = laid
        if best.worst <= TOLERABLE:
            break
    assert best is not None
    return best.height, best.parts


def examine(drawing: Curve, values: Values) -> None:
    """Raise what `draw` would; no name is placed, which takes most of the time and cannot fail."""
    axis.pins(drawing.marks, values, _measured(drawing, values)[0])


def _measured(drawing: Curve, values: Values) -> tuple[Scale, Scale, list[Trace]]:
    """Both axes on paper of unit size, and the lines by their values."""
    x = _across(drawing, values)
    sampling = [(part.says, sampled(part.formula, values, x)) for part in drawing.lines]
    y = _up(drawing, values, [[height for _, height in points] for _, points in sampling])
    return x, y, [_trace(says, points, x, y) for says, points in sampling]


def _lay(
    drawing: Curve, values: Values, traces: Sequence[Trace], x: Scale, y: Scale, gutter: float, paper: float
) -> Laid:
    """The curve with names of lines in a gutter at the right, or with none inside the plot."""
    title = label(drawing.y.says, paper, tone="d-text d-text--2")
    outside = [label(trace.says, gutter) for trace in traces if gutter and trace.whole]
    top = title.height + 18
    y = y.onto(top + max(HEIGHT, sum(text.height + 3 for text in outside)), top)
    levels = ticks(y, drawing.y.unit, 5, across=False)
    left = max((width(words, SMALL) + 8 for _, words in levels), default=0.0)
    x = x.onto(left, paper - max((text.width + 12 for text in outside), default=6.0))
    drawn = [trace.on(x, y) for trace in traces]
    paths = [trace.points for trace in drawn]
    found, beyond = axis.pins(drawing.marks, values, x)
    marked = pins.mark(found, paths, x, y)
    below = axis.below(x, drawing.x.unit, drawing.x.says, y.start, found, paper, 7 if paper > 400 else 4)
    told, bottom = pins.listed([*marked.listed, *beyond], drawing.x.unit, left, below.bottom + 6, paper)
    stems = [[(pin.x, y.start), (pin.x, y.end)] for pin in found]
    names, worst = beside_lines(
        [trace for trace in drawn if not (gutter and trace.whole)], paths, stems, marked.taken, x, y
    )
    names += end_labels([trace for trace in drawn if gutter and trace.whole], y, gutter)
    grid = [part for value, words in levels for part in _level(x, y(value), words, y.start)]
    lines = [polyline(path, f"d-curve d-curve--{n}") for n, path in enumerate(paths, 1)]
    words = [spot.svg(halo=True) for spot in marked.labels] + names + told
    height = bottom if told else below.bottom
    return Laid(height, [title.at(0, 0).svg(), *grid, *below.parts, *lines, *marked.parts, *words], worst)


def _across(drawing: Curve, values: Values) -> Scale:
    """The x axis, on paper of unit size."""
    if drawing.x.low is None or drawing.x.high is None:
        raise DrawingError(f"a curve's x axis must have low and high: {drawing.name}")
    return Scale(
        evaluated(drawing.x.low, values), evaluated(drawing.x.high, values), 0, 1, drawing.x.scale == "log"
    )


def _up(drawing: Curve, values: Values, lines: Sequence[Sequence[float]]) -> Scale:
    """The y axis, on paper of unit size: the range that it names, and as much more as the lines need.

    Where it names none it fits the lines; a line that lies wholly beyond a named end draws that end out.
    """
    log = drawing.y.scale == "log"
    drawn = [[height for height in heights if height > 0 or not log] for heights in lines]
    if not all(drawn):
        raise DrawingError(f"a log axis must have lines above zero: {drawing.name}")
    lows, highs = [min(heights) for heights in drawn], [max(heights) for heights in drawn]
    low = min(lows) if drawing.y.low is None else evaluated(drawing.y.low, values)
    high = max(highs) if drawing.y.high is None else evaluated(drawing.y.high, values)
    above, below = [least for least in lows if least > high], [most for most in highs if most < low]
    if above:
        high = max(above) + abs(max(above))
    if below:
        low = min(below) / 2 if log else min(below) - abs(min(below))
    least, most = outward(min(low, high), max(low, high), log, drawing.y.unit)
    if below or drawing.y.low is None:
        low = least
    if above or drawing.y.high is None:
        high = most
    return Scale(low, high, 1, 0, log)


def _trace(says: str, points: Sequence[Point], x: Scale, y: Scale) -> Trace:
    """The longest stretch of a line that lies within the y axis, cut where it leaves."""
    stretches: list[list[Point]] = [[]]
    for before, point in zip([None, *points], points, strict=False):
        crossing = _crossing(before, point, y) if before else None
        if y.holds(point[1]):
            stretches[-1] += [crossing, point] if crossing else [point]
        elif stretches[-1]:
            stretches[-1] += [crossing] if crossing else []
            stretches.append([])
    longest = max(stretches, key=len)
    if len(longest) < 2:
        raise DrawingError(f"a line must pass through the range of the y axis: {says}")
    return Trace(says, longest, whole=longest[-1][0] >= x.high * (1 - 1e-9))


def _crossing(a: Point, b: Point, y: Scale) -> Point | None:
    """Where the step from a to b passes the edge of the y axis, if one end is within and one without."""
    if y.holds(a[1]) == y.holds(b[1]):
        return None
    outer = b[1] if y.holds(a[1]) else a[1]
    edge = y.high if outer > y.high else y.low
    share = (edge - a[1]) / (b[1] - a[1])
    return a[0] + share * (b[0] - a[0]), edge


def _level(x: Scale, height: float, words: str, bottom: float) -> list[str]:
    text = label(words, size=SMALL, tone="d-text d-text--3").at(x.start - 8, height - 8, "end").svg()
    return [text] if height >= bottom - 1 else [line((x.start, height), (x.end, height), "d-line"), text]
