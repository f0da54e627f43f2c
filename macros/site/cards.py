"""A social card beside each page that names one, drawn again only where its words or its drawing have changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import PIL

from macros import ROOT
from macros.pages.head import Head, heads
from macros.site import card as drawing
from macros.site import lettering

CARD = "card.png"
CACHE = ROOT / ".cache" / "cards"


def write_cards(site: Path, cache: Path = CACHE) -> int:
    """Write the card of every page below `site` whose head names one; returns how many there are.

    What was drawn is kept in `cache` under a hash of all that goes into it; what no page uses any more is dropped.
    """
    cache.mkdir(parents=True, exist_ok=True)
    source = _digest(*(Path(module.__file__).read_text("utf-8") for module in (drawing, lettering)), PIL.__version__)
    used = set()
    for path, head in heads(site):
        if "og:image" in head.meta:
            kept = cache / f"{_digest(source, *_words(head))}.png"
            if not kept.exists():
                kept.write_bytes(_draw(head))
            (path.parent / CARD).write_bytes(kept.read_bytes())
            used.add(kept)
    for path in set(cache.glob("*.png")) - used:
        path.unlink()
    return len(used)


def _words(head: Head) -> tuple[str, str, str, str]:
    return head.meta["og:title"], head.meta["description"], head.meta["og:site_name"], head.meta["og:type"]


def _draw(head: Head) -> bytes:
    title, words, site, kind = _words(head)
    # Of all pages only a case is an article: its description is what the interviewer says.
    return drawing.card(title, words, site=site, speech=kind == "article")


def _digest(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()
