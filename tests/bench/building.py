"""Building: cold, and with one case changed; and checking."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.bench.measure import Cost, run

QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
OURS = [sys.executable, "-m", "macros", "site", "site"]
PLAIN = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"]


def cold(project: Path, caches: Sequence[str] = (".cache", "site")) -> Cost:
    """Our whole build, from nothing kept."""
    for name in caches:
        shutil.rmtree(project / name, ignore_errors=True)
    return run(OURS, project, QUIET)


def changed(project: Path, slug: str, number: int) -> Cost:
    """Our build again, after one case was changed."""
    touch(project / "cases" / slug / "answer.md", number)
    return run(OURS, project, QUIET)


def plain(folder: Path) -> Cost:
    """The rival's whole build, with its own search index."""
    return run(PLAIN, folder, QUIET)


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


def pages(site: Path) -> dict[str, float]:
    """Mean size of a case's page, and the size of the whole site, in bytes."""
    sizes = [path.stat().st_size for path in site.glob("cases/*/index.html")]
    whole = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    return {"page": sum(sizes) / len(sizes), "site": float(whole)}
