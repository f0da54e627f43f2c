r"""Rules over mathematics: `\( inline \)` and `\[ display \]`, since dollars are money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from macros.check.subject import Subject
from macros.reading.prose import NUMBER, Prose
from macros.reading.source import Problem
from macros.render.mathematics import BadFormula, mathml

_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>|<[!?]")
_CITATION = re.compile(r"\[@[A-Za-z][^\[\]]*\]?")
_UNCLOSED = re.compile(r"\\[(\[]")
# What tells mathematics from money: a command, a raised or lowered sign, or a single letter.
_MATHEMATICAL = re.compile(r"\\[A-Za-z]|[\w)}][\^_][\w{(\\]|^[A-Za-z]$")


def formulas(subject: Subject) -> Iterator[Problem]:
    """Mathematics must be closed, and made of commands that the converter knows."""
    for prose in subject.prose_with("\\"):
        for match in _UNCLOSED.finditer(prose.words):
            closing = r"\)" if match[0] == r"\(" else r"\]"
            yield prose.problem(match.start(), f"mathematics must be closed with {closing}: {match[0]!r}")
        yield from bad_formulas(prose)


def bad_formulas(prose: Prose) -> Iterator[Problem]:
    """Mathematics must hold no number by name, no citation, no HTML, and only what the converter knows."""
    for formula in prose.formulas:
        if NUMBER.search(formula.latex):
            yield prose.problem(
                formula.index, f"mathematics must hold no {{= name =}}: {formula.latex.strip()!r}"
            )
            continue
        if citation := _CITATION.search(formula.latex):
            wanted = f"mathematics must hold no citation: {citation[0]!r}"
            yield prose.problem(formula.index + citation.start(), wanted)
            continue
        if tag := _TAG.search(formula.latex):
            wanted = rf"mathematics must hold no HTML (write \lt for less than): {tag[0]!r}"
            yield prose.problem(formula.index + tag.start(), wanted)
            continue
        try:
            mathml(formula.latex, formula.is_display)
        except BadFormula as error:
            yield prose.problem(
                formula.index, f"mathematics must be LaTeX that the converter knows: {error}"
            )


def dollars(subject: Subject) -> Iterator[Problem]:
    r"""Mathematics must stand between \( and \), not between dollars."""
    for prose in subject.prose_with("$"):
        words = NUMBER.sub(lambda number: " " * len(number[0]), prose.words)
        for before, after in pairwise(match.start() for match in re.finditer(r"\$", words)):
            between = words[before + 1 : after]
            is_open = between[:1].strip() and between[-1:].strip() and "\n" not in between
            if not between or is_open and _MATHEMATICAL.search(between):
                quoted = words[before : after + 1]
                yield prose.problem(
                    before, rf"mathematics must stand between \( and \), not dollars: {quoted!r}"
                )
