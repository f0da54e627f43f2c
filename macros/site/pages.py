"""The pages as mkdocs builds them. A case's page that nothing has changed is not built again but taken from the store."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click

from macros import ROOT
from macros.made.keys import contents, of_code
from macros.made.library import Library
from macros.made.store import digest

KIND = "page"
LEFT_OUT = "PAGES_LEFT_OUT"
"""The variable that tells mkdocs.yml which pages not to build."""
_VARIABLE = re.compile(r"!ENV \[?\s*(\w+)")
FEW = 100
"""So many pages are built by themselves; with more, mkdocs takes less time over all than over choosing."""


def write_pages(site: Path, library: Library, environment: Mapping[str, str]) -> dict[str, str]:
    """Build every page into `site`, strictly; returns the keys of the cases' pages by slug.

    `environment` is added to the build's own. Raises click.ClickException if mkdocs refuses; it has then said why.
    """
    store, keys = library.workshop.store, page_keys(library, environment)
    kept = {slug: page for slug, key in keys.items() if (page := store.get(KIND, key))}
    wanted = [slug for slug in keys if slug not in kept]
    run_mkdocs(site, environment, wanted if len(wanted) <= FEW else None)
    for slug, page in kept.items():
        path = site / "cases" / slug / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page)
    for slug in wanted:
        store.put(KIND, keys[slug], (site / "cases" / slug / "index.html").read_bytes())
    store.sweep(KIND, keys.values())
    return keys


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
