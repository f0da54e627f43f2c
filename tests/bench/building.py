"""Building: cold, and with one case changed; and checking."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Container
from functools import cache
from pathlib import Path

from tests.bench.measure import Cost, run

QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
OURS = (sys.executable, "-m", "macros", "site", "site")
PLAIN = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean")
NO_COPIES = "--no-copies"


@cache
def without_copies(project: Path) -> tuple[str, ...]:
    """Our build with its search index and without the book and the copy for a disk, where the command knows it."""
    told = subprocess.run([*OURS[:-1], "--help"], cwd=project, capture_output=True, text=True).stdout
    return (*OURS, NO_COPIES) if NO_COPIES in told else OURS


def ours(project: Path, *, kept: bool = False) -> Cost:
    """Our build with its search index: from nothing kept, or on what the last one left."""
    return _built(without_copies(project), project, kept)


def whole(project: Path) -> Cost:
    """All of `make site`, from nothing kept."""
    return _built(OURS, project, False)


def plain(folder: Path, *, kept: bool = False) -> Cost:
    """Plain Material's whole build with its own search index; it keeps nothing from one to the next."""
    return run(PLAIN, folder, QUIET)


def check(project: Path) -> Cost:
    """`check` over all cases; it keeps nothing from one to the next."""
    return run([sys.executable, "-m", "macros", "check"], project, QUIET)


def _built(command: tuple[str, ...], project: Path, kept: bool) -> Cost:
    for name in () if kept else (".cache", "site"):
        shutil.rmtree(project / name, ignore_errors=True)
    return run(command, project, QUIET)


def touch(page: Path, number: int) -> str:
    """Add a word that no other page has to the first paragraph of a page; returns the word."""
    word = f"changemark{number:04}"
    text = page.read_text("utf-8")
    head, blank, rest = text.partition("\n\n")
    page.write_text(f"{head}{blank}A {word}. {rest}", "utf-8")
    return word


def pages(site: Path, alike: Container[str]) -> dict[str, float]:
    """Mean size of a case's page, of those that retell the cases `alike` ("same"), and of the whole site, in bytes."""
    sizes = {path.parent.name: path.stat().st_size for path in site.glob("cases/*/index.html")}
    same = [size for slug, size in sizes.items() if slug.rpartition("-x")[0] in alike]
    whole = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    return {"page": sum(sizes.values()) / len(sizes), "same": sum(same) / len(same), "site": float(whole)}
