"""Which addresses outside the site are gone, among all that sources, answers and pages name."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from macros.reading.bibliography import read_bibliography
from macros.reading.source import Source

TIMEOUT = 30  # seconds
AT_ONCE = 8
# Others refuse programs, or are out of order today: neither tells that a page is gone.
GONE = {404, 410}
_ADDRESS = re.compile(r"https://[^\s<>\"'`)\]}]+")
_AGENT = "Mozilla/5.0 (compatible; link check of a study guide)"


def addresses(root: Path) -> dict[str, str]:
    """Every external address below `root`, with the first file that names it."""
    found: dict[str, str] = {}
    bibliography = root / "cases" / "references.bib"
    references, _ = read_bibliography(Source("cases/references.bib", bibliography.read_text("utf-8")))
    for key, reference in references.items():
        for _, address in reference.addresses:
            found.setdefault(address, f"cases/references.bib ({key})")
    for path in sorted((*root.glob("docs/**/*.md"), *root.glob("cases/*/*.md"), *root.glob("cases/*/*.yml"))):
        for match in _ADDRESS.finditer(path.read_text("utf-8")):
            found.setdefault(match[0].rstrip(".,;:"), path.relative_to(root).as_posix())
    return found


def gone(found: dict[str, str], ask: Callable[[str], int | None] | None = None) -> Iterator[str]:
    """A line for each address that is gone. `ask` gives its HTTP status, or None where no host answers."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for (address, place), status in zip(found.items(), pool.map(ask or status_of, found)):
            if status is None or status in GONE:
                yield f"- {address} in {place}: {'no answer' if status is None else status}"


def status_of(address: str) -> int | None:
    """The HTTP status that the address answers with in the end, or None if nothing answers."""
    request = urllib.request.Request(address, headers={"User-Agent": _AGENT})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
    except (OSError, ValueError):
        return None
