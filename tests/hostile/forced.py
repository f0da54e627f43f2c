"""Attacks made into pages as if every check had passed: what a browser would then be given."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from jinja2 import TemplateError
from macros.load import Collection, load_collection
from macros.pages.case_page import case_page
from macros.render import prose
from macros.render.terms import Terms

from tests.hostile.attack import copy
from tests.hostile.corpus import FAMILIES

SLUG = "bread-tomorrow"


class Forced(NamedTuple):
    """An attack's page: as the allowlist of `macros/render` leaves it (or None), and with nothing held back."""

    name: str
    held: str | None
    free: str


def forced(*families: str) -> Iterator[Forced]:
    """Each attack of the families that still makes a page."""
    for family in families:
        for attack in FAMILIES[family][1]:
            with tempfile.TemporaryDirectory() as folder:
                project = copy(Path(folder) / "project")
                attack.change(project)
                collection, _ = load_collection(project)
            held = _page(collection)
            with patch.object(prose, "hold", str):
                free = held or _page(collection)
            if free:
                yield Forced(f"{family}: {attack.idea}", held, free)


def _page(collection: Collection) -> str | None:
    if SLUG not in collection.cases:
        return None
    try:
        return str(case_page(collection, SLUG, Terms(collection.glossary)))
    except (prose.UnsafeHtml, TemplateError, ValueError, LookupError):
        return None  # a number or drawing that is not there stops a page too
