"""Ways for the arrows of a sketch: along rows, columns and the gaps between them, never through a box.

The sketch is a grid of lines: line 2c+1 is the middle of column c, line 2c the gap before it; so for rows.
Boxes stand where odd lines meet. A way is the cheapest walk over the other crossings (Dijkstra 1959).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

Cell = tuple[int, int]
BEND, OUTER, SHARED, CROSSED = 1.3, 0.8, 1.6, 1.5
MOVES = ((1, 0), (0, 1), (-1, 0), (0, -1))


class Run(NamedTuple):
    """A straight stretch of a way: on one grid line, `across` or down, from one grid line to another."""

    across: bool
    at: int
    start: int
    end: int

    @property
    def low(self) -> int:
        return min(self.start, self.end)

    @property
    def high(self) -> int:
        return max(self.start, self.end)


def cell(place: Cell) -> Cell:
    """The crossing at which the box of a column and row (from 0) stands."""
    return 2 * place[0] + 1, 2 * place[1] + 1


def ways(places: Mapping[str, Cell], arrows: Sequence[tuple[str, str]]) -> list[list[Run]]:
    """For each arrow its runs, in order. Short arrows choose first; later ones keep off the lines drawn."""
    taken = {cell(place) for place in places.values()}
    last = [max(place[axis] for place in places.values()) for axis in (0, 1)]
    size = (2 * last[0] + 2, 2 * last[1] + 2)
    steps: Counter[tuple[Cell, Cell]] = Counter()
    visits: Counter[Cell] = Counter()
    found: dict[int, list[Run]] = {}

    def reach(n: int) -> tuple[int, int]:
        (a, b), (c, d) = (places[end] for end in arrows[n])
        return abs(a - c) + abs(b - d), n

    for n in sorted(range(len(arrows)), key=reach):
        start, end = (cell(places[name]) for name in arrows[n])
        walk = _walk(start, end, taken - {start, end}, size, steps, visits)
        for a, b in pairwise(walk):
            steps[min(a, b), max(a, b)] += 1
        visits.update(walk[1:-1])
        found[n] = _runs(walk)
    return [found[n] for n in range(len(arrows))]


def _walk(
    start: Cell,
    end: Cell,
    taken: set[Cell],
    size: Cell,
    steps: Counter[tuple[Cell, Cell]],
    visits: Counter[Cell],
) -> list[Cell]:
    queue: list[tuple[float, int, Cell, Cell, tuple[Cell, ...]]] = [(0, 0, start, (0, 0), (start,))]
    settled: set[tuple[Cell, Cell]] = set()
    pushed = 0
    while queue:
        so_far, _, at, heading, walk = heappop(queue)
        if at == end:
            return list(walk)
        if (at, heading) in settled:
            continue
        settled.add((at, heading))
        for move in MOVES:
            to = at[0] + move[0], at[1] + move[1]
            if to in taken or to == start or not (0 <= to[0] <= size[0] and 0 <= to[1] <= size[1]):
                continue
            if (to, move) in settled:
                continue
            outer = to[0] in (0, size[0]) or to[1] in (0, size[1])
            step = 1 + OUTER * outer + SHARED * steps[min(at, to), max(at, to)]
            step += (BEND if heading != (0, 0) and move != heading else 0) + (
                CROSSED * visits[to] if to != end else 0
            )
            pushed += 1
            heappush(queue, (so_far + step, pushed, to, move, (*walk, to)))
    raise AssertionError("the outermost lines of the grid are free, so every box can be reached")


def _runs(walk: Sequence[Cell]) -> list[Run]:
    runs: list[Run] = []
    for a, b in pairwise(walk):
        across = a[1] == b[1]
        step = Run(across, a[1], a[0], b[0]) if across else Run(across, a[0], a[1], b[1])
        if runs and runs[-1].across == across:
            runs[-1] = runs[-1]._replace(end=step.end)
        else:
            runs.append(step)
    return runs


def tracks(drawn: Sequence[Sequence[Run]]) -> dict[tuple[int, int], tuple[int, int]]:
    """For run k of arrow n, its track among the runs beside it on the same line, and how many there are."""
    lines: dict[tuple[bool, int], list[tuple[int, int]]] = {}
    for n, runs in enumerate(drawn):
        for k, run in enumerate(runs):
            lines.setdefault((run.across, run.at), []).append((n, k))
    chosen = {}
    for keys in lines.values():
        for group in _groups(keys, drawn):
            for track, key in enumerate(sorted(group, key=lambda key: (_pull(drawn[key[0]], key[1]), key))):
                chosen[key] = track, len(group)
    return chosen


def _groups(keys: list[tuple[int, int]], drawn: Sequence[Sequence[Run]]) -> list[list[tuple[int, int]]]:
    """Runs of one line, gathered where they lie beside each other."""
    groups: list[list[tuple[int, int]]] = []
    edge = -1
    for key in sorted(keys, key=lambda key: (drawn[key[0]][key[1]].low, key)):
        run = drawn[key[0]][key[1]]
        if groups and run.low < edge:
            groups[-1].append(key)
            edge = max(edge, run.high)
        else:
            groups.append([key])
            edge = run.high
    return groups


def _pull(runs: Sequence[Run], k: int) -> int:
    """To which side the way leads before and after a run; runs sorted by it do not cross where they part."""
    before = runs[k - 1].start - runs[k].at if k else 0
    after = runs[k + 1].end - runs[k].at if k + 1 < len(runs) else 0
    return before + after
