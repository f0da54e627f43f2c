"""Building: cold, with one case changed, and from a save to the new page being served."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.measure import Cost, run
from tests.bench.rivals import commands

QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
OURS = [sys.executable, "-m", "macros", "site", "site"]
PATIENCE = 600.0  # seconds


def cold(project: Path, caches: Sequence[str] = (".cache", "site")) -> Cost:
    """Our whole build, from nothing kept."""
    for name in caches:
        shutil.rmtree(project / name, ignore_errors=True)
    return run(OURS, project, QUIET)


def changed(project: Path, slug: str, number: int) -> Cost:
    """Our build again, after one case was changed."""
    touch(project / "cases" / slug / "answer.md", number)
    return run(OURS, project, QUIET)


def rival(folder: Path, name: str) -> Cost:
    """A rival's whole build; its memory is that of its largest step."""
    costs = [run(command, folder, QUIET) for command in commands()[name]]
    return Cost(sum(c.wall for c in costs), sum(c.cpu for c in costs), max(c.memory for c in costs))


def check(project: Path) -> Cost:
    """`check` over all cases, from nothing kept."""
    shutil.rmtree(project / ".cache", ignore_errors=True)
    return run([sys.executable, "-m", "macros", "check"], project, QUIET)


def touch(page: Path, number: int) -> str:
    """Add a word that no other page has to the first paragraph of a page; returns the word."""
    word = f"changemark{number:04}"
    text = page.read_text("utf-8")
    head, blank, rest = text.partition("\n\n")
    page.write_text(f"{head}{blank}A {word}. {rest}", "utf-8")
    return word


def saved_to_served(command: Sequence[str], folder: Path, page: Path, address: str, saves: int) -> list[float]:
    """Seconds from saving a page to its new text being served, for each of several saves.

    `command` gets the port as its last word's `{port}`; `address` is the page's path in the site.
    """
    seconds = []
    with _served(command, folder) as base:
        _until(base + address, "")
        for number in range(saves):
            time.sleep(1.0)  # a server needs a moment to watch again
            start = time.perf_counter()
            word = touch(page, number)
            _until(base + address, word)
            seconds.append(time.perf_counter() - start)
    return seconds


@contextmanager
def _served(command: Sequence[str], folder: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [word.format(port=port) for word in command]
    process = subprocess.Popen(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(30)


def _until(url: str, word: str) -> None:
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit:
        try:
            with urllib.request.urlopen(url, timeout=30) as answer:
                if word in answer.read().decode("utf-8"):
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{url} must come to hold {word!r} within {PATIENCE:.0f} s")
