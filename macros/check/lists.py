"""Rules over the closed lists that a case draws on, and over what may occur once."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

from macros.check.subject import Subject
from macros.reading.document import Loc
from macros.reading.messages import shown, suggestion
from macros.reading.source import Problem

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def closed(subject: Subject) -> Iterator[Problem]:
    """A domain, problem, topic, pitfall or skill must be one of vocabulary.yml's."""
    vocabulary = subject.shared.vocabulary
    if vocabulary is None:
        return
    for name, loc, word in _listed(subject):
        known = getattr(vocabulary, f"{name}s")
        if word not in known:
            yield subject.must(loc, f"be a {name} of vocabulary.yml: {word!r}{suggestion(word, known)}")


def _listed(subject: Subject) -> Iterator[tuple[str, Loc, str]]:
    case = subject.case
    yield "domain", ("domain",), case.domain
    for index, problem in enumerate(case.problem):
        yield "problem", ("problem", index), problem
    for field, name in (("facts", "topic"), ("pitfalls", "pitfall"), ("rubric", "skill")):
        for index, each in enumerate(getattr(case, field)):
            yield name, (field, index, name), getattr(each, name)


def once(subject: Subject) -> Iterator[Problem]:
    """A topic, pitfall, problem, role, related case or reference must occur once in a case."""
    case = subject.case
    yield from _repeats(subject, ((("facts", i, "topic"), each.topic) for i, each in enumerate(case.facts)))
    yield from _repeats(
        subject, ((("pitfalls", i, "pitfall"), each.pitfall) for i, each in enumerate(case.pitfalls))
    )
    for field in ("problem", "roles", "related", "references"):
        yield from _repeats(subject, (((field, i), each) for i, each in enumerate(getattr(case, field))))


def _repeats(subject: Subject, words: Iterable[tuple[Loc, str]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for loc, word in words:
        if word in seen:
            yield subject.must(loc, f"occur once in a case: {word!r}")
        seen.add(word)


def dates(subject: Subject) -> Iterator[Problem]:
    """The date on which the sources were checked must be a date that has come."""
    written, checked = subject.document.at(("checked",)), subject.case.checked
    if not isinstance(written, str) or not _DATE.fullmatch(written):
        yield subject.document.problem(
            ("checked",), f"checked must be a date like 2026-11-23: {shown(written)}"
        )
    elif checked > datetime.date.today():
        yield subject.document.problem(
            ("checked",), f"checked must not be in the future: {checked.isoformat()}"
        )


def related(subject: Subject) -> Iterator[Problem]:
    """A related case must be another case of the collection."""
    known = subject.shared.slugs - {subject.draft.slug}
    for index, slug in enumerate(subject.case.related):
        loc = ("related", index)
        if slug == subject.draft.slug:
            yield subject.must(loc, f"be another case: {slug!r}")
        elif slug not in known:
            yield subject.must(loc, f"be a case of the collection: {slug!r}{suggestion(slug, known)}")
