"""Words that hold no mark-up: most of a case's texts, and many of an answer's, need nothing that Markdown does.

What is done here to such words is what Markdown and smart punctuation would do to them, some fifty times sooner.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from macros.prose import NUMBER

# Any of these may mean something to Markdown; two blanks before a line's end do.
_MARKS = re.compile(r"[\\`*_\[\]<>&{}|~^!\x00-\x09\x0b-\x1f\ue000\ue001\ufdd0-\ufdef]|  +\n")
# What smart punctuation decides by more than the letter before it. An apostrophe after a letter closes.
_PUNCTUATION = re.compile(r"[\"']{2}|\"|--|\.\.\.|(?<![A-Za-z])'|'\d")
# What a paragraph may not begin with, to be one.
_BLOCK = re.compile(r"[#:=+-]|\d+\.\s|\s")
_SMART = re.compile(r"\"|'|--|\.\.\.")


def is_plain(text: str) -> bool:
    """Whether a text is one line of words, numbers by name among them, and no more than that to Markdown."""
    return "\n" not in text and not _BLOCK.match(text) and text == text.rstrip() != "" and _has_no_marks(text)


def plain_words(page, text: str) -> str:
    """Plain words as they are set: apostrophes curled, and each number kept as a fragment of the page."""
    return NUMBER.sub(lambda number: page.keep(page.number(number[1])), text).replace("'", "\u2019")


def _has_no_marks(text: str) -> bool:
    words = NUMBER.sub("0", text) if "{=" in text else text
    return not _MARKS.search(words) and not _PUNCTUATION.search(words)


class PlainWords(Treeprocessor):
    """Runs before inline Markdown, and sets what it need not look at."""

    def run(self, root: etree.Element) -> None:
        for element, words in _words(root):
            if _has_no_marks(words):
                element.text = AtomicString(plain_words(self.md.page, words))


class PlainPunctuation(Treeprocessor):
    """Runs before smart punctuation, and keeps from it the words that have none."""

    def run(self, root: etree.Element) -> None:
        for element, words in _words(root):
            if not _SMART.search(words):
                element.text = AtomicString(words)
        for element in root.iter():
            if element.tail and not isinstance(element.tail, AtomicString) and not _SMART.search(element.tail):
                element.tail = AtomicString(element.tail)


def _words(root: etree.Element) -> Iterator[tuple[etree.Element, str]]:
    return ((each, each.text) for each in root.iter() if each.text and not isinstance(each.text, AtomicString))
