"""A small project of two cases with the project's own code, which tests may change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from macros import ROOT
from macros.check.folder import STUB

PROJECT = Path(__file__).parent.parent / "data" / "project"
FIRST, SECOND = "bread-tomorrow", "cake-on-friday"


@pytest.fixture
def project(tmp_path) -> Path:
    """The small valid project; its one case stands in it twice, the second linking to the first."""
    ignored = shutil.ignore_patterns("__pycache__")
    root = shutil.copytree(PROJECT, tmp_path / "project", ignore=ignored)
    shutil.copytree(root / "cases" / FIRST, root / "cases" / SECOND)
    answer = root / "cases" / SECOND / "answer.md"
    answer.write_text(f"{answer.read_text('utf-8')}\n[Bread](../{FIRST}/answer.md#ask) comes first.\n", "utf-8")
    (root / "docs" / "cases" / f"{SECOND}.md").write_text(STUB, "utf-8")
    shutil.copytree(ROOT / "macros", root / "macros", ignore=ignored)
    shutil.copy(ROOT / "requirements.txt", root)
    return root
