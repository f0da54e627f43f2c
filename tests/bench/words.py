"""Other words for a case: prose of the same shape and length with another vocabulary, its names left alone."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable

# What prose must keep to the letter: fences, code, mathematics, numbers by name, citations, notes, links, headings.
_KEPT = re.compile(
    r"^```.*?^```[ ]*$|`[^`\n]+`|\\\(.+?\\\)|\\\[.+?\\\]|\{=.*?=\}|\[@[^\]]*\]|\[\^[^\]]*\]:?"
    r"|!?\[[^\]]*\]\([^)]*\)|^#+ [^\n]*$",
    re.DOTALL | re.MULTILINE,
)
_WORD = re.compile(r"\b[a-z]{5,}\b")
_SYLLABLES = "ba co di fe gu la me ni po ru sa te vi wo ya ki lo mu ren tal".split()
FRESH = 40
SHARE = 0.35


def vocabulary(texts: Iterable[str]) -> list[str]:
    """The distinct lower-case words of five letters or more in the texts, sorted."""
    return sorted({word for text in texts for word in _WORD.findall(_KEPT.sub(" ", text))})


def rewording(pool: list[str], seed: str) -> Callable[[str], str]:
    """A function that replaces about a third of the distinct words of whatever it is given, each always alike.

    The replacements come from `pool` and, for a few, from words that no other seed has, so that a growing
    collection keeps meeting new words as real text does (Heaps 1978).
    """
    chance = random.Random(seed)
    fresh = ["".join(chance.choices(_SYLLABLES, k=4)) for _ in range(FRESH)]
    chosen: dict[str, str] = {}

    def other(match: re.Match[str]) -> str:
        word = match[0]
        if word not in chosen:
            source = fresh if chance.random() < 0.06 else pool
            chosen[word] = chance.choice(source) if chance.random() < SHARE else word
        return chosen[word]

    def reword(text: str) -> str:
        parts, end = [], 0
        for kept in _KEPT.finditer(text):
            parts += [_WORD.sub(other, text[end : kept.start()]), kept[0]]
            end = kept.end()
        return "".join(parts) + _WORD.sub(other, text[end:])

    return reword
