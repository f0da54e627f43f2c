"""What a first visit to a page fetches: every answer of the site's own server, with its bytes."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Response

IDLE = 10_000  # ms after the load in which a page may still fetch something


@dataclass(frozen=True)
class Fetched:
    """One answer: the path asked for, and the bytes of its body raw, by gzip -9 and, where the package is, by brotli."""

    path: str
    raw: int
    gzip: int
    brotli: int | None


def visit(browser: Browser, url: str, idle: int = IDLE) -> list[Fetched]:
    """All that `browser`, with nothing kept, fetches for the page at `url` and in `idle` ms after its load.

    In the order of the answers. Raises AssertionError if one leaves the page's origin or is not found.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        answers: list[Response] = []
        page.on("response", lambda answer: answers.append(answer))
        page.goto(url, wait_until="load")
        page.wait_for_timeout(idle)
        return [_fetched(each, urlsplit(url).netloc) for each in answers]
    finally:
        context.close()


def _fetched(answer: Response, origin: str) -> Fetched:
    parts = urlsplit(answer.url)
    assert parts.netloc == origin and answer.ok, f"{answer.status} {answer.url}"
    body = answer.body()
    return Fetched(parts.path, len(body), len(gzip.compress(body, 9)), _brotli(body))


def _brotli(body: bytes) -> int | None:
    return len(import_module("brotli").compress(body)) if find_spec("brotli") else None
