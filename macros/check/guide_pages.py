"""Rules over the guide's own pages, which maintainers write and templates fill in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from macros.check.mathematics import bad_formulas
from macros.reading.prose import Prose
from macros.reading.source import Problem, Source


def formulas(root: Path) -> Iterator[Problem]:
    """Mathematics on a page below docs/ must be made of commands that the converter knows."""
    for path in sorted((root / "docs").rglob("*.md")):
        source = Source(path.relative_to(root).as_posix(), path.read_text("utf-8"))
        yield from bad_formulas(Prose(source.text, source.problem))
