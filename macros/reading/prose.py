r"""Contributed Markdown as checks see it: code, mathematics and escapes told apart from words.

A light scan that agrees with `macros/render`: fences first, then code spans, mathematics and escapes in the
order in which they stand. What is taken out leaves spaces, so that a place in one text is a place in all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.reading.markdown_links import Link, links_of
from macros.reading.source import Problem

_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})(.*)$")
# A code span, a formula or an escape; none reaches over a blank line.
_SPAN = re.compile(
    r"(?P<code>(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<inline>\\\((?:(?!\n[ \t]*\n|\\\().)+?\\\))"
    r"|(?P<display>\\\[(?:(?!\n[ \t]*\n|\\\[).)+?\\\])"
    r"|(?P<escape>\\[!-')-/:-@\\-`{-~])",
    re.DOTALL,
)
_SPAN_START = re.compile(r"[`\\]")  # found some ten times sooner than the whole
_NOT_LINE_END = re.compile(r"[^\n]")
NUMBER = re.compile(r"\{=\s*([a-z][a-z0-9_]*)\s*=\}")
_CITATIONS = re.compile(r"\[(@[^\[\]\n]*(?:\n(?!\s*\n)[^\[\]\n]*)*)\](?![(\[:])")
_KEY = re.compile(r"@([^\s,;\]]*)")


@dataclass(frozen=True)
class Fence:
    """A fenced block: the index of its opening line, what stands after its ticks, and whether it ends."""

    index: int
    info: str
    is_closed: bool


@dataclass(frozen=True)
class Formula:
    """LaTeX between its delimiters, and the index at which it begins."""

    index: int
    latex: str
    is_display: bool


@dataclass(frozen=True)
class Found:
    """Something written in prose, by its word (a name, a key) and its index."""

    word: str
    index: int


class Prose:
    """One piece of contributed Markdown. `problem(index, message)` makes a problem at a character."""

    def __init__(self, text: str, problem: Callable[[int, str], Problem], is_answer: bool = True) -> None:
        self.text = text
        self.problem = problem
        self.is_answer = is_answer

    @cached_property
    def _fenced(self) -> tuple[str, tuple[Fence, ...]]:
        if "```" not in self.text and "~~~" not in self.text:
            return self.text, ()
        lines, fences, mark, index = [], [], "", 0
        for line in self.text.split("\n"):
            fence = _FENCE.match(line)
            if mark:
                if fence and fence[1].startswith(mark) and not fence[2].strip():
                    fences[-1] = Fence(fences[-1].index, fences[-1].info, True)
                    mark = ""
                lines.append(" " * len(line))
            elif fence and not (fence[1][0] == "`" and "`" in fence[2]):
                mark = fence[1]
                fences.append(Fence(index + line.index(mark), fence[2].strip(), False))
                lines.append(" " * len(line))
            else:
                lines.append(line)
            index += len(line) + 1
        return "\n".join(lines), tuple(fences)

    @property
    def unfenced(self) -> str:
        """The text with blanks for fenced code."""
        return self._fenced[0]

    @property
    def fences(self) -> tuple[Fence, ...]:
        return self._fenced[1]

    @cached_property
    def words(self) -> str:
        """The text with blanks for all code, mathematics and escapes."""
        parts, end = [], 0
        for span in self._spans:
            parts += (self.unfenced[end : span.start()], _NOT_LINE_END.sub(" ", span[0]))
            end = span.end()
        return "".join((*parts, self.unfenced[end:]))

    @cached_property
    def spans(self) -> tuple[int, ...]:
        """Where each piece of code, formula or escape begins."""
        return tuple(span.start() for span in self._spans)

    @cached_property
    def _spans(self) -> tuple[re.Match[str], ...]:
        found, text, index = [], self.unfenced, 0
        while start := _SPAN_START.search(text, index):
            span = _SPAN.match(text, start.start())
            found += [span] if span else []
            index = span.end() if span else start.end()
        return tuple(found)

    @cached_property
    def formulas(self) -> tuple[Formula, ...]:
        """Every formula between \\( \\) or \\[ \\]."""
        found = (span for span in self._spans if span["inline"] or span["display"])
        return tuple(Formula(span.start() + 2, span[0][2:-2], bool(span["display"])) for span in found)

    @cached_property
    def numbers(self) -> tuple[Found, ...]:
        """Every {= name =}."""
        return tuple(Found(match[1], match.start()) for match in NUMBER.finditer(self.words))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link and image, whichever way it is written."""
        return tuple(links_of(self.text, self.words))

    @cached_property
    def citations(self) -> tuple[Found, ...]:
        """Every key cited, as in [@key, abstract; @other]."""
        return tuple(self._citations())

    def _citations(self) -> Iterator[Found]:
        for group in _CITATIONS.finditer(self.words):
            for key in _KEY.finditer(group[1]):
                yield Found(key[1], group.start(1) + key.start())
