"""Makes cases on all cores, and keeps what it made."""

from __future__ import annotations

from dataclasses import dataclass

from macros.load import Shared
from macros.made.case import make
from macros.made.keys import Keys
from macros.made.outline import Outline
from macros.made.pool import over_cases
from macros.made.store import Store
from macros.reading.source import Problem
from macros.render.terms import Terms


@dataclass(frozen=True)
class Outcome:
    """What came of a case: the key under which it is kept and its outline, or its problems."""

    slug: str
    key: str
    outline: Outline | None
    problems: tuple[Problem, ...]


class Workshop:
    """What it takes to make cases: the lists that all share, and where made things are kept."""

    def __init__(self, shared: Shared, keys: Keys, store: Store) -> None:
        self.shared, self.keys, self.store = shared, keys, store
        self.terms = Terms(shared.glossary)

    def of(self, slug: str) -> Outcome:
        """The case as it was made before of the very same files, if that is kept whole; or made now."""
        key = self.keys.of_case(slug)
        outline = self.store.get("outline", key)
        if outline is None or not self.store.has("body", key):
            return self.make(slug, key)
        return Outcome(slug, key, Outline.model_validate_json(outline), ())

    def make(self, slug: str, key: str = "") -> Outcome:
        """The case made of its files as they are; without problems, it is kept. `key` is theirs, if that is known."""
        key = key or self.keys.of_case(slug)
        made, problems = make(slug, self.shared, self.terms)
        if key != self.keys.of_case(slug):
            return self.make(slug)  # a file was saved meanwhile: what was made may be of neither state
        if made is None:
            return Outcome(slug, key, None, tuple(problems))
        self.store.put("body", key, made.body.encode())
        self.store.put("outline", key, made.outline.model_dump_json().encode())
        return Outcome(slug, key, made.outline, ())


def made(workshop: Workshop) -> list[Outcome]:
    """Every case of the collection, in order: as it is kept, or made now."""
    return list(over_cases(workshop.of, sorted(workshop.shared.slugs), done="ready"))
