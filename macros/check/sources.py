"""Rules over citations and references."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.check.subject import Subject
from macros.reading.messages import suggestion
from macros.reading.source import Problem

_GROUP = re.compile(r"\[([^\[\]]*)\](?!\()")
_LINK = re.compile(r"\[@[A-Za-z][^\[\]]*\]\(")
_CITES = re.compile(r"(?<![\w.])@[A-Za-z]")
_WELL_FORMED = re.compile(r"@[A-Za-z0-9_:-]+(,[^\];]*)?(;\s*@[A-Za-z0-9_:-]+(,[^\];]*)?)*")


def form(subject: Subject) -> Iterator[Problem]:
    """A citation must be written [@key], [@key, place] or [@key; @other], and lead to its source by itself."""
    for prose in subject.prose_with("@"):
        for match in _LINK.finditer(prose.words):
            yield prose.problem(match.start(), f"a citation must not be the words of a link: {match[0][:-1]!r}")
        for match in _GROUP.finditer(prose.words):
            if _CITES.search(match[1]) and not _WELL_FORMED.fullmatch(match[1]):
                message = f"a citation must be written [@key], [@key, place] or [@key; @other]: {match[0]!r}"
                yield prose.problem(match.start(), message)


def listed(subject: Subject) -> Iterator[Problem]:
    """A reference that a case lists must be an entry of references.bib."""
    known = subject.shared.references
    for index, key in enumerate(subject.case.references):
        if key not in known:
            loc = ("references", index)
            yield subject.must(loc, f"be a key of references.bib: {key!r}{suggestion(key, known)}")


def cited(subject: Subject) -> Iterator[Problem]:
    """A citation must be an entry of references.bib that the case lists; a listed one must be cited."""
    known, listed_keys = subject.shared.references, subject.case.references
    citations = [(prose, each) for prose in subject.prose_with("@") for each in prose.citations]
    for prose, each in citations:
        if each.word in listed_keys:
            continue
        if each.word not in known:
            near = suggestion(each.word, known)
            yield prose.problem(
                each.index, f"a citation must be a key of references.bib: {each.word!r}{near}"
            )
        else:
            yield prose.problem(each.index, f"a citation must be in the case's references: {each.word!r}")
    keys = {each.word for _, each in citations}
    for index, key in enumerate(listed_keys):
        if key in known and key not in keys:
            loc = ("references", index)
            yield subject.must(loc, f"be cited in the case: {key!r}")
