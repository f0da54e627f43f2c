"""The texts of the indexed pages, for the copy on a disk, where Pagefind cannot be loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.search.beside import kinds_of
from macros.search.pagefind import records
from macros.search.staging import OTHER_NAMES


def page_texts(site: Path) -> list[dict]:
    """The indexed pages of `site`, as docs/assets/js/search/texts.js searches them where no index can be loaded."""
    target = site / "pagefind"
    kinds, found = kinds_of(target), []
    for id_, record in sorted(records(target), key=lambda each: each[1]["url"]):
        meta, url = record["meta"], record["url"]
        page = {"url": url, "title": meta["title"]} | {name: meta.get(name, "") for name in ("name", *OTHER_NAMES)}
        found.append(page | {"sections": list(_sections(record))} | ({"kinds": kinds[id_]} if id_ in kinds else {}))
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
