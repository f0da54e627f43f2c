"""What to read after a case: the next of the collection, and those that resemble it, each with the reason."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from macros.vocabulary import Vocabulary

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
    """The slugs in the order in which we would practise them: easy to hard, then by title."""
    return sorted(cases, key=lambda slug: (cases[slug].difficulty, cases[slug].title))


def onward(slug: str, cases: Mapping[str, Related], vocabulary: Vocabulary) -> tuple[Onward | None, list[Onward]]:
    """The case after `slug`, None after the last, and up to MOST related ones: its author's, then the most alike.

    Alike are cases that share pitfalls and kinds of problem; a rare one counts for more, by the logarithm of the
    number of cases over the number that have it. No case comes twice.
    """
    order = in_order(cases)
    place = order.index(slug) + 1
    following = order[place] if place < len(order) else None
    bits = _bits(cases)

    def likeness(other: str) -> float:
        return sum(bits[trait] for trait in _traits(cases[slug]) & _traits(cases[other]))

    alike = sorted((each for each in order if likeness(each) > 0), key=likeness, reverse=True)
    chosen = dict.fromkeys([*cases[slug].related, *alike])
    others = [each for each in chosen if each in cases and each not in (slug, following)][:MOST]

    def told(other: str) -> Onward:
        return Onward(other, cases[other].title, _why(cases[slug], cases[other], bits, vocabulary))

    return told(following) if following else None, [told(other) for other in others]


def _traits(case: Related) -> set[tuple[str, str]]:
    pitfalls = {("pitfall", each.pitfall) for each in case.pitfalls}
    return pitfalls | {("problem", kind) for kind in case.problem}


def _bits(cases: Mapping[str, Related]) -> dict[tuple[str, str], float]:
    """How much it says that two cases share a trait: nothing, if all have it."""
    counts = Counter(trait for case in cases.values() for trait in _traits(case))
    return {trait: math.log(len(cases) / count) for trait, count in counts.items()}


def _why(case: Related, other: Related, bits: Mapping[tuple[str, str], float], vocabulary: Vocabulary) -> str:
    shared = _traits(case) & _traits(other)
    names = [each.pitfall for each in case.pitfalls if ("pitfall", each.pitfall) in shared]
    names.sort(key=lambda name: -bits["pitfall", name])
    kinds = [vocabulary.problems[kind].lower() for kind in case.problem if ("problem", kind) in shared]
    labels = [vocabulary.pitfalls[name].label for name in names[:MOST_PITFALLS]]
    reasons = [f"also {' and '.join(kinds)}"] if kinds else []
    reasons += [f"also bites: {', '.join(label[:1].lower() + label[1:] for label in labels)}"] if labels else []
    return "; ".join(reasons)
