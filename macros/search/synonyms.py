"""Under which other names one may look for what a text speaks of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

Synonyms = Mapping[str, Sequence[str]]
"""A term to its other names."""

_WORD = re.compile(r"\w+")


def other_names(text: str, read: str, synonyms: Synonyms) -> dict[str, int]:
    """Of what `text` speaks of under any name, the names that `read`, a part of it, does not use.

    Each with how often the text speaks of that under all its names together; in the synonyms' order.
    """
    whole, part = _Said(text), _Said(read)
    found: dict[str, int] = {}
    for names in ([term, *others] for term, others in synonyms.items()):
        if often := sum(map(whole.count, names)):
            found |= {name: often for name in names if name not in found and not part.count(name)}
    return found


class _Said:
    """What a text says."""

    def __init__(self, text: str) -> None:
        pieces = text.lower().split()
        self.text, self.words = " ".join(pieces), set(_WORD.findall(" ".join(set(pieces))))

    def count(self, name: str) -> int:
        """How often it says the name, or its plural, as words of their own."""
        said, before, last, pattern = _sought(name)
        # Most names are ruled out by their words alone: the text is searched for the others only.
        if last and not (self.words.issuperset(before) and (last in self.words or f"{last}s" in self.words)):
            return 0
        return len(pattern.findall(self.text)) if said in self.text else 0


@cache
def _sought(name: str) -> tuple[str, list[str], str, re.Pattern[str]]:
    """A name as texts are searched for it, its words but the last, the last, and where a text says it."""
    said = " ".join(name.lower().split())
    *before, last = _WORD.findall(said) or [""]
    sought = re.escape(said)
    # What stands before is looked at after the name: a pattern that begins with letters is found soonest.
    return said, before, last, re.compile(rf"{sought}(?<!\w{sought})s?(?!\w)")
