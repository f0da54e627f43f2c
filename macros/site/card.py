"""A page's social card: 1200 by 630 pixels, its title and its words beside the five steps.

A picture here is a plane of palette entries from the start: each colour has a ramp of tints from the paper to
itself, so that edges are smooth, no hue is lost to a later reduction, and a card takes milliseconds.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache

from PIL import Image, ImageColor, ImageDraw

from macros.asper import PHASES
from macros.site.lettering import face, lines

WIDTH, HEIGHT = 1200, 630
# docs/assets/css/tokens.css, the light scheme.
PAPER, INK, INK_2, INK_3 = "#fbfaf6", "#1f1d1a", "#4f4b44", "#6b665c"
HUES = {"ask": "#1f55b0", "suppose": "#66326f", "plan": "#0b786e", "execute": "#8a2e20", "recap": "#786c0c"}

_COLOURS = (INK, INK_2, INK_3, *HUES.values())
_TINTS = 12
_SPINE, _TEXT, _MARGIN, _TOP, _FOOT = 96, 178, 84, 58, 558
_MINUTE = 11.5  # pixels


def card(title: str, words: str, *, site: str, speech: bool) -> bytes:
    """The card as a PNG; the same bytes for the same words.

    `speech` sets the words as the interviewer's: in italics, between quotation marks.
    """
    picture, width, quote = _ground(site).copy(), WIDTH - _TEXT - _MARGIN, "”" * speech
    cut = " …\u00a0”" if speech else " …"
    large, y = face("Regular", 72), _TOP + 68
    found = lines(title, large, width, 3)
    _letter(picture, INK, lambda draw: _set(draw, found, large, y, 80, -3))
    y += 80 * len(found) + 12
    # The largest size in which all the words fit; the smallest, cut short, if none does.
    for size in (44, 40, 36, 32):
        small, leading = face("It" if speech else "Regular", size), round(size * 1.4)
        text = lines(words + quote, small, width, (_FOOT - 56 - y) // leading + 1, cut)
        if not text[-1].endswith(cut):
            break
    _letter(picture, INK_2, lambda draw: _set(draw, text, small, y, leading, 0, "“" * speech))
    file = io.BytesIO()
    picture.putpalette(_palette())
    picture.save(file, "PNG", bits=8)
    return file.getvalue()


def _set(draw: ImageDraw.ImageDraw, text: list[str], font, y: float, leading: float, indent: float, hung: str = "") -> None:
    for line in text:
        draw.text((_TEXT + indent, y), line, 255, font, anchor="ls")
        y += leading
    draw.text((_TEXT - 3, y - leading * len(text)), hung, 255, font, anchor="rs")


@cache
def _ground(site: str) -> Image.Image:
    """What every card shares: the paper, the steps to scale with their letters, the site's name."""
    picture, y = Image.new("L", (WIDTH, HEIGHT)), _TOP
    for phase in PHASES:
        length = phase.minutes * _MINUTE
        _letter(picture, HUES[phase.id], lambda draw, y=y, phase=phase, length=length: _step(draw, phase.letter, y, length), scale=4)
        y += length
    small = face("Regular", 28)
    _letter(picture, INK_3, lambda draw: draw.text((_TEXT, _FOOT + 26), site, 255, small, anchor="ls"))
    return picture


def _step(draw: ImageDraw.ImageDraw, letter: str, y: float, length: float) -> None:
    """A marker and its line, four times as large as they will be."""
    x, top, radius, half = _SPINE * 4, round(y * 4), 17 * 4, 3 * 4
    draw.ellipse((x - radius, top, x + radius, top + 2 * radius), 0, 255, width=half)
    draw.text((x, top + radius + 28), letter, 255, face("Semibold", 84), anchor="ms")
    draw.rectangle((x - half, top + 2 * radius, x + half, top + length * 4 - 24), 255)


def _letter(picture: Image.Image, colour: str, paint: Callable[[ImageDraw.ImageDraw], None], scale: int = 1) -> None:
    """Lay what `paint` draws in white on black over the picture, in the colour."""
    mask = Image.new("L", (WIDTH * scale, HEIGHT * scale))
    paint(ImageDraw.Draw(mask))
    if scale > 1:
        mask = mask.reduce(scale)
    first = 1 + _COLOURS.index(colour) * _TINTS
    tints = [min(_TINTS - 1, value * _TINTS // 256) for value in range(256)]
    picture.paste(mask.point([first + tint for tint in tints]), mask=mask.point([255 * (tint > 0) for tint in tints]))


@cache
def _palette() -> bytes:
    paper = ImageColor.getrgb(PAPER)
    entries = [paper]
    for colour in map(ImageColor.getrgb, _COLOURS):
        for tint in range(_TINTS):
            share = tint / (_TINTS - 1)
            entries.append(tuple(round(p + (c - p) * share) for p, c in zip(paper, colour)))
    return bytes(value for entry in entries for value in entry)
