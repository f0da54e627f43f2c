"""The search index: Pagefind over the built HTML, and beside it what Pagefind lacks.

Into `site/pagefind/` go Pagefind's own files and two of ours: `pages.json` says what each result may be
filtered by, `words.json` lists every word of the site, the most used first, to correct a misspelt one.
The filters are not Pagefind's own, because it writes those in an order that differs from run to run.
"""

from __future__ import annotations

import gzip
import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from macros.head import head

Synonyms = Mapping[str, Sequence[str]]


class Staged(NamedTuple):
    """A page's HTML as Pagefind is to read it, and what the page may be filtered by."""

    html: str
    filters: dict[str, list[str]]



BODY = "#content"
# What stands in a page without being what the page says.
IGNORED = (
    "nav", ".as-role", ".weighs", ".reading", ".eyebrow", ".actions", ".onward", ".marker", ".minutes", ".prompt__note", ".tip",
    ".note-ref", ".note__number", ".source__back", "sup", "button:not(.term)",
)  # fmt: skip
# Search uses Pagefind's index and its code without a worker; its ready-made interfaces stay out of the site.
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")
CELLS = ("</dt>", "</dd>", "</th>", "</td>")
SIGNATURE = b"pagefind_dcd"

_ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)(?: - [^<]*)?</title>")
_HEADING = re.compile(r"<h1[^>]*>([^<]*)<")
_TAG = re.compile(r"<[^>]+>")
_FILTER = re.compile(r'data-pagefind-filter="(\w+)"([^>]*)>([^<]*)<')
_ENTRY = re.compile(r'<div class="entry" id="([^"]+)"><dt>(.*?)</dt>')
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
        _run_pagefind(Path(folder), target)
    for pattern in UNUSED:
        for path in target.glob(pattern):
            path.unlink()
    found = dict(records(target))
    _write(target / "pages.json", dict(_listed(found, filters)))
    texts = (f"{record['content']} {record['meta'].get('words', '')}" for record in found.values())
    _write(target / "words.json", words(texts))
    return len(found)


def words(texts: Iterable[str]) -> list[str]:
    """The distinct words of three letters or more in the texts, in lower case, the most used first."""
    counts = Counter(word for text in texts for word in _WORD.findall(text.lower()))
    return sorted(counts, key=lambda word: (-counts[word], word))


def other_names(text: str, synonyms: Synonyms) -> list[str]:
    """The names that `text` does not use of what it speaks of under another name, in the synonyms' order."""
    text = " ".join(text.lower().split())
    found = []
    for term, others in synonyms.items():
        absent = [name for name in (term, *others) if not _speaks_of(text, name)]
        if len(absent) <= len(others):
            found += absent
    return list(dict.fromkeys(found))


def filters_of(page: str) -> dict[str, list[str]]:
    """What a page may be filtered by: each `data-pagefind-filter` name with the texts of its elements."""
    found: dict[str, list[str]] = {}
    for name, _, value in _FILTER.findall(page):
        found.setdefault(name, []).append(html.unescape(value).strip())
    return found


def stage(page: str, synonyms: Synonyms) -> Staged:
    """A page as it goes into the index."""
    return Staged(prepared(page, synonyms), filters_of(page))


def prepared(page: str, synonyms: Synonyms) -> str:
    """The page as Pagefind is to read it: without filters, with its other names beside its title."""
    article = _ARTICLE.search(page)
    text = html.unescape(_TAG.sub(" ", article[0] if article else page))
    kinds = [value for values in filters_of(page).values() for value in values]
    names = html.escape(", ".join(kinds + other_names(text, synonyms)))
    # Pagefind sets no space between a term and its definition, or between the cells of a table.
    page = _FILTER.sub(r"\2>\3<", page)
    for end in CELLS:
        page = page.replace(end, f"{end} ")
    # A result can point to a heading only, so each entry of the glossary becomes one.
    page = _ENTRY.sub(r'<div><h3 id="\1">\2</h3>', page)
    meta = 'data-pagefind-meta="title, name[data-name], words[data-words]"'
    return page.replace("<h1", f'<h1 {meta} data-name="{name_of(page)}" data-words="{names}"', 1)


def name_of(page: str) -> str:
    """What the site's menus call the page, as HTML text; "" if that is the page's heading."""
    title, heading = _TITLE.search(page), _HEADING.search(page)
    name = title[1] if title else ""
    return "" if heading and heading[1].strip() == name else name


def _speaks_of(text: str, name: str) -> bool:
    name = name.lower()
    if name not in text:  # as most are not, which this tells many times sooner
        return False
    # What stands before the name is looked at last, since a search for plain letters is fast too.
    letters = re.escape(name)
    return re.search(rf"{letters}(?<!\w{letters})s?(?!\w)", text) is not None


def _stage(site: Path, folder: Path, synonyms: Synonyms, kept: Mapping[Path, Staged]) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Write every page as Pagefind is to read it; yields each page's address in the site and its filters."""
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site)
        if name.name == "404.html":
            continue
        page = kept.get(path)
        if page is None:
            html = path.read_text("utf-8")
            if head(html).unlisted:
                continue
            page = stage(html, synonyms)
        copy = folder / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(page.html, "utf-8")
        yield "/" + name.as_posix().removesuffix("index.html"), page.filters


def _run_pagefind(pages: Path, target: Path) -> None:
    # The command, not the Python interface: that one waits a tenth of a second a page, and may end before
    # the last files are written.
    command = [sys.executable, "-m", "pagefind", "--silent"]
    command += ["--site", str(pages), "--output-path", str(target.resolve())]
    command += ["--root-selector", BODY, "--force-language", "en"]
    for selector in IGNORED:
        command += ["--exclude-selectors", selector]
    subprocess.run(command, cwd=pages, check=True)


def records(target: Path) -> Iterator[tuple[str, dict]]:
    """Pagefind's own record of each page (its address, text and metadata), by the name that results bear."""
    for path in sorted((target / "fragment").glob("*.pf_fragment")):
        data = path.read_bytes()
        plain = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
        yield path.stem, json.loads(plain.removeprefix(SIGNATURE))


def page_texts(site: Path) -> list[dict]:
    """The indexed pages of `site`, as docs/assets/js/search-texts.js searches them where no index can be loaded."""
    target = site / "pagefind"
    kinds = {page["url"]: page["kinds"] for page in json.loads((target / "pages.json").read_text("utf-8")).values()}
    found = []
    for _, record in sorted(records(target), key=lambda each: each[1]["url"]):
        meta, url = record["meta"], record["url"]
        page = {"url": url, "title": meta["title"], "name": meta.get("name", ""), "names": meta.get("words", "")}
        found.append(page | {"sections": list(_sections(record))} | ({"kinds": kinds[url]} if url in kinds else {}))
    return found


def _sections(record: dict) -> Iterator[dict[str, str]]:
    """The page's text, cut before each heading to which a link can lead; the title's own stands first."""
    words = record["content"].split()
    headings = [each for each in record["anchors"] if each["text"] and re.fullmatch("h[2-6]", each["element"])]
    ends = [*(each["location"] for each in headings), len(words)]
    yield {"id": "", "level": "", "title": "", "text": " ".join(words[: ends[0]])}
    for heading, end in zip(headings, ends[1:]):
        start = heading["location"] + len(heading["text"].split())
        text = " ".join(words[start:end])
        yield {"id": heading["id"], "level": heading["element"], "title": heading["text"], "text": text}


def _listed(records: Mapping[str, dict], filters: Mapping[str, dict]) -> Iterator[tuple[str, dict]]:
    """Each page that can be filtered, by the name that results bear."""
    for id_, record in records.items():
        if kinds := filters[record["url"]]:
            yield id_, {"title": record["meta"]["title"], "url": record["url"], "kinds": kinds}


def _write(path: Path, value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    path.write_text(text + "\n", "utf-8")
