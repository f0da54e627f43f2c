"""Under which other names one may look for what a text speaks of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

Synonyms = Mapping[str, Sequence[str]]
"""A term to its other names."""

_WORD = re.compile(r"\w+")


def other_names(text: str, synonyms: Synonyms) -> list[str]:
    """The names that `text` does not use of what it speaks of under another name, in the synonyms' order."""
    said = text.lower().split()
    text, words = " ".join(said), set(_WORD.findall(" ".join(set(said))))
    found = []
    for term, others in synonyms.items():
        absent = [name for name in (term, *others) if not _speaks_of(text, words, name)]
        if len(absent) <= len(others):
            found += absent
    return list(dict.fromkeys(found))


def _speaks_of(text: str, words: set[str], name: str) -> bool:
    """Whether the text says the name, or its plural, as words of their own; `words` are those of the text.

    In both, words are parted by one blank.
    """
    said, before, last, pattern = _sought(name)
    # Most names are ruled out, or found, by their words alone: the text is searched for the others only.
    if last and not (words.issuperset(before) and (last in words or f"{last}s" in words)):
        return False
    return last == said or (said in text and pattern.search(text) is not None)


@cache
def _sought(name: str) -> tuple[str, list[str], str, re.Pattern[str]]:
    """A name as texts are searched for it, its words but the last, the last, and where a text says it."""
    said = " ".join(name.lower().split())
    *before, last = _WORD.findall(said) or [""]
    sought = re.escape(said)
    # What stands before is looked at after the name: a pattern that begins with letters is found soonest.
    return said, before, last, re.compile(rf"{sought}(?<!\w{sought})s?(?!\w)")
