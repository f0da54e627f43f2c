"""The known pitfalls of the vocabulary, each with the cases in which it bites."""

from __future__ import annotations

from dataclasses import dataclass

from macros.made.outline import Catalogue
from macros.vocabulary import KnownPitfall

MOST = 8
"""Cases that are named beside a pitfall in brief; its own page has them all."""


@dataclass(frozen=True)
class Biting:
    """A pitfall by its name in the vocabulary, what is known of it, and the slugs of the cases in which it bites."""

    name: str
    about: KnownPitfall
    cases: tuple[str, ...]

    @property
    def slug(self) -> str:
        return pitfall_slug(self.name)

    @property
    def first(self) -> tuple[str, ...]:
        """The cases to name where there is little room: all, or so few that the others are at least two."""
        return self.cases if len(self.cases) <= MOST else self.cases[: MOST - 1]

    @property
    def others(self) -> int:
        """How many cases there are beside these."""
        return len(self.cases) - len(self.first)

    @property
    def description(self) -> str:
        """What its page holds, for search engines and previews."""
        return f"{self.about.means} How to notice it, what to do instead, and the cases in which it bites."


def pitfall_slug(name: str) -> str:
    """The address of a pitfall's page below `pitfalls/`."""
    return name.replace(" ", "-")


def pitfalls(catalogue: Catalogue) -> list[Biting]:
    """Every pitfall, in the vocabulary's order."""
    known = catalogue.vocabulary.pitfalls
    return [Biting(name, about, tuple(catalogue.bitten.get(name, ()))) for name, about in known.items()]


def pitfall_named(catalogue: Catalogue, slug: str) -> Biting:
    """The pitfall whose page has this address. Raises KeyError if the vocabulary has none."""
    return {each.slug: each for each in pitfalls(catalogue)}[slug]
