"""The rule that no part of the template is left in a finished case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.check.subject import Subject
from macros.reading.answer import Heading
from macros.reading.document import path_of
from macros.reading.source import Problem

MARK = "TO-WRITE"
_BE_WRITTEN = "must be written: "
_LONGEST = 70
_PART = re.compile(rf"{MARK}:?[ ]*([^\n]*)")


def parts(subject: Subject) -> Iterator[Problem]:
    """A part that the template marks TO-WRITE must be written."""
    document, answer = subject.draft.document, subject.draft.answer
    for loc, text in document.strings.items() if document else ():
        for match in _PART.finditer(text) if MARK in text else ():
            yield document.problem(loc, f"{path_of(loc)} {_BE_WRITTEN}{_short(match[1])}", match.start())
    for match in _PART.finditer(answer.text) if answer else ():
        step = _step_at(answer.headings, match.start())
        yield answer.prose.problem(match.start(), f"{step} {_BE_WRITTEN}{_short(match[1])}")


def is_unwritten(problem: Problem) -> bool:
    """Whether a problem is only that a part is still to be written."""
    return _BE_WRITTEN in problem.message


def _step_at(headings: tuple[Heading, ...], index: int) -> str:
    above = [each.words for each in headings if each.index < index and each.words]
    return above[-1] if above else "the answer"


def _short(wanted: str) -> str:
    wanted = wanted.strip() or "only the template's mark stands here"
    return wanted if len(wanted) <= _LONGEST else wanted[: _LONGEST - 3].rstrip() + "..."
