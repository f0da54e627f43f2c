"""The whole collection in memory, and its catalogue: no build needs them."""

from __future__ import annotations

from pathlib import Path

from macros.check import check_collection
from macros.load import Collection, load_collection
from macros.made.catalogue import outline_of
from macros.made.outline import Catalogue


def checked_collection(root: Path) -> Collection:
    """The collection below `root`. Raises AssertionError, with a line a problem, unless it passes `check`."""
    collection, problems = load_collection(root)
    problems = sorted({*problems, *check_collection(collection)})
    assert not problems, "\n".join(map(str, problems))
    return collection


def catalogue_of(collection: Collection) -> Catalogue:
    """The catalogue of a collection without problems."""
    cases = {slug: outline_of(collection, slug) for slug in collection.cases}
    return Catalogue(collection.vocabulary, collection.roles, collection.glossary, collection.references, cases)
