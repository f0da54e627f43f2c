"""The page that a preview shows while there is something to mend: each problem with its file, line and column."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from macros import ROOT
from macros.templating import render

_LINE = re.compile(r"(?P<place>[^:\n]+:\d+:\d+): (?P<words>.+)")


def found_by_check() -> str:
    """What `check` prints of the collection as it stands, read anew in a process of its own."""
    command = [sys.executable, "-m", "macros", "check"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout


def write_problems(folder: Path, said: str) -> int:
    """Put the problems that `said` tells, one a line, in the place of every page of `folder`; returns how many.

    A build writes the pages anew, so nothing of it stays once the problems are gone.
    """
    problems = [(line["place"], line["words"]) for line in map(_LINE.fullmatch, said.splitlines()) if line]
    page = render("problems", problems=problems)
    folder.mkdir(parents=True, exist_ok=True)
    for path in {folder / "index.html", folder / "404.html", *folder.rglob("*.html")}:
        path.write_text(page, "utf-8")
    return len(problems)
