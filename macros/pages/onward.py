"""What to read after a case: the next of the collection, and those that resemble it, each with the reason."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest
from typing import NamedTuple, Protocol

from macros.vocabulary import Vocabulary

Trait = tuple[str, str]
FIRST = "card-fraud"
"""The case with which the home page sends a reader off: its hidden facts resemble those of the framework's example."""
MOST = 5
MOST_PITFALLS = 2  # named in one reason, the rarest first


class Related(Protocol):
    """What is asked of a case here: the case itself has it, and its outline."""

    title: str
    difficulty: int
    problem: Sequence[str]
    pitfalls: Sequence[object]
    """Each with the name of its `pitfall`."""
    related: Sequence[str]


class Onward(NamedTuple):
    """A case to go on with, by slug, and what joins it to the one just read, in words; "" where nothing does."""

    slug: str
    title: str
    why: str


def in_order(cases: Mapping[str, Related]) -> list[str]:
    """The slugs in the order in which we would practise them: the first, then easy to hard and by title."""
    return sorted(cases, key=lambda slug: (slug != FIRST, cases[slug].difficulty, cases[slug].title))


def onward(slug: str, cases: Mapping[str, Related], vocabulary: Vocabulary) -> tuple[Onward | None, list[Onward]]:
    """What to read after one case; `Neighbours` tells it for many."""
    return Neighbours(cases, vocabulary).of(slug)


class Neighbours:
    """What to read after each of the cases, from what all of them have and share."""

    def __init__(self, cases: Mapping[str, Related], vocabulary: Vocabulary) -> None:
        self._cases, self._vocabulary = cases, vocabulary
        self._place = {slug: place for place, slug in enumerate(in_order(cases))}
        self._order = list(self._place)
        self._found: dict[str, tuple[Onward | None, list[Onward]]] = {}
        self._having: defaultdict[Trait, list[str]] = defaultdict(list)
        for slug in self._order:
            for trait in _traits(cases[slug]):
                self._having[trait].append(slug)

    def of(self, slug: str) -> tuple[Onward | None, list[Onward]]:
        """The case after `slug`, None after the last, and up to MOST related ones: its author's, then the most alike.

        Alike are cases that share pitfalls and kinds of problem; a rare one counts for more, by the logarithm of the
        number of cases over the number that have it. No case comes twice.
        """
        if slug not in self._found:
            self._found[slug] = self._find(slug)
        return self._found[slug]

    def _find(self, slug: str) -> tuple[Onward | None, list[Onward]]:
        place = self._place[slug] + 1
        following = self._order[place] if place < len(self._order) else None
        chosen = dict.fromkeys([*self._cases[slug].related, *self._alike(slug)])
        others = [each for each in chosen if each in self._cases and each not in (slug, following)][:MOST]
        return self._told(slug, following) if following else None, [self._told(slug, other) for other in others]

    def _alike(self, slug: str) -> list[str]:
        """The cases most like this one, enough of them to be left with MOST."""
        likeness: defaultdict[str, float] = defaultdict(float)
        for trait in sorted(_traits(self._cases[slug])):
            if bits := self._bits(trait):
                for other in self._having[trait]:
                    likeness[other] += bits
        enough = MOST + 2 + len(self._cases[slug].related)
        least = min(nlargest(enough, likeness.values()), default=0.0)
        near = [other for other, bits in likeness.items() if bits >= least]
        return sorted(near, key=lambda other: (-likeness[other], self._place[other]))[:enough]

    def _bits(self, trait: Trait) -> float:
        """How much it says that two cases share a trait: nothing, if all have it."""
        return math.log(len(self._cases) / len(self._having[trait]))

    def _told(self, slug: str, other: str) -> Onward:
        return Onward(other, self._cases[other].title, self._why(self._cases[slug], self._cases[other]))

    def _why(self, case: Related, other: Related) -> str:
        shared, known = _traits(case) & _traits(other), self._vocabulary
        names = [each.pitfall for each in case.pitfalls if ("pitfall", each.pitfall) in shared]
        names.sort(key=lambda name: -self._bits(("pitfall", name)))
        kinds = [known.problems[kind].lower() for kind in case.problem if ("problem", kind) in shared]
        labels = [known.pitfalls[name].label for name in names[:MOST_PITFALLS]]
        reasons = [f"also {' and '.join(kinds)}"] if kinds else []
        reasons += [f"also bites: {', '.join(label[:1].lower() + label[1:] for label in labels)}"] if labels else []
        return "; ".join(reasons)


def _traits(case: Related) -> set[Trait]:
    pitfalls = {("pitfall", each.pitfall) for each in case.pitfalls}
    return pitfalls | {("problem", kind) for kind in case.problem}
