"""Reads a drawing back: its two pictures, their words with the room these take, their shapes and lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree

from macros.draw.place import Box
from macros.draw.text import width

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Word:
    """One line of text, with its estimated room from cap height to baseline."""

    text: str
    classes: str
    size: float
    box: Box


@dataclass(frozen=True)
class Picture:
    """One `<svg>`."""

    element: ElementTree.Element

    @property
    def paper(self) -> Box:
        return Box(*(float(edge) for edge in self.element.attrib["viewBox"].split()))

    @property
    def words(self) -> list[Word]:
        return [word for text in self.element.iter(f"{SVG}text") for word in _lines(text)]

    def word(self, text: str) -> Word:
        return next(word for word in self.words if word.text == text)

    def all(self, tag: str, classes: str) -> list[ElementTree.Element]:
        return [each for each in self.element.iter(f"{SVG}{tag}") if each.get("class") == classes]

    def boxes(self, classes: str) -> list[Box]:
        sides = [
            [float(each.attrib[key]) for key in ("x", "y", "width", "height")]
            for each in self.all("rect", classes)
        ]
        return [Box(x, y, x + wide, y + high) for x, y, wide, high in sides]

    def paths(self, classes: str) -> list[list[tuple[float, float]]]:
        return [corners(each.attrib["d"]) for each in self.all("path", classes)]


def figure(html: str) -> ElementTree.Element:
    return ElementTree.fromstring(html)


def pictures(html: str) -> dict[str, Picture]:
    """The pictures of a figure by form: wide, narrow, or only."""
    found = figure(html).iter(f"{SVG}svg")
    return {svg.attrib["class"].removeprefix("drawing__"): Picture(svg) for svg in found}


def corners(path: str) -> list[tuple[float, float]]:
    """The points that a path's commands name, control points of bends included."""
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _lines(text: ElementTree.Element) -> list[Word]:
    spans = list(text) or [text]
    size, classes = float(text.attrib["font-size"]), text.attrib["class"]
    face = "italic" if "d-serif-italic" in classes else "serif" if "d-serif" in classes else "sans"
    shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "start")]
    words = []
    for span in spans:
        x, y, said = float(span.attrib["x"]), float(span.attrib["y"]), span.text or ""
        left = x - shift * width(said, size, face)
        words.append(Word(said, classes, size, Box(left, y - 0.72 * size, left + width(said, size, face), y)))
    return words
