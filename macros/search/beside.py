"""What lies beside Pagefind's files for the search dialog, in few bytes however many pages there are.

`kinds.json` says by what the results may be filtered, `listed/` what is shown of a page that is found by that alone, and
`words.json` the words to which a misspelt one is corrected.
The filters are not Pagefind's own, because it writes those in an order that differs from run to run.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from macros.search.pagefind import records
from macros.search.staging import OTHER_NAMES

KINDS, WORDS, LISTED = "kinds.json", "words.json", "listed"
Kinds = Mapping[str, list[str]]
"""What a page may be filtered by: each filter's name with its values."""

TOGETHER = 50
"""So many pages of the list are fetched together."""
MOST_WORDS = 5000
"""More are not worth their bytes: what is used less often is seldom meant, and found as it is written."""
_WORD = re.compile(r"[^\W\d_]{3,}")


class Page(NamedTuple):
    """A page that can be filtered; `name` is what its results in the index bear."""

    kinds: Kinds
    title: str
    url: str
    name: str


def write_beside(target: Path, kinds: Mapping[str, Kinds]) -> None:
    """Write these files into Pagefind's folder `target`.

    `kinds` holds what each page may be filtered by, by its address in the site.
    """
    tokens, pages = Counter(), []
    for name, record in records(target):
        texts = [record["content"], *(record["meta"].get(name, "") for name in OTHER_NAMES)]
        tokens.update(" ".join(texts).split())
        if of := kinds[record["url"]]:
            pages.append(Page(of, record["meta"]["title"], record["url"], name))
    pages.sort(key=lambda page: (_text(page.kinds), page[1:]))
    _write(target / KINDS, {"together": TOGETHER, "groups": grouped(pages)})
    for start in range(0, len(pages), TOGETHER):
        some = [{"title": page.title, "url": page.url} for page in pages[start : start + TOGETHER]]
        _write(target / LISTED / f"{start // TOGETHER}.json", some)
    _write(target / WORDS, most_used(tokens))


def most_used(tokens: Mapping[str, int]) -> list[str]:
    """The words worth correcting to, in lower case, the most used first.

    `tokens` counts what stands between blanks in all texts: words with the marks around them, sometimes several.
    """
    uses: Counter[str] = Counter()
    for token, count in tokens.items():
        for word in _WORD.findall(token.lower()):
            uses[word] += count
    return sorted(uses, key=lambda word: (-uses[word], word))[:MOST_WORDS]


def grouped(pages: Iterable[Page]) -> list[dict]:
    """The pages, parted where their kinds change: the kinds, and the names of those that have them."""
    groups = groupby(pages, key=lambda page: page.kinds)
    return [{"kinds": kinds, "pages": " ".join(page.name for page in group)} for kinds, group in groups]


def kinds_of(target: Path) -> dict[str, Kinds]:
    """What each page may be filtered by, by its name in the index, as written into the folder `target`."""
    groups = json.loads((target / KINDS).read_text("utf-8"))["groups"]
    return {name: group["kinds"] for group in groups for name in group["pages"].split()}


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(_text(value) + "\n", "utf-8")
