"""The browser draws what the build draws, whatever numbers a reader sets."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from macros import figures
from macros.draw import KINDS, PAPER, DrawingError
from macros.draw.movable import described
from macros.drawing_model import Drawing
from macros.formula import FormulaError
from macros.load import load_collection
from macros.model import Case

ROOT = Path(__file__).parents[2]
CASES = sorted(folder.name for folder in (ROOT / "cases").iterdir() if folder.is_dir())
RANDOM = 25

DRAW = """async ([drawings, settings]) => {
  const { drawn } = await import("./draw/redraw.js");
  const { DrawingError } = await import("./draw/svg.js");
  const one = (drawing, values, form) => {
    try {
      const [height, parts] = drawn(drawing, values, form);
      return [height, parts.join("")];
    } catch (error) {
      return error instanceof DrawingError ? null : String(error.stack);
    }
  };
  return settings.map(([n, values]) => ["wide", "narrow"].map((form) => one(drawings[n], values, form)));
}"""


@cache
def cases() -> dict[str, Case]:
    return {slug: loaded.case for slug, loaded in load_collection(ROOT)[0].cases.items()}


@pytest.fixture(scope="module")
def page(browser, serve):
    page = browser.new_page()
    page.goto(serve(ROOT / "docs" / "assets" / "js"))
    yield page
    page.close()


def settings(case: Case) -> Iterator[dict[str, float]]:
    """The author's values, each assumption at either end, and all at random; each with the figures it gives."""
    chance = random.Random(5)
    ends = [{each.name: end} for each in case.assumptions for end in (each.low, each.high)]
    anywhere = [{a.name: chance.uniform(a.low, a.high) for a in case.assumptions} for _ in range(RANDOM)]
    for turn in [{}, *ends, *anywhere]:
        with suppress(FormulaError):
            yield figures.values(case, turn)


def ours(drawing: Drawing, values: dict[str, float], form: str) -> list | None:
    try:
        height, parts = KINDS[drawing.kind](drawing, values, form, PAPER[form])
        return [height, "".join(parts)]
    except DrawingError:
        return None


def moved(case: Case) -> tuple[list[dict], list[tuple[int, dict[str, float]]]]:
    """The case's movable drawings as the browser reads them, each by number with every setting that moves it."""
    every = list(settings(case))
    found = [json.loads(described(each, every[0]) or "{}") for each in case.drawings]
    turns = {
        (n, *(values[name] for name in data["values"])): (n, values)
        for values in every
        for n, data in enumerate(found)
        if data
    }
    return found, list(turns.values())


@pytest.mark.parametrize("slug", CASES)
def test_every_drawing_is_the_same_at_the_authors_values_at_both_ends_and_at_random(page, slug):
    found, turns = moved(cases()[slug])
    theirs = page.evaluate(DRAW, [found, turns])
    assert len(turns) > RANDOM
    different = []
    for (n, values), pair in zip(turns, theirs, strict=True):
        drawing = cases()[slug].drawings[n]
        our = [ours(drawing, values, form) for form in PAPER]
        if our != pair:
            different.append((drawing.name, our, pair))
    assert different == []
