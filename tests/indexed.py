"""The search index of a folder of pages, made at once."""

from __future__ import annotations

from pathlib import Path

from macros.search import indexing
from macros.search.synonyms import Synonyms


def write_index(site: Path, synonyms: Synonyms) -> int:
    """Index the pages of `site` as a build does; returns how many there are."""
    with indexing(site, synonyms) as count:
        return count
