"""A small valid project to break: a row of a module's BROKEN is an edit of it and the lines that come out."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from macros.check import check_collection
from macros.load import load_collection

PROJECT = Path(__file__).parent.parent / "data" / "project"
CASE = "cases/bread-tomorrow/"


class Broken(NamedTuple):
    """A fault: the file of the case, what is replaced by what (nothing: appended), and the lines expected."""

    name: str
    file: str
    find: str
    replace: str
    problems: list[str]


def pytest_generate_tests(metafunc) -> None:
    if "broken" in metafunc.fixturenames:
        rows = [Broken(*row) for row in metafunc.module.BROKEN]
        metafunc.parametrize("broken", rows, ids=[row.name for row in rows])


@pytest.fixture
def project(tmp_path) -> Path:
    """A copy of the small valid project."""
    return shutil.copytree(PROJECT, tmp_path / "project", ignore=shutil.ignore_patterns("__pycache__"))


@pytest.fixture
def lines(project):
    """Every problem of the project as lines, those of its case without their folder."""

    def lines() -> list[str]:
        collection, problems = load_collection(project)
        found = sorted({*problems, *check_collection(collection)})
        return [str(problem).removeprefix(CASE) for problem in found]

    return lines


@pytest.fixture
def edit(project):
    """Replace the one place where a file of the case has a text, or append to the file."""

    def edit(file: str, find: str, replace: str) -> None:
        path = project / CASE / file
        text = path.read_text("utf-8")
        assert not find or text.count(find) == 1, f"the file must have once: {find!r}"
        path.write_text(text.replace(find, replace) if find else text + replace, "utf-8", newline="")

    return edit


@pytest.fixture
def lines_of(edit, lines):
    """The lines that come out of the project once it is broken."""

    def lines_of(broken: Broken) -> list[str]:
        edit(broken.file, broken.find, broken.replace)
        return lines()

    return lines_of
