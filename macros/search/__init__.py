"""The search index: Pagefind over the built HTML, and beside it what Pagefind lacks (`beside`)."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from macros.pages.head import head
from macros.search.beside import write_beside
from macros.search.pagefind import running_pagefind
from macros.search.passing import passing_folder
from macros.search.staging import Staged, stage
from macros.search.synonyms import Synonyms


@contextmanager
def indexing(site: Path, synonyms: Synonyms, kept: Mapping[Path, Staged] | None = None) -> Iterator[int]:
    """Index the pages of `site` into `site/pagefind/`, anew, while the block does what leaves the pages as they are.

    Yields how many pages there are. Left out are 404.html and every page that asks to be. `synonyms` maps a term to
    its other names; `kept` holds pages that were staged before, by their paths.
    Raises subprocess.CalledProcessError if Pagefind fails; it has then said why.
    """
    target = site / "pagefind"
    shutil.rmtree(target, ignore_errors=True)
    with passing_folder() as pages:
        filters = dict(_stage(site, pages, synonyms, kept or {}))
        with tempfile.TemporaryDirectory(prefix="search-") as folder:
            index = Path(folder, "index")
            with running_pagefind(pages, index):
                yield len(filters)
            write_beside(index, filters)
            shutil.move(index, target)


def _stage(
    site: Path, folder: Path, synonyms: Synonyms, kept: Mapping[Path, Staged]
) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Write every page as Pagefind is to read it; yields each page's address in the site and its filters."""
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site)
        page = kept.get(path)
        if page is None:
            html = path.read_text("utf-8")
            if name.name == "404.html" or head(html).unlisted:
                continue
            page = stage(html, synonyms)
        copy = folder / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(page.html, "utf-8")
        yield "/" + name.as_posix().removesuffix("index.html"), page.filters
