"""Under which other names one may look for what a text speaks of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

Synonyms = Mapping[str, Sequence[str]]
"""A term to its other names."""

_WORD = re.compile(r"\w+")


def other_names(text: str, beside: str, synonyms: Synonyms) -> dict[str, int]:
    """Of what `text`, and what stands `beside` it, speak of under any name: the names that `text` does not use.

    Each with how often the two speak of that under all its names together; in the synonyms' order.
    """
    pieces, others = text.lower().split(), beside.lower().split()
    words = set(_WORD.findall(" ".join({*pieces, *others})))
    text, beside = " ".join(pieces), " ".join(others)
    found: dict[str, int] = {}
    for names in ([term, *others] for term, others in synonyms.items()):
        # Most names are ruled out by their words alone.
        said = {name: _count(name, text) for name in names if _may_be_said(name, words)}
        if often := sum(said.values()) + sum(_count(name, beside) for name in said):
            found |= {name: often for name in names if not said.get(name) and name not in found}
    return found


def _may_be_said(name: str, words: set[str]) -> bool:
    *before, last = _sought(name)[0]
    return not last or words.issuperset(before) and (last in words or f"{last}s" in words)


def _count(name: str, text: str) -> int:
    """How often a text says the name, or its plural, as words of their own."""
    _, said, pattern = _sought(name)
    return len(pattern.findall(text)) if said in text else 0


@cache
def _sought(name: str) -> tuple[list[str], str, re.Pattern[str]]:
    """The words of a name, the name as texts say it, and where a text says it; words are parted by one blank."""
    said = " ".join(name.lower().split())
    sought = re.escape(said)
    # What stands before is looked at after the name: a pattern that begins with letters is found soonest.
    return _WORD.findall(said) or [""], said, re.compile(rf"{sought}(?<!\w{sought})s?(?!\w)")
