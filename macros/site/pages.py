"""The pages as mkdocs builds them. A case's page that nothing has changed is not built again but taken from the store.

A page is kept once it has been held against the site's policy, and with what the search index takes of it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from macros import ROOT
from macros.made.keys import contents, of_code
from macros.made.library import Library
from macros.made.pool import over_cases
from macros.made.store import Store, digest
from macros.reading.source import Problem
from macros.search.staging import Staged, stage
from macros.search.synonyms import Synonyms
from macros.site.cards import CARD
from macros.site.engine import run_mkdocs
from macros.site.inert import page_problems

FEW = 100
"""So many pages are built by themselves; with more, mkdocs takes less time over all than over choosing."""
_VARIABLE = re.compile(r"!ENV \[?\s*(\w+)")


class Pages(Mapping[Path, Staged]):
    """The built pages of cases by path, each as the search index takes it. All were held against the policy."""

    def __init__(self, store: Store, keys: Mapping[Path, str]) -> None:
        self._store, self._keys = store, keys

    def __getitem__(self, path: Path) -> Staged:
        kept = self._store.get("staged", self._keys[path])
        if kept is None:
            raise KeyError(path)  # damaged: whoever asks makes it again
        filters, _, html = kept.decode().partition("\n")
        return Staged(html, json.loads(filters))

    def __iter__(self) -> Iterator[Path]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def write_pages(site: Path, library: Library, environment: Mapping[str, str]) -> Pages:
    """Build every page into `site`, strictly.

    `environment` is added to the build's own. Raises click.ClickException if mkdocs refuses, which has then said why,
    or the policy, with a line a problem.
    """
    store, keys = library.workshop.store, page_keys(library, environment)
    paths = {slug: site / "cases" / slug / "index.html" for slug in keys}
    kept = {slug: html for slug, key in keys.items() if store.has("staged", key) and (html := store.get("page", key))}
    wanted = [slug for slug in keys if slug not in kept]
    with _set_aside(site / "cases") as before:
        run_mkdocs(site, library, only(wanted) if len(wanted) <= FEW else "", environment)
        for slug, html in kept.items():
            _put(html, paths[slug], before / slug)
    _look_through(store, [(paths[slug], keys[slug]) for slug in wanted], library.vocabulary.synonyms)
    for kind in ("page", "staged"):
        store.sweep(kind, keys.values())
    return Pages(store, {paths[slug]: key for slug, key in keys.items()})


@contextmanager
def _set_aside(folder: Path) -> Iterator[Path]:
    """The folder as the last build left it, under a hidden name, which mkdocs leaves alone when it clears the site.

    What nobody has taken from it by the end of the block is gone then.
    """
    before = folder.with_name(f".{folder.name}-before")
    shutil.rmtree(before, ignore_errors=True)
    if folder.is_dir():
        os.rename(folder, before)
    try:
        yield before
    finally:
        shutil.rmtree(before, ignore_errors=True)


def _put(html: bytes, page: Path, before: Path) -> None:
    """Write a page; if the folder `before` holds the very same and no more, it is taken over, which is sooner."""
    written = before / page.name
    (before / CARD).unlink(missing_ok=True)
    if not page.parent.exists() and written.is_file() and written.read_bytes() == html and len(os.listdir(before)) == 1:
        os.rename(before, page.parent)
    else:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_bytes(html)


def only(slugs: Iterable[str]) -> str:
    """The patterns that leave out the pages of all cases but these."""
    return "\n".join(["/cases/*", "!/cases/index.md", *(f"!/cases/{slug}.md" for slug in slugs)])


def page_keys(library: Library, environment: Mapping[str, str]) -> dict[str, str]:
    """A hash of what shapes each case's page, by slug: its body, what to read next, and the site around it."""
    around = digest(of_code(ROOT), *_around(os.environ | environment))
    return {slug: digest(around, key, repr(library.neighbours.of(slug))) for slug, key in library.keys.items()}


def _around(environment: Mapping[str, str]) -> Iterator[bytes | str]:
    """The site's settings, the variables that they name, and the guide's pages, to which a case's page leads."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    yield settings
    yield from (f"{name}={environment.get(name)}" for name in sorted(set(_VARIABLE.findall(settings))))
    cases = ROOT / "docs" / "cases"
    guide = sorted(path for path in (ROOT / "docs").rglob("*.md") if path.parent != cases or path.name == "index.md")
    yield from contents(ROOT, guide)


def _look_through(store: Store, built: list[tuple[Path, str]], synonyms: Synonyms) -> None:
    """Keep each page, and what the search index takes of it, under its key; unless one is not inert."""
    results = over_cases(partial(_look_at, store, synonyms), built, "looked through")
    if problems := [problem for found in results for problem in found]:
        raise click.ClickException("\n".join(["the site must be inert:", *map(str, problems)]))


def _look_at(store: Store, synonyms: Synonyms, built: tuple[Path, str]) -> list[Problem]:
    path, key = built
    html = path.read_text("utf-8")
    problems = list(page_problems(html, f"cases/{path.parent.name}/index.html"))
    if not problems:
        staged = stage(html, synonyms)
        store.put("staged", key, f"{json.dumps(staged.filters)}\n{staged.html}".encode())
        store.put("page", key, html.encode())
    return problems
