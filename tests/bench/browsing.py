"""A reader's browser on a hosted site: the first visit of a page, and the time to a first search result."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.host import Host, Sent
from tests.bench.rivals import TOOLS
from tests.browser.conftest import FLAGS, executable

WORD = "threshold"
# Bits a second and milliseconds: a slow mobile link.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 1.6e6 / 8}
IDLE = 1500
PATIENCE = 120_000
_BROTLI = "import brotli, sys; print(*(len(brotli.compress(open(name, 'rb').read())) for name in sys.argv[1:]))"

# The clock starts at the first key in the search field and stops in the frame after the first result is there.
_WATCH = """result => { window.searched = new Promise(resolve => {
  let start = 0;
  addEventListener("keydown", () => { start ||= performance.now(); }, { capture: true });
  const look = () => {
    const shown = document.querySelector(result);
    if (start && shown && shown.getClientRects().length) return requestAnimationFrame(() => resolve(performance.now() - start));
    requestAnimationFrame(look);
  };
  look();
}); }"""


@dataclass(frozen=True)
class Search:
    """How a site's search is opened, written in, and where its results stand."""

    field: str
    result: str


SEARCHES = {
    "ours": Search("#search-input", "dialog[open] .hit"),
    "plain": Search(".md-search__input", ".md-search-result__item"),
}


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium without a window, closed when the block ends."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
        try:
            yield chromium
        finally:
            chromium.close()


def fetched(chromium: Browser, host: Host, address: str, idle: int = IDLE) -> list[Sent]:
    """What one page asks for with an empty cache, and in `idle` ms of rest after it."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    before = len(host.sent)
    page = context.new_page()
    page.goto(host.url + address, wait_until="networkidle")
    page.wait_for_timeout(idle)
    context.close()
    return host.sent[before:]


def first_visit(chromium: Browser, host: Host, address: str) -> dict[str, float]:
    """Requests and bytes (raw, as sent, by brotli) of all that one page fetches with an empty cache."""
    sent = fetched(chromium, host, address)
    found = {"requests": len(sent), "raw": total(sent, "raw"), "gzip": total(sent, "sent")}
    return {name: float(value) for name, value in found.items()} | _brotli(host.folder, sent)


def total(sent: Sequence[Sent], figure: str) -> int:
    return sum(getattr(each, figure) for each in sent)


def _brotli(folder: Path, sent: Sequence[Sent]) -> dict[str, float]:
    """What the same answers would take by brotli, if its package is there."""
    if not (TOOLS / "python").exists():
        return {}
    command = [str(TOOLS / "python"), "-c", _BROTLI, *(str(folder / each.path) for each in sent)]
    done = subprocess.run(command, capture_output=True, text=True)
    sizes = [int(word) for word in done.stdout.split()]
    return {"brotli": float(sum(min(size, each.raw) for size, each in zip(sizes, sent)))} if sizes else {}


def search(chromium: Browser, host: Host, address: str, kind: str, *, slow: bool) -> dict[str, float]:
    """Seconds to a first result, cold (empty cache) and then warm (the page loaded again), and bytes fetched for the cold one."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    try:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        if slow:
            link = context.new_cdp_session(page)
            link.send("Network.enable")
            link.send("Network.emulateNetworkConditions", SLOW)
        before = len(host.sent)
        page.goto(host.url + address, wait_until="load", timeout=PATIENCE)
        loaded = len(host.sent)
        cold = _first_result(page, SEARCHES[kind])
        # What search needs and the page had asked for already is a part of it too.
        early = [each for each in host.sent[before:loaded] if "search" in each.path]
        fetched = total(early, "sent") + total(host.sent[loaded:], "sent")
        page.goto(host.url + address, wait_until="load", timeout=PATIENCE)
        return {"cold": cold, "warm": _first_result(page, SEARCHES[kind]), "bytes": float(fetched)}
    finally:
        context.close()


def _first_result(page: Page, site: Search) -> float:
    page.evaluate(_WATCH, site.result)
    page.locator("body").press("/")
    field = page.locator(site.field).first
    field.wait_for()
    # The key that opens search is not one of the word's.
    page.evaluate(_WATCH, site.result)
    field.press_sequentially(WORD, delay=0)
    return page.evaluate("searched") / 1000


def lighthouse(url: str, runs: int) -> list[float]:
    """Lighthouse's performance of the page on a phone, 0 to 100, run by run; empty where it is not installed."""
    command = shutil.which("lighthouse")
    if not command:
        return []
    import json
    import os

    environment = {**os.environ, "CHROME_PATH": executable() or ""}
    flags = f"--chrome-flags=--headless {' '.join(FLAGS)}"
    scores = []
    for _ in range(runs):
        done = subprocess.run(
            [command, url, "--only-categories=performance", "--output=json", "--quiet", flags],
            env=environment, capture_output=True, text=True, timeout=180,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "lighthouse failed")
        scores.append(100 * json.loads(done.stdout)["categories"]["performance"]["score"])
    return scores
