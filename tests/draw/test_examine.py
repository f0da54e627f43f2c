"""To examine a drawing is to draw it, as far as anything can be wrong with it."""

from __future__ import annotations

import random

from macros.draw import DrawingError, draw, examine
from macros.numbers import figures


def outcome(work, *given) -> str | None:
    try:
        work(*given)
    except DrawingError as error:
        return str(error)
    return None


def test_a_drawing_is_refused_by_both_with_the_same_words_or_by_neither(collection):
    chance, told = random.Random(6), []
    for loaded in collection.cases.values():
        values = figures.values(loaded.case)
        for drawing in loaded.case.drawings:
            for _ in range(6):
                moved = {name: value * chance.choice([1, 1, 1, 0, -1, 1e-6, 1e200]) for name, value in values.items()}
                told.append(outcome(examine, drawing, moved))
                assert outcome(draw, drawing, moved) == told[-1], (loaded.slug, drawing.name)
    assert any(told) and not all(told)
