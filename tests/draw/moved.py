"""Every movable drawing of every case, at the author's values, at both ends of each assumption, and at random."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from macros.draw.movable import described
from macros.load import load_collection
from macros.model import Case
from macros.numbers import figures
from macros.numbers.formula import FormulaError

ROOT = Path(__file__).parents[2]
CASES = sorted(folder.name for folder in (ROOT / "cases").iterdir() if folder.is_dir())


class Moved(NamedTuple):
    """A drawing, what the browser is told of it, and values of all that it names."""

    drawing: Any
    described: dict[str, Any]
    values: dict[str, float]


def moved(slug: str, count: int) -> list[Moved]:
    """The drawings of a case, each with every setting that moves it; `count` settings are random."""
    case = _cases()[slug]
    every = list(_settings(case, count))
    found = [(each, json.loads(described(each, every[0]) or "{}")) for each in case.drawings]
    turns = {
        (drawing.name, *(values[name] for name in data["values"])): Moved(drawing, data, values)
        for values in every
        for drawing, data in found
        if data
    }
    return list(turns.values())


@cache
def _cases() -> dict[str, Case]:
    return {slug: loaded.case for slug, loaded in load_collection(ROOT)[0].cases.items()}


def _settings(case: Case, count: int) -> Iterator[dict[str, float]]:
    chance = random.Random(5)
    ends = [{each.name: end} for each in case.assumptions for end in (each.low, each.high)]
    anywhere = [{a.name: chance.uniform(a.low, a.high) for a in case.assumptions} for _ in range(count)]
    for turn in [{}, *ends, *anywhere]:
        with suppress(FormulaError):
            yield figures.values(case, turn)
