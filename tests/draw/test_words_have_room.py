"""Words neither cover each other nor leave the paper, whatever the labels and whatever numbers a reader sets."""

from __future__ import annotations

import pytest
from macros.draw import draw

from tests.draw.hostile import LABELS, full
from tests.draw.moved import CASES, moved
from tests.draw.reading import Picture, pictures


def faults(picture: Picture) -> list[str]:
    words = picture.words
    outside = [word.text for word in words if word.box.outside(picture.paper) > 0.5]
    covered = [
        f"{a.text} / {b.text}" for n, a in enumerate(words) for b in words[:n] if a.box.overlap(b.box) > 0.5
    ]
    return outside + covered


@pytest.mark.parametrize("says", LABELS.values(), ids=LABELS)
def test_labels_of_any_length_have_room_in_the_fullest_drawings(says):
    found = {
        (sample.name, form): faults(picture)
        for sample in full(says)
        for form, picture in pictures(draw(sample, {})).items()
    }
    assert found == dict.fromkeys(found, [])


@pytest.mark.parametrize("slug", CASES)
def test_the_drawings_of_a_case_keep_their_words_apart_when_its_numbers_move(slug):
    for drawing, _, values in moved(slug, 3):
        found = {form: faults(picture) for form, picture in pictures(draw(drawing, values)).items()}
        assert found == {"wide": [], "narrow": []}, drawing.name
