"""The search index: Pagefind over the built HTML, and beside it what Pagefind lacks.

Into `site/pagefind/` go Pagefind's own files and two of ours: `pages.json` says what each result may be
filtered by, `words.json` lists every word of the site, the most used first, to correct a misspelt one.
The filters are not Pagefind's own, because it writes those in an order that differs from run to run.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from macros.head import head
from macros.search.pagefind import records, run_pagefind
from macros.search.staging import Staged, stage
from macros.search.synonyms import Synonyms

_WORD = re.compile(r"[^\W\d_]{3,}")


def write_index(site: Path, synonyms: Synonyms, kept: Mapping[Path, Staged] | None = None) -> int:
    """Index the pages of `site` into `site/pagefind/`, anew; returns how many there are.

    Left out are 404.html and every page that asks to be. `synonyms` maps a term to its other names; `kept` holds
    pages that were staged before, by their paths.
    Raises subprocess.CalledProcessError if Pagefind fails; it has then said why.
    """
    target = site / "pagefind"
    shutil.rmtree(target, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="search-") as folder:
        filters = dict(_stage(site, Path(folder), synonyms, kept or {}))
        run_pagefind(Path(folder), target)
    found = dict(records(target))
    _write(target / "pages.json", dict(_listed(found, filters)))
    texts = (f"{record['content']} {record['meta'].get('words', '')}" for record in found.values())
    _write(target / "words.json", words(texts))
    return len(found)


def words(texts: Iterable[str]) -> list[str]:
    """The distinct words of three letters or more in the texts, in lower case, the most used first."""
    counts = Counter(word for text in texts for word in _WORD.findall(text.lower()))
    return sorted(counts, key=lambda word: (-counts[word], word))


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


def _listed(records: Mapping[str, dict], filters: Mapping[str, dict]) -> Iterator[tuple[str, dict]]:
    """Each page that can be filtered, by the name that results bear."""
    for id_, record in records.items():
        if kinds := filters[record["url"]]:
            yield id_, {"title": record["meta"]["title"], "url": record["url"], "kinds": kinds}


def _write(path: Path, value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    path.write_text(text + "\n", "utf-8")
