"""Rules over footnotes, which become side notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.check.subject import Subject
from macros.reading.messages import suggestion
from macros.reading.source import Problem

_NOTE = re.compile(r"\[\^([^\[\]\s]*)\]")
# To the next definition, or to a blank line after which nothing is indented.
_WHOLE_DEFINITION = re.compile(
    r"^ {0,3}\[\^[^\[\]\s]*\]:(?P<body>(?:(?!\n {0,3}\[\^[^\[\]\s]*\]:|\n[ ]*\n(?! {4})).)*)",
    re.MULTILINE | re.DOTALL,
)
_DEFINITION = re.compile(r"^ {0,3}\[\^([^\[\]\s]*)\]:", re.MULTILINE)


def notes(subject: Subject) -> Iterator[Problem]:
    """A footnote must stand in answer.md, with one definition, and a definition with a reference."""
    for prose in subject.fields_with("[^"):
        for match in _NOTE.finditer(prose.words):
            yield prose.problem(
                match.start(), f"a footnote must stand in answer.md, not in case.yml: {match[0]!r}"
            )
    if subject.draft.answer is None:
        return
    prose = subject.draft.answer.prose
    definitions = {match.start(1): match[1] for match in _DEFINITION.finditer(prose.words)}
    references = {m.start(1): m[1] for m in _NOTE.finditer(prose.words) if m.start(1) not in definitions}
    for index, name in references.items():
        if name not in definitions.values():
            near = suggestion(name, definitions.values())
            yield prose.problem(index - 2, f"a footnote must have a definition: '[^{name}]'{near}")
    seen: set[str] = set()
    for index, name in definitions.items():
        if name not in references.values():
            yield prose.problem(index - 2, f"a footnote's definition must have a reference: '[^{name}]'")
        if name in seen:
            yield prose.problem(index - 2, f"a footnote must be defined once: '[^{name}]'")
        seen.add(name)


def nested(subject: Subject) -> Iterator[Problem]:
    """A footnote's definition must hold no footnote, which could lead round in a circle."""
    if subject.draft.answer is None:
        return
    prose = subject.draft.answer.prose
    for definition in _WHOLE_DEFINITION.finditer(prose.words):
        for match in _NOTE.finditer(definition["body"]):
            yield prose.problem(
                definition.start("body") + match.start(), f"a footnote must hold no other: {match[0]!r}"
            )
