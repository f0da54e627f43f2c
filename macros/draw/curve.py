"""Curves: lines over an axis, named at their ends, with marks where they matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from macros.draw import axis
from macros.draw.annotate import beside_lines, beside_pins, end_labels
from macros.draw.scale import Scale, outward, ticks
from macros.draw.svg import DrawingError, Point, line, polyline
from macros.draw.text import SMALL, label, width
from macros.draw.values import Values, evaluated, sampled
from macros.drawing_model import Curve

HEIGHT = {"wide": 230.0, "narrow": 230.0}


@dataclass(frozen=True)
class Trace:
    """A line of the curve: its values, then its places on the paper; `whole` if it reaches the right edge."""

    says: str
    points: list[Point]
    whole: bool

    def on(self, x: Scale, y: Scale) -> Trace:
        return replace(self, points=[(x(a), y(b)) for a, b in self.points])


def draw(drawing: Curve, values: Values, form: str, paper: float) -> tuple[float, list[str]]:
    """Height and parts of the curve on paper of this width."""
    x, y = _ranges(drawing, values)
    traces = [_trace(part.says, sampled(part.formula, values, x.samples()), x, y) for part in drawing.lines]
    title = label(drawing.y.says, paper, tone="d-text d-text--2")
    top = title.height + 18
    bottom = top + HEIGHT[form]
    y = replace(y, start=bottom, end=top)
    levels = ticks(y, drawing.y.unit, 5, across=False)
    named = [trace for trace in traces if form == "wide" and trace.whole]
    right = max((label(trace.says, 140).width + 12 for trace in named), default=6.0)
    x = replace(
        x, start=max((width(words, SMALL) + 8 for _, words in levels), default=0.0), end=paper - right
    )
    traces = [trace.on(x, y) for trace in traces]
    marked = axis.pins(drawing.marks, values, x)
    below = axis.below(x, drawing.x.unit, drawing.x.says, bottom, marked, paper, 7 if form == "wide" else 4)
    grid = [part for value, words in levels for part in _level(x, y(value), words, bottom)]
    lines = [polyline(trace.points, f"d-curve d-curve--{n}") for n, trace in enumerate(traces, 1)]
    words = _words(traces, marked, x, y, form)
    return below.bottom, [title.at(0, 0).svg(), *grid, *below.parts, *lines, *words]


def _ranges(drawing: Curve, values: Values) -> tuple[Scale, Scale]:
    """Both scales, on paper of unit size; the y axis fits the lines where it names no range."""
    if drawing.x.low is None or drawing.x.high is None:
        raise DrawingError(f"a curve's x axis must have low and high: {drawing.name}")
    x = Scale(
        evaluated(drawing.x.low, values), evaluated(drawing.x.high, values), 0, 1, drawing.x.scale == "log"
    )
    log = drawing.y.scale == "log"
    heights = [height for part in drawing.lines for _, height in sampled(part.formula, values, x.samples())]
    least, most = (_end(end, values) for end in (drawing.y.low, drawing.y.high))
    heights = [height for height in heights if not log or height > 0]
    if not heights:
        raise DrawingError(f"a log axis must have lines above zero: {drawing.name}")
    low, high = (min(heights) if least is None else least), (max(heights) if most is None else most)
    outer = outward(min(low, high), max(low, high), log, drawing.y.unit)
    return x, Scale(outer[0] if least is None else low, outer[1] if most is None else high, 1, 0, log)


def _end(end: str | float | None, values: Values) -> float | None:
    return None if end is None else evaluated(end, values)


def _trace(says: str, points: list[Point], x: Scale, y: Scale) -> Trace:
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


def _words(traces: Sequence[Trace], marked: Sequence[axis.Pin], x: Scale, y: Scale, form: str) -> list[str]:
    """Marks with their dots and labels, then the names of lines: at the right edge, or beside the line."""
    paths = [trace.points for trace in traces]
    pins, taken = beside_pins(marked, paths, x, y)
    outside = [trace for trace in traces if form == "wide" and trace.whole]
    inside = [trace for trace in traces if trace not in outside]
    stems = [[(pin.x, y.start), (pin.x, y.end)] for pin in marked]
    return pins + end_labels(outside, y) + beside_lines(inside, paths, stems, taken, x, y)
