"""Reading: bytes of a first visit, and the time from a keystroke to the first result, in a browser with an empty cache."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import brotli
from playwright.sync_api import Browser, Page

SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
"""1.6 Mbit/s down and 150 ms there and back."""


@dataclass(frozen=True)
class Visit:
    """What loading one page with nothing kept cost: requests, and bytes as they stand, gzipped and under Brotli."""

    requests: int
    raw: int
    gzip: int
    brotli: int


@dataclass(frozen=True)
class Found:
    """A search: seconds from the first keystroke to the first result, cold and again, and gzipped bytes fetched."""

    cold: float
    warm: float
    bytes: int


def visit(browser: Browser, url: str) -> Visit:
    """The first visit to a page, as a stranger."""
    with stranger(browser) as page:
        bodies = collected(page)
        page.goto(url, wait_until="networkidle")
        return Visit(
            len(bodies),
            sum(map(len, bodies)),
            sum(len(gzip.compress(body, 9)) for body in bodies),
            sum(len(brotli.compress(body)) for body in bodies),
        )


def search(browser: Browser, url: str, word: str, opener: str, field: str, result: str, slow: bool) -> Found:
    """Open the search, type the word, and wait for a result; then once more for another word."""
    with stranger(browser) as page:
        page.goto(url, wait_until="networkidle")
        if slow:
            page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
        bodies = collected(page)
        first = _typed(page, word, opener, field, result)
        fetched = sum(len(gzip.compress(body, 9)) for body in bodies)
        page.locator(field).fill("")
        page.locator(result).first.wait_for(state="detached")
        return Found(first, _typed(page, word, "", field, result), fetched)


def _typed(page: Page, word: str, opener: str, field: str, result: str) -> float:
    if opener:
        page.locator(opener).first.click()
    box = page.locator(field)
    box.wait_for()
    start = page.evaluate("performance.now()")
    box.press_sequentially(word)
    page.locator(result).first.wait_for()
    return (page.evaluate("performance.now()") - start) / 1000


def collected(page: Page) -> list[bytes]:
    """The bodies of all responses that the page receives from now on; the list grows."""
    bodies: list[bytes] = []
    page.on("requestfinished", lambda request: bodies.append(request.response().body()))
    return bodies


@contextmanager
def stranger(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    try:
        yield context.new_page()
    finally:
        context.close()


def pages(site: Path, pattern: str = "cases/*/index.html") -> dict[str, float]:
    """Mean size of a case's page, and of the whole site, in bytes."""
    sizes = [path.stat().st_size for path in site.glob(pattern)]
    whole = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    return {"page": sum(sizes) / len(sizes), "site": float(whole), "pages": float(len(sizes))}
