"""What other pages show of a case: enough for the lists, the feed, a pitfall's page and what to read next."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel, ConfigDict

from macros.reading.bibliography import Reference
from macros.vocabulary import Glossary, Roles, Vocabulary


class Bite(BaseModel):
    """A pitfall of a case by its name in the vocabulary, and what the case says of it, as HTML for the pitfall's page."""

    model_config = ConfigDict(frozen=True)

    pitfall: str
    here: str


class Outline(BaseModel):
    """One case as other pages know it. It goes through JSON unchanged."""

    model_config = ConfigDict(frozen=True)

    slug: str
    title: str
    prompt: str
    """As plain text."""
    domain: str
    problem: tuple[str, ...]
    roles: tuple[str, ...]
    difficulty: int
    minutes: int
    added: datetime.date | None
    related: tuple[str, ...]
    pitfalls: tuple[Bite, ...]
    rubric: tuple[str, ...]
    """Each criterion as `step:skill:key`."""
    references: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]
    """The id and the name of what follows the five steps."""


@dataclass(frozen=True)
class Catalogue:
    """The shared lists and the outline of every case: all that a page which is no case's is made of."""

    vocabulary: Vocabulary
    roles: Roles
    glossary: Glossary
    references: Mapping[str, Reference]
    cases: Mapping[str, Outline]

    @cached_property
    def bitten(self) -> Mapping[str, list[str]]:
        """The slugs of the cases in which each pitfall bites, by its name; a pitfall that bites in none is not there."""
        bitten: defaultdict[str, list[str]] = defaultdict(list)
        for slug, case in self.cases.items():
            for name in dict.fromkeys(each.pitfall for each in case.pitfalls):
                bitten[name].append(slug)
        return dict(bitten)
