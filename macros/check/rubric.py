"""Rules over how an answer is judged."""

from __future__ import annotations

from collections.abc import Iterator

from macros.asper import PHASES
from macros.check.subject import Subject
from macros.reading.source import Problem


def phases(subject: Subject) -> Iterator[Problem]:
    """The rubric must have a statement in each of the five steps."""
    judged = {criterion.phase for criterion in subject.case.rubric}
    for phase in PHASES:
        if phase.id not in judged:
            yield subject.document.problem(
                ("rubric",), f"rubric must have a statement for every step: {phase.id!r} has none"
            )


def statements(subject: Subject) -> Iterator[Problem]:
    """A statement must stand once in its step, since a reader's marks are kept by it."""
    seen: set[str] = set()
    for index, criterion in enumerate(subject.case.rubric):
        if criterion.key in seen:
            loc = ("rubric", index, "statement")
            yield subject.document.must(loc, f"differ from every other of its step: {criterion.statement!r}")
        seen.add(criterion.key)


def lenses(subject: Subject) -> Iterator[Problem]:
    """There must be a lens for each role that the case is for, and for no other."""
    case = subject.case
    for index, role in enumerate(case.roles):
        if role not in case.lenses:
            yield subject.document.problem(
                ("roles", index), f"lenses must have every role of the case: {role!r} has none"
            )
    for role in case.lenses:
        if role not in case.roles:
            loc = ("lenses", role)
            yield subject.document.key_must(loc, f"be for a role of the case: {role!r}")
