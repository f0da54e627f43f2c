"""The pages as mkdocs builds them. A case's page that nothing has changed is not built again but taken from the store.

A page is kept once it has been held against the site's policy, and with what the search index takes of it.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import click

from macros import ROOT
from macros.made.keys import contents, of_code
from macros.made.library import Library
from macros.made.store import Store, digest
from macros.pool import over_cases
from macros.search.staging import Staged, stage
from macros.search.synonyms import Synonyms
from macros.site.inert import page_problems
from macros.source import Problem

LEFT_OUT = "PAGES_LEFT_OUT"
"""The variable that tells mkdocs.yml which pages not to build."""
FEW = 100
"""So many pages are built by themselves; with more, mkdocs takes less time over all than over choosing."""
_VARIABLE = re.compile(r"!ENV \[?\s*(\w+)")


def write_pages(site: Path, library: Library, environment: Mapping[str, str]) -> dict[Path, Staged]:
    """Build every page into `site`, strictly; returns the cases' pages by path, as the search index takes them.

    Each of these has been held against the policy. `environment` is added to the build's own.
    Raises click.ClickException if mkdocs refuses, which has then said why, or the policy, with a line a problem.
    """
    store, keys = library.workshop.store, page_keys(library, environment)
    paths = {slug: site / "cases" / slug / "index.html" for slug in keys}
    kept = {slug: page for slug, key in keys.items() if (page := _kept(store, key))}
    wanted = [slug for slug in keys if slug not in kept]
    run_mkdocs(site, environment, wanted if len(wanted) <= FEW else None)
    for slug, (html, _) in kept.items():
        paths[slug].parent.mkdir(parents=True, exist_ok=True)
        paths[slug].write_bytes(html)
    made = _keep(store, [(paths[slug], keys[slug]) for slug in wanted], library.vocabulary.synonyms)
    for kind in ("page", "staged"):
        store.sweep(kind, keys.values())
    return made | {paths[slug]: staged for slug, (_, staged) in kept.items()}


def page_keys(library: Library, environment: Mapping[str, str]) -> dict[str, str]:
    """A hash of what shapes each case's page, by slug: its body, what to read next, and the site around it."""
    around = digest(of_code(ROOT), *_around(os.environ | environment))
    return {slug: digest(around, key, repr(library.neighbours.of(slug))) for slug, key in library.keys.items()}


def _around(environment: Mapping[str, str]) -> Iterator[bytes | str]:
    """The site's settings, the variables that they name, and the guide's pages, to which a case's page leads."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    yield settings
    yield from (f"{name}={environment.get(name)}" for name in sorted(set(_VARIABLE.findall(settings)) - {LEFT_OUT}))
    cases = ROOT / "docs" / "cases"
    guide = sorted(path for path in (ROOT / "docs").rglob("*.md") if path.parent != cases or path.name == "index.md")
    yield from contents(ROOT, guide)


def run_mkdocs(site: Path, environment: Mapping[str, str], cases: Iterable[str] | None = None) -> None:
    """Build with mkdocs into `site`: the guide's pages, and those of the cases named, or of all.

    In a process of its own, so that a preview also picks up a change in our code.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--clean", "--site-dir", str(site.resolve())]
    left_out = "" if cases is None else "\n".join(["/cases/*", "!/cases/index.md", *(f"!/cases/{slug}.md" for slug in cases)])
    given = {"NO_MKDOCS_2_WARNING": "1", LEFT_OUT: left_out}
    if subprocess.run(command, cwd=ROOT, env=os.environ | given | environment).returncode:
        raise click.ClickException("the site was not built")


def _kept(store: Store, key: str) -> tuple[bytes, Staged] | None:
    html, staged = store.get("page", key), store.get("staged", key)
    return None if html is None or staged is None else (html, Staged(**json.loads(staged)))


def _keep(store: Store, built: list[tuple[Path, str]], synonyms: Synonyms) -> dict[Path, Staged]:
    """Keep each page under its key, if all are inert."""
    pages, problems = {}, []
    results = over_cases(partial(_look_through, store, synonyms), built, "looked through")
    for (path, _), (staged, found) in zip(built, results):
        pages[path] = staged
        problems += found
    if problems:
        raise click.ClickException("\n".join(["the site must be inert:", *map(str, problems)]))
    return pages


def _look_through(store: Store, synonyms: Synonyms, built: tuple[Path, str]) -> tuple[Staged, list[Problem]]:
    path, key = built
    html = path.read_text("utf-8")
    problems, page = list(page_problems(html, f"cases/{path.parent.name}/index.html")), stage(html, synonyms)
    if not problems:
        store.put("staged", key, json.dumps(page._asdict(), ensure_ascii=False).encode())
        store.put("page", key, html.encode())
    return page, problems
