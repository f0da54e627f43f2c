"""What an attack is: one idea, and the change to a small valid project that carries it out."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from macros.check import check_collection
from macros.load import load_collection

from tests.execution.sandbox import Limits, problems

PROJECT = Path(__file__).parent.parent / "data" / "project"
CASE = "cases/bread-tomorrow"

Change = Callable[[Path], None]


class Attack(NamedTuple):
    """One idea, and what it does to a project's folder."""

    idea: str
    change: Change


def copy(folder: Path) -> Path:
    """A fresh copy of the small valid project."""
    return Path(shutil.copytree(PROJECT, folder, ignore=shutil.ignore_patterns("__pycache__")))


def lines(project: Path) -> list[str]:
    """Every problem of the project as a line; those of its case without their folder."""
    collection, problems = load_collection(project)
    found = sorted({*problems, *check_collection(collection)})
    return [str(problem).removeprefix(f"{CASE}/") for problem in found]


def printed(project: Path) -> list[str]:
    """What the tests say of the case's code once they have run it, with little time."""
    limits = Limits(seconds=5, memory=200_000_000)
    return [str(each) for each in problems(project / CASE / "execute.py", "execute.py", limits)]


def edit(file: str, find: str, replace: str) -> Change:
    """Replace the one place where a file has a text."""

    def change(project: Path) -> None:
        path = project / CASE / file
        data = path.read_bytes()
        assert data.count(find.encode()) == 1, f"{file} must have once: {find!r}"
        path.write_bytes(data.replace(find.encode(), replace.encode("utf-8", "surrogatepass")))

    return change


def says(words: str) -> Change:
    """Put words where the answer ends."""
    return edit("answer.md", "Measure waste in money.", words)


def field(words: str) -> Change:
    """Put YAML where case.yml has a plain text."""
    return edit("case.yml", "then: Forecast them together.", f"then: {words}")


def formula(text: str) -> Change:
    """Put a formula where case.yml has one."""
    return edit("case.yml", "ceil(0.2 * loaves_per_day * quantile(target_share))", f"'{text}'")


def whole(file: str, data: str | bytes) -> Change:
    """Write a file of the case anew."""

    def change(project: Path) -> None:
        path = project / CASE / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())

    return change


def entry(text: str) -> Change:
    """Append to the bibliography."""

    def change(project: Path) -> None:
        with (project / "cases/references.bib").open("a", encoding="utf-8") as file:
            file.write("\n" + text)

    return change


def case_at(slug: str) -> Change:
    """Add the same case again in another folder, with its page."""

    def change(project: Path) -> None:
        shutil.copytree(project / CASE, project / "cases" / slug)
        (project / "docs/cases" / f"{slug}.md").write_text("{{ case() }}\n", "utf-8")

    return change


def link(file: str, target: str) -> Change:
    """Make a file of the case a symbolic link."""

    def change(project: Path) -> None:
        path = project / CASE / file
        path.unlink(missing_ok=True)
        path.symlink_to(target)

    return change
