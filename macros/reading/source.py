"""Contributed files as text with positions: what a problem is, and what no file may hold."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice
from pathlib import Path

LARGEST = 200_000  # bytes: some five times a long case
MOST_PROBLEMS = 100  # of one kind in one file: whoever has more mends them and looks again

# Space that people type, and the two no-break spaces that set numbers and units.
_USUAL = {"\n", " ", "\u00a0", "\u202f"}
# Control, format (bidi, zero width), private use, surrogate, unassigned, and separators.
_ODD_CATEGORIES = {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp", "Zs"}
_MAYBE_ODD = re.compile(r"[^\n\x20-\x7e]")
_VARIATION_SELECTOR = re.compile(
    "[\ufe00-\ufe0f\U000e0100-\U000e01ef\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]"
)
# Cyrillic letters pass for Latin ones, and some Greek ones do: a word that holds both is a disguise or a slip.
# Others, as in \u0394t and \u03bcs, do not.
_TWINS = (
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
    "\u03bf\u03b9\u03f2\u03f3"
)
_MIXED_WORD = re.compile(f"[A-Za-z][\u0400-\u04ff{_TWINS}]|[\u0400-\u04ff{_TWINS}][A-Za-z]")
# Full-width, mathematical and joined letters: each has a usual one that says the same.
_LOOK_ALIKE = re.compile("[\u212a\uff01-\uff5e\ufb00-\ufb06\U0001d400-\U0001d7ff]")
_MANY_MARKS = re.compile("[\u0300-\u036f]{4,}")
_UNNAMED = {"\t": "tab", "\r": "carriage return"}
_JINJA = re.compile(r"\{\{|\{%|\{#")


@dataclass(frozen=True, order=True)
class Problem:
    """Something a file must not be, at a line and column from 1; sorts by place, prints as one line."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        line = f"{self.path}:{self.line}:{self.column}: {self.message}"
        return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in line)


@dataclass(frozen=True)
class Source:
    """A file's text and the path under which problems name it."""

    path: str
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(line) + 1 for line in self.text.split("\n")), initial=0))

    def place(self, index: int) -> tuple[int, int]:
        """Line and column, from 1, of a character's index."""
        line = bisect_right(self._starts, index, hi=len(self._starts) - 1)
        return line, index - self._starts[line - 1] + 1

    def problem(self, index: int, message: str) -> Problem:
        """A problem at a character's index."""
        return Problem(self.path, *self.place(index), message)


def read(path: Path, shown: str, largest: int = LARGEST) -> tuple[Source | None, list[Problem]]:
    """The file's text, or None with the reason why it cannot be read as text; lines end in \\n alone."""
    if path.is_symlink():
        return None, [Problem(shown, 1, 1, "the file must not be a link to another")]
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= largest else b""
    except FileNotFoundError:
        return None, [Problem(shown, 1, 1, "the file must be there")]
    except OSError as error:
        return None, [Problem(shown, 1, 1, f"the file must be readable: {error.strerror}")]
    if size > largest:
        return None, [Problem(shown, 1, 1, f"the file must have at most {largest:,} bytes: {size:,}")]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = Source(shown, data[: error.start].decode("utf-8").replace("\r\n", "\n"))
        return None, [
            before.problem(len(before.text), f"the file must be UTF-8: byte 0x{data[error.start]:02x}")
        ]
    source = Source(shown, text.replace("\r\n", "\n"))
    problems = list(islice(odd_characters(source), MOST_PROBLEMS))
    return Source(shown, source.text.removeprefix("\ufeff")), problems


def odd_characters(source: Source) -> Iterator[Problem]:
    """Text must hold characters that a reader can see: none that control, hide, reorder or disguise."""
    text = source.text.replace("\n", " ")
    for match in _MAYBE_ODD.finditer(text) if not (text.isascii() and text.isprintable()) else ():
        character = match[0]
        if _is_odd(character):
            name = unicodedata.name(character, _UNNAMED.get(character, "no name")).lower()
            yield source.problem(
                match.start(), f"text must hold no odd character: U+{ord(character):04X} ({name})"
            )
    if not source.text.isascii():
        for match in _MIXED_WORD.finditer(source.text):
            other = "Greek" if "GREEK" in "".join(map(unicodedata.name, match[0])) else "Cyrillic"
            yield source.problem(
                match.start(), f"a word must be of one alphabet: {match[0]!r} is Latin and {other}"
            )
        for match in _LOOK_ALIKE.finditer(source.text):
            usual = unicodedata.normalize("NFKC", match[0])
            message = f"text must hold usual letters: {match[0]!r} should be {usual!r}"
            yield source.problem(match.start(), message)
        for match in _MANY_MARKS.finditer(source.text):
            yield source.problem(match.start(), f"a letter must have at most 3 marks: {len(match[0])}")


def jinja(source: Source) -> Iterator[Problem]:
    """Text must hold no delimiter of the template language, wherever it stands."""
    for match in _JINJA.finditer(source.text):
        yield source.problem(match.start(), f"text must hold no template delimiter: {match[0]!r}")


def _is_odd(character: str) -> bool:
    if character in _USUAL:
        return False
    return unicodedata.category(character) in _ODD_CATEGORIES or bool(_VARIATION_SELECTOR.match(character))
