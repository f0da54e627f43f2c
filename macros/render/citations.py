"""Citations: each leads to its source in the page's list, and the list leads back to each place."""

from __future__ import annotations

import re
from collections import Counter

from markupsafe import Markup

from macros.reading.bibliography import Reference

_CITED = re.compile(r'(?<= id="cite-)([A-Za-z0-9_:-]+)-\d+(?=")')


class Citations:
    """The places of one page that cite each source, in the order in which they were made."""

    def __init__(self) -> None:
        self._cited: dict[str, tuple[Reference, list[str]]] = {}

    def cite(self, reference: Reference, place: str = "") -> Markup:
        """A link to the source in the page's list; `place` is where in the source, such as a page."""
        _, ids = self._cited.setdefault(reference.key, (reference, []))
        ids.append(f"cite-{reference.key}-{len(ids) + 1}")
        words = f"{reference.short}, {place}" if place else reference.short
        link = Markup('<a class="cite" id="{}" href="#source-{}">{}</a>')
        return link.format(ids[-1], reference.key, words)

    def places(self, reference: Reference) -> list[str]:
        """The ids of the links made so far to this source."""
        return self._cited.get(reference.key, (reference, []))[1]

    def cited(self) -> list[tuple[Reference, list[str]]]:
        """Every source cited so far with the ids of the links to it."""
        return list(self._cited.values())


def in_order(html: str) -> str:
    """A page whose citations are numbered as they stand on it, not as they were made."""
    counts: Counter[str] = Counter()

    def next_of(found: re.Match[str]) -> str:
        counts[found[1]] += 1
        return f"{found[1]}-{counts[found[1]]}"

    return _CITED.sub(next_of, html)
