"""Makes cases on all cores, and keeps what it made."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from macros.load import Shared, load_shared
from macros.made.case import make
from macros.made.keys import Keys
from macros.made.store import Store
from macros.outline import Outline
from macros.render.terms import Terms
from macros.source import Problem

ALONE = 6
"""So many cases are made sooner by this process than others are started."""
TOLD = 50
"""From so many on, progress is told."""


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

    def kept(self, slug: str) -> Outcome | None:
        """The case as it was made before of the very same files, if that is kept whole."""
        key = self.keys.of_case(slug)
        outline = self.store.get("outline", key)
        if outline is None or not self.store.has("body", key):
            return None
        return Outcome(slug, key, Outline.model_validate_json(outline), ())

    def make(self, slug: str) -> Outcome:
        """The case made of its files as they are; without problems, it is kept."""
        key = self.keys.of_case(slug)
        made, problems = make(slug, self.shared, self.terms)
        if key != self.keys.of_case(slug):
            return self.make(slug)  # a file was saved meanwhile: what was made may be of neither state
        if made is None:
            return Outcome(slug, key, None, tuple(problems))
        self.store.put("body", key, made.body.encode())
        self.store.put("outline", key, made.outline.model_dump_json().encode())
        return Outcome(slug, key, made.outline, ())


def made(workshop: Workshop) -> list[Outcome]:
    """Every case of the collection: as it is kept, or made now."""
    slugs = sorted(workshop.shared.slugs)
    outcomes = {slug: workshop.kept(slug) for slug in slugs}
    missing = [slug for slug in slugs if outcomes[slug] is None]
    outcomes |= zip(missing, _all(workshop, missing))
    return [outcomes[slug] for slug in slugs]


def _all(workshop: Workshop, slugs: Sequence[str]) -> Iterator[Outcome]:
    processes = min(os.cpu_count() or 1, len(slugs) // ALONE)
    if processes < 2:
        yield from map(workshop.make, slugs)
        return
    given = (workshop.shared.root, workshop.store.folder)
    with ProcessPoolExecutor(processes, initializer=_open, initargs=given) as pool:
        for number, outcome in enumerate(pool.map(_make, slugs, chunksize=4), 1):
            yield outcome
            if len(slugs) >= TOLD and (number % TOLD == 0 or number == len(slugs)):
                print(f"cases: {number} of {len(slugs)} made", file=sys.stderr, flush=True)


_workshop: Workshop  # of a process that makes cases for another


def _open(root: Path, folder: Path) -> None:
    global _workshop
    shared, _ = load_shared(root)
    _workshop = Workshop(shared, Keys(shared), Store(folder))


def _make(slug: str) -> Outcome:
    return _workshop.make(slug)
