"""What holds for every drawing, whatever its kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from macros.draw import draw

from tests.draw.reading import SVG, figure, pictures
from tests.draw.samples import ALL, COST, VALUES, drawing, mark, part

CSS = Path(__file__).parents[2] / "docs" / "assets" / "css" / "drawing.css"
every = pytest.mark.parametrize("sample", ALL, ids=lambda sample: sample.name)


@every
def test_it_is_a_figure_with_a_wide_and_a_narrow_picture_and_its_caption(sample):
    root = figure(draw(sample, VALUES, "See <em>this</em>."))
    root.attrib.pop("data-drawing", None)
    assert root.attrib == {"class": f"drawing drawing--{sample.kind}", "id": f"drawing-{sample.name}"}
    assert [child.tag for child in root] == [f"{SVG}svg", f"{SVG}svg", "figcaption"]
    assert [child.attrib["viewBox"].split()[2] for child in root[:2]] == ["620", "320"]
    assert [child.attrib["id"] for child in root[:2]] == [
        f"drawing-{sample.name}-wide",
        f"drawing-{sample.name}-narrow",
    ]
    assert root[2].find("em").text == "this"


@every
def test_its_finding_is_the_text_alternative_of_both_pictures(sample):
    for picture in pictures(draw(sample, VALUES)).values():
        assert picture.element.attrib["role"] == "img"
        assert picture.element.attrib["aria-label"] == sample.finding


@every
def test_all_words_lie_within_the_paper_and_are_at_least_12_units_high(sample):
    for picture in pictures(draw(sample, VALUES)).values():
        assert [word.text for word in picture.words if word.box.outside(picture.paper) > 0.5] == []
        assert min(word.size for word in picture.words) >= 12


@every
def test_no_words_cover_each_other(sample):
    for picture in pictures(draw(sample, VALUES)).values():
        words = picture.words
        pairs = [
            (a.text, b.text) for n, a in enumerate(words) for b in words[:n] if a.box.overlap(b.box) > 0.1
        ]
        assert pairs == []


@every
def test_it_has_no_inline_style_and_only_classes_that_the_style_sheet_knows(sample):
    html = draw(sample, VALUES)
    css = CSS.read_text(encoding="utf-8")
    assert "style=" not in html
    assert " fill=" not in html and " stroke=" not in html
    used = {name for each in figure(html).iter() for name in (each.get("class") or "").split()}
    assert {name for name in used if name.startswith("d-") and f".{name}" not in css} == set()


@every
def test_it_is_the_same_every_time(sample):
    assert draw(sample, VALUES) == draw(sample, dict(reversed(VALUES.items())))


def test_markup_in_its_words_is_shown_and_not_obeyed():
    hostile = "<b>&\"'"
    sample = drawing(
        "bars", finding=hostile, unit="ms", parts=[part(1, hostile), part(2, "b")], limit=mark(2, hostile)
    )
    for picture in pictures(draw(sample, {})).values():
        assert picture.element.attrib["aria-label"] == hostile
        assert picture.word(hostile)
        assert {each.tag.removeprefix(SVG) for each in picture.element.iter()} <= {
            "svg",
            "text",
            "rect",
            "line",
        }


def test_without_a_caption_there_is_no_empty_figcaption():
    assert [child.tag for child in figure(draw(COST, VALUES))] == [f"{SVG}svg", f"{SVG}svg"]
