"""A case's slug: its form, the names that are kept, and the names that one could take for another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST = 60
# A page or a file of the site would be hidden by such a case, or a shared list confused with it.
_SITE = {"index", "assets", "search", "tags", "vocabulary", "roles", "glossary", "references"}
# Windows keeps these for devices: a folder of that name cannot be checked out there.
_WINDOWS = {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
RESERVED = frozenset(_SITE | _WINDOWS)
_LOOK_ALIKES = (("rn", "m"), ("vv", "w"), ("0", "o"), ("1", "l"), ("i", "l"), ("5", "s"), ("8", "b"), ("2", "z"))


def form_fault(slug: str) -> str | None:
    """What `slug` must be instead, or None if its form is right and nobody keeps the name."""
    if SLUG.fullmatch(slug) and len(slug) <= LONGEST:
        return f"not have a reserved name: {slug!r}" if slug in RESERVED else None
    return f"be lower-case words and digits joined by hyphens: {slug!a}{_reason(slug)}"


def _reason(slug: str) -> str:
    """Why a slug is refused that looks right: a letter of another alphabet, or too many of them."""
    if odd := next((each for each in slug if not each.isascii()), None):
        return f" (U+{ord(odd):04X} is {unicodedata.name(odd, 'no letter').lower()})"
    return f" ({len(slug)} characters, at most {LONGEST})" if len(slug) > LONGEST else ""


def skeleton(slug: str) -> str:
    """The slug as it looks at a glance: two slugs of one skeleton could be taken for each other."""
    text = slug.casefold().replace("-", "")
    for seen, taken_for in _LOOK_ALIKES:
        text = text.replace(seen, taken_for)
    return text


def twin(slug: str, others: Iterable[str]) -> str | None:
    """The first of the other slugs that `slug` could be taken for, or None."""
    return next((other for other in _by_look(frozenset(others)).get(skeleton(slug), ()) if other != slug), None)


@lru_cache(maxsize=1)  # of a collection, which every case is held against
def _by_look(slugs: frozenset[str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for slug in sorted(slugs):
        found.setdefault(skeleton(slug), []).append(slug)
    return found
