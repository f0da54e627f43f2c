"""Rules over how long, how many and how deep: text that no person would read, and a reader would be slow to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.check.subject import Subject
from macros.reading.prose import Prose
from macros.reading.source import Problem

SHORTEST = 300  # characters: any text with too many of something has more, since 41 blocks of code do
LONGEST_WORD = 60
LONGEST_PARAGRAPH = 6_000
DEEPEST_LIST = 6
DEEPEST_QUOTATION = 3
DEEPEST_BRACKET = 4

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_STRESS = re.compile(r"[*_]+")
_LONG_WORD = re.compile(rf"[^\W_]{{{LONGEST_WORD + 1},}}")
_MARK = r"(?:[-*+:]|[0-9]+\.)[ ]"
# By indentation, or all on one line.
_DEEP_LIST = re.compile(
    rf"^(?: {{{4 * DEEPEST_LIST},}}(?={_MARK})|(?:[ >]*{_MARK}+){{{DEEPEST_LIST + 1}}})", re.MULTILINE
)
_DEEP_QUOTATION = re.compile(rf"^(?:[ ]*>){{{DEEPEST_QUOTATION + 1},}}", re.MULTILINE)


def _has_long_word(text: str) -> bool:
    return len(text) > LONGEST_WORD and max(map(len, text.split()), default=0) > LONGEST_WORD


def _begins_a_block(text: str) -> bool:
    return "\n" in text or text[:1] in " >-*+:0123456789"


# Each with what any text has in which it is found, and what is seen sooner.
LIMITS = (
    (_LONG_WORD, _has_long_word, f"a word must have at most {LONGEST_WORD} letters"),
    (_DEEP_LIST, _begins_a_block, f"a list must be at most {DEEPEST_LIST} deep"),
    (_DEEP_QUOTATION, _begins_a_block, f"a quotation must be at most {DEEPEST_QUOTATION} deep"),
)


def depths(subject: Subject) -> Iterator[Problem]:
    """A word must not be endless, and lists, quotations and brackets must not lie deep within one another."""
    for text in subject.prose:
        for pattern, may_be, message in LIMITS:
            if may_be(text.text) and (match := pattern.search(text.words)):
                yield text.problem(match.start(), message)
        for match in _PARAGRAPH.finditer(text.unfenced) if text.text.count("[") > DEEPEST_BRACKET else ():
            if (index := _too_deep(match[0])) is not None:
                message = f"brackets must be closed, and at most {DEEPEST_BRACKET} deep"
                yield text.problem(match.start() + index, message)


def amounts(subject: Subject) -> Iterator[Problem]:
    """A paragraph must not be endless, and a text must not have endless paragraphs, code or stress."""
    for text in subject.prose:
        if len(text.text) < SHORTEST:
            continue
        for name, most, places in _counts(text):
            if len(places) > most:
                yield text.problem(places[most], f"a text must have at most {most} {name}: {len(places):,}")
        for match in _PARAGRAPH.finditer(text.unfenced):
            if (length := len(match[0])) > LONGEST_PARAGRAPH:
                message = f"a paragraph must have at most {LONGEST_PARAGRAPH:,} characters: {length:,}"
                yield text.problem(match.start(), message)


def _counts(text: Prose) -> Iterator[tuple[str, int, list[int]]]:
    """What a text may not have too many of: its name, how many at most, and where each begins."""
    yield "blocks of code", 40, [fence.index for fence in text.fences]
    yield "pieces of code, formulas and escapes", 400, list(text.spans)
    yield "marks of stress", 800, [match.start() for match in _STRESS.finditer(text.words)]
    yield "paragraphs", 400, [match.start() for match in _PARAGRAPH.finditer(text.unfenced)]


def _too_deep(paragraph: str) -> int | None:
    """The index of the first bracket that lies too deep within others."""
    depth = 0
    for match in re.finditer(r"[\[\]]", paragraph):
        depth = depth + 1 if match[0] == "[" else max(0, depth - 1)
        if depth > DEEPEST_BRACKET:
            return match.start()
    return None
