"""Rules over headings below the five steps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.check.subject import Subject
from macros.reading.source import Problem

_HEADING = re.compile(r"^\s{0,3}#{1,6}[ \t]", re.MULTILINE)


def order(subject: Subject) -> Iterator[Problem]:
    """A heading must have words, be one level deeper at most than the one above, and be of level 2 to 4."""
    if subject.draft.answer is None:
        return
    prose, above = subject.draft.answer.prose, 1
    for heading in subject.draft.answer.headings:
        marks = "#" * heading.level
        if not heading.words:
            yield prose.problem(heading.index, f"a heading must have words: {marks!r}")
        if heading.level == 1 or heading.level > 4:
            yield prose.problem(
                heading.index, f"a heading must be of level 2 to 4: '{marks} {heading.words}'"
            )
        elif heading.level > above + 1 and above > 1:
            message = f"a heading must be at most one level below the one above: '{marks} {heading.words}'"
            yield prose.problem(heading.index, message)
        above = heading.level


def in_answer_only(subject: Subject) -> Iterator[Problem]:
    """A heading must stand in answer.md, not in a field of case.yml."""
    for prose in subject.fields_with("#"):
        for match in _HEADING.finditer(prose.unfenced):
            yield prose.problem(match.start(), "a heading must stand in answer.md, not in case.yml")
