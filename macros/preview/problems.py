"""The page that a preview shows while there is something to mend: each problem with its file, line and column."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable

from macros import ROOT
from macros.pages.templating import render

_LINE = re.compile(r"(?P<place>[^:\n]+:\d+:\d+): (?P<words>.+)")


def found_by_check() -> list[str]:
    """The lines that `check` prints of the collection as it stands, read anew in a process of its own."""
    command = [sys.executable, "-m", "macros", "check"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.splitlines()


def problem_page(said: Iterable[str]) -> str:
    """A page that tells the problems among the lines `said`; without any, that the terminal says why."""
    found = [line for line in map(_LINE.fullmatch, said) if line]
    return render("problems", problems=[(line["place"], line["words"]) for line in found])
