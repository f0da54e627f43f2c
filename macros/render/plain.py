"""Words that hold no mark-up: most of a case's texts, and many of an answer's, need nothing that Markdown does.

What is done here to such words is what Markdown and smart punctuation would do to them, some fifty times sooner.
"""

from __future__ import annotations

import re

from macros.reading.prose import NUMBER

# Any of these may mean something to Markdown; two blanks before a line's end do.
MARKS = re.compile(r"[\\`*_\[\]<>&{}|~^!\x00-\x09\x0b-\x1f\ue000\ue001\ufdd0-\ufdef]|  +\n")
# What smart punctuation decides by more than the letter before it. An apostrophe after a letter closes.
_PUNCTUATION = re.compile(r"[\"']{2}|\"|--|\.\.\.|(?<![A-Za-z])'|'\d")
# What a paragraph may not begin with, to be one.
_BLOCK = re.compile(r"[#:=+-]|\d+\.\s|\s")


def is_plain(text: str) -> bool:
    """Whether a text is one line of words, numbers by name among them, and no more than that to Markdown."""
    return "\n" not in text and not _BLOCK.match(text) and text == text.rstrip() != "" and has_no_marks(text)


def plain_words(page, text: str) -> str:
    """Plain words as they are set: apostrophes curled, and each number kept as a fragment of the page."""
    return NUMBER.sub(lambda number: page.keep(page.number(number[1])), text).replace("'", "\u2019")


def has_no_marks(text: str) -> bool:
    """Whether a text within a block is no more than words, and no punctuation in it takes a closer look."""
    words = NUMBER.sub("0", text) if "{=" in text else text
    return not MARKS.search(words) and not _PUNCTUATION.search(words)
