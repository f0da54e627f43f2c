"""The ground plan of a sketch: how wide its columns, rows and gaps are, and where its arrows then run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from macros.draw.place import Box
from macros.draw.route import Cell, Run, tracks
from macros.draw.svg import Point
from macros.draw.text import ITALIC, SMALL, Label, label

Words = tuple[str, str | None]
LEAST, MOST, PAD = 92.0, 168.0, 8.0
TRACK = 13.0
LINE = round(ITALIC * 1.25)


@dataclass(frozen=True)
class Ground:
    """Edges of columns, rows and gaps: line n of the grid lies in the middle of edges n and n+1."""

    across: list[float]
    down: list[float]
    texts: dict[str, list[Label]]
    drawn: Sequence[Sequence[Run]]
    chosen: dict[tuple[int, int], tuple[int, int]]

    @classmethod
    def of(
        cls, words: Mapping[str, Words], places: Mapping[str, Cell], drawn: Sequence[Sequence[Run]],
        labelled: Sequence[bool], paper: float,
    ) -> Ground:  # fmt: skip
        """The plan for boxes that say this and arrows with these runs, of which some are labelled."""
        chosen = tracks(drawn)
        columns, rows = (max(place[axis] for place in places.values()) + 1 for axis in (0, 1))
        beside = _gaps(False, columns, drawn, chosen, labelled)
        if (paper - sum(beside)) / columns < LEAST:
            beside = _gaps(False, columns, drawn, chosen, [False] * len(drawn))
        room = min(MOST, (paper - sum(beside)) / columns)
        texts = {name: worded(said, room - 2 * PAD) for name, said in words.items()}
        widths, heights = [min(LEAST, room)] * columns, [42.0] * rows
        for name, (column, row) in places.items():
            widths[column] = max(widths[column], max(text.width for text in texts[name]) + 2 * PAD)
            heights[row] = max(heights[row], sum(text.height for text in texts[name]) + 2 * PAD)
        spare = (paper - sum(widths) - sum(beside)) / max(columns - 1, 1)
        inner = [gap + max(0.0, min(spare, 150 - gap)) for gap in beside[1:-1]]
        beside = [beside[0], *inner, beside[-1]]
        left = max(0.0, (paper - sum(widths) - sum(beside)) / 2)
        between = _gaps(True, rows, drawn, chosen, labelled)
        return cls(_edges(left, beside, widths), _edges(1, between, heights), texts, drawn, chosen)

    @property
    def height(self) -> float:
        return self.down[-1] + 1

    def box(self, place: Cell) -> Box:
        column, row = 2 * place[0] + 1, 2 * place[1] + 1
        return Box(self.across[column], self.down[row], self.across[column + 1], self.down[row + 1])

    def path(self, n: int) -> list[Point]:
        """The corners of arrow n, from the edge of one box to the edge of the other."""
        runs = self.drawn[n]
        offsets = [self._line(n, k) for k in range(len(runs))]
        corners = [
            (b, a) if run.across else (a, b) for run, a, b in zip(runs, offsets, offsets[1:], strict=False)
        ]
        first, last = runs[0], runs[-1]
        start = self._side(first.across, first.start, first.end > first.start)
        end = self._side(last.across, last.end, last.end < last.start)
        ends = [(start, offsets[0]) if first.across else (offsets[0], start),
                (end, offsets[-1]) if last.across else (offsets[-1], end)]  # fmt: skip
        return [ends[0], *corners, ends[1]]

    def _line(self, n: int, k: int) -> float:
        """Where run k of arrow n lies: the middle of its line, moved to its track."""
        run = self.drawn[n][k]
        track, among = self.chosen[n, k]
        edges = self.down if run.across else self.across
        low, high = edges[run.at], edges[run.at + 1]
        pitch = min(TRACK, (high - low - 8) / max(among - 1, 1))
        return (low + high) / 2 + (track - (among - 1) / 2) * pitch

    def _side(self, across: bool, at: int, onward: bool) -> float:
        edges = self.across if across else self.down
        return edges[at + 1] if onward else edges[at]


def worded(words: Words, room: float) -> list[Label]:
    """A box's name, and the note under it."""
    name, note = words
    named = [label(name, room)]
    return [*named, label(note, room, SMALL, tone="d-text d-text--3")] if note else named


def _edges(start: float, gaps: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """Where gap, box, gap, box ... gap begin and end."""
    return list(
        accumulate([x for pair in zip(gaps, sizes, strict=False) for x in pair] + [gaps[-1]], initial=start)
    )


def _gaps(
    across: bool, count: int, drawn: Sequence[Sequence[Run]], chosen: dict[tuple[int, int], tuple[int, int]],
    labelled: Sequence[bool],
) -> list[float]:  # fmt: skip
    """The least size of each gap between rows (`across`) or columns, for its arrows and their words."""
    gaps = [0.0 if n in (0, count) else 34.0 for n in range(count + 1)]
    for n, runs in enumerate(drawn):
        for k, run in enumerate(runs):
            longest = max(runs, key=lambda run: run.high - run.low) == run
            if run.across == across and run.at % 2 == 0:
                words = (LINE + 6 if across else 60.0) if labelled[n] and longest else 0.0
                edge = run.at in (0, 2 * count)
                room = (chosen[n, k][1] - 1) * TRACK + (30 if edge else 34) + words
                gaps[run.at // 2] = max(gaps[run.at // 2], room)
            elif run.across != across and labelled[n] and longest:
                # An arrow that passes through a gap and speaks needs its words' height, or a word's width.
                for gap in range(run.low // 2 + 1, run.high // 2 + 1):
                    gaps[gap] = max(gaps[gap], 2 * LINE + 14 if across else 62.0)
    return gaps
