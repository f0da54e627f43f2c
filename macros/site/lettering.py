"""Text set in lines by its measure, for pictures that hold words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from PIL import ImageFont


@cache
def face(name: str, size: int) -> ImageFont.FreeTypeFont:
    """Source Serif in one of its cuts ("Regular", "It", "Semibold") at a size in pixels.

    The basic layout engine, because the other is used only where its libraries happen to be installed.
    """
    path = files("font_source_serif_pro") / "files" / f"SourceSerifPro-{name}.ttf"
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


def lines(text: str, font: ImageFont.FreeTypeFont, width: float, most: int, cut: str = " …") -> list[str]:
    """The text in at most `most` lines of `width` pixels, of like length where all of it fits.

    What does not fit ends in `cut`. A word wider than a line stands in a line of its own.
    """
    words = text.split()
    widths = [font.getlength(word) for word in words]
    space = font.getlength(" ")
    breaks = _breaks(widths, space, width)
    if len(breaks) > most:
        last = breaks[most]
        while last > 1 and _breaks([*widths[: last - 1], font.getlength(words[last - 1] + cut)], space, width)[most:]:
            last -= 1
        words = [*words[: last - 1], words[last - 1].rstrip(".,;:!?") + cut]
        breaks = breaks[:most]
    else:
        low, high = width / 2, width
        while high - low > 4:
            middle = (low + high) / 2
            low, high = (low, middle) if len(_breaks(widths, space, middle)) <= len(breaks) else (middle, high)
        breaks = _breaks(widths, space, high)
    return [" ".join(words[a:b]) for a, b in zip(breaks, [*breaks[1:], len(words)])]


def _breaks(widths: Sequence[float], space: float, width: float) -> list[int]:
    """The word at which each line begins."""
    breaks, reached = [0], 0.0
    for number, each in enumerate(widths):
        if number and reached + space + each > width:
            breaks.append(number)
            reached = each
        else:
            reached += each + space * (number > breaks[-1])
    return breaks
