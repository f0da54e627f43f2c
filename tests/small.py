"""A small copy of the whole project, of two real cases, that a test may change and build."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from macros import ROOT

KEPT = ("card-fraud", "meal-eta")
_NAMED = re.compile(r"^(\s*(?:start|related): )\[(.*)\]$", re.MULTILINE)


def small_project(folder: Path) -> Path:
    """The project in `folder`, its lists naming none but the cases that it has."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("docs", "macros"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for name in ("mkdocs.yml", "requirements.txt"):
        shutil.copy(ROOT / name, folder)
    for path in (ROOT / "cases").iterdir():
        if path.name in KEPT:
            shutil.copytree(path, folder / "cases" / path.name, ignore=ignored)
        elif path.is_file():
            (folder / "cases").mkdir(exist_ok=True)
            shutil.copy(path, folder / "cases")
        elif path.is_dir():
            (folder / "docs" / "cases" / f"{path.name}.md").unlink()
    for path in (folder / "cases").rglob("*.yml"):
        text = path.read_text("utf-8")
        path.write_text(_NAMED.sub(lambda found: f"{found[1]}[{', '.join(_kept(found[2]))}]", text), "utf-8")
    return folder


def _kept(names: str) -> list[str]:
    return [name for name in names.split(", ") if name in KEPT]
