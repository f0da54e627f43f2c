"""Pagefind run over a folder of pages, and its own record of each page read back."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BODY = "#content"
# What stands in a page without being what the page says; formulas would crowd out the words beside them.
IGNORED = (
    "nav", ".weighs", ".reading", ".eyebrow", ".actions", ".onward", ".marker", ".minutes", ".prompt__note",
    ".note-ref", ".note__number", ".source__back", "sup", "button:not(.term)", ".figures code",
)  # fmt: skip
# Search uses Pagefind's index and its code without a worker; its ready-made interfaces stay out of the site.
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")
SIGNATURE = b"pagefind_dcd"


@contextmanager
def running_pagefind(pages: Path, target: Path) -> Iterator[None]:
    """Index the folder `pages` into `target`, while the block does something else; after it the index is whole.

    Raises subprocess.CalledProcessError if Pagefind fails; it has then said why.
    """
    # The command, not the Python interface: that one waits a tenth of a second a page, and may end before
    # the last files are written.
    command = [sys.executable, "-m", "pagefind", "--silent"]
    command += ["--site", str(pages.resolve()), "--output-path", str(target.resolve())]
    command += ["--root-selector", BODY, "--force-language", "en"]
    for selector in IGNORED:
        command += ["--exclude-selectors", selector]
    with subprocess.Popen(command, cwd=pages) as process:
        try:
            yield
        except BaseException:
            process.terminate()
            raise
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    for pattern in UNUSED:
        for path in target.glob(pattern):
            path.unlink()


def records(target: Path) -> Iterator[tuple[str, dict]]:
    """Pagefind's own record of each page (its address, text and metadata), by the name that results bear."""
    for path in sorted((target / "fragment").glob("*.pf_fragment")):
        data = path.read_bytes()
        plain = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
        yield path.stem, json.loads(plain.removeprefix(SIGNATURE))
