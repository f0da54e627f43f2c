"""A small valid project on which commands are run as from a terminal, and one that refuses to be asked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from macros.__main__ import main

PROJECT = Path(__file__).parent.parent / "data" / "project"


@pytest.fixture
def project(tmp_path) -> Path:
    """A copy of the small valid project."""
    return shutil.copytree(PROJECT, tmp_path / "project", ignore=shutil.ignore_patterns("__pycache__"))


@pytest.fixture
def run(project, capsys):
    """Runs a command on the project: its status, its lines, and its lines of complaint."""

    def run(*words: str) -> tuple[int, list[str], list[str]]:
        status = main(["--root", str(project), *words])
        told = capsys.readouterr()
        return status, told.out.splitlines(), told.err.splitlines()

    return run


def everything(folder: Path) -> dict[str, bytes | None]:
    """Every path below the folder, with what its file holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }
