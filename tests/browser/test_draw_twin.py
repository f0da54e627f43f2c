"""The browser draws what the build draws, whatever numbers a reader sets and whatever the labels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from macros.draw import KINDS, PAPER, DrawingError
from macros.draw.movable import with_trees

from tests.draw.hostile import LABELS, full
from tests.draw.moved import CASES, Moved, moved
from tests.draw.samples import ALL, VALUES

ROOT = Path(__file__).parents[2]
RANDOM = 25

DRAW = """async (turns) => {
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
  return turns.map(([drawing, values]) => ["wide", "narrow"].map((form) => one(drawing, values, form)));
}"""


@pytest.fixture(scope="module")
def page(browser, serve):
    page = browser.new_page()
    page.goto(serve(ROOT / "docs" / "assets" / "js"))
    yield page
    page.close()


def differences(page, turns: list[Moved]) -> list[tuple]:
    """What the build draws (height and parts, or None where it cannot) beside what the browser does."""
    theirs = page.evaluate(DRAW, [[data, values] for _, data, values in turns])
    pairs = zip(turns, theirs, strict=True)
    each = [(turn.drawing.name, [ours(turn, form) for form in PAPER], their) for turn, their in pairs]
    return [(name, our, their) for name, our, their in each if our != their]


def ours(turn: Moved, form: str) -> list[Any] | None:
    try:
        height, parts = KINDS[turn.drawing.kind](turn.drawing, turn.values, form, PAPER[form])
        return [height, "".join(parts)]
    except DrawingError:
        return None


@pytest.mark.parametrize("slug", CASES)
def test_every_drawing_is_the_same_at_the_authors_values_at_both_ends_and_at_random(page, slug):
    turns = moved(slug, RANDOM)
    assert len(turns) > RANDOM
    assert differences(page, turns) == []


@pytest.mark.parametrize("says", LABELS.values(), ids=LABELS)
def test_the_fullest_drawings_are_the_same_with_labels_of_any_length(page, says):
    turns = [Moved(each, with_trees(each)[0], {}) for each in full(says)]
    assert differences(page, turns) == []


def test_the_samples_of_each_kind_are_the_same(page):
    turns = [Moved(each, with_trees(each)[0], VALUES) for each in ALL if each.kind != "flow"]
    assert differences(page, turns) == []
