"""Do something again whenever one of a project's case files changes, until interrupted."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from macros.preview.changes import Changes

WATCHED = {".yml", ".md", ".py", ".bib"}
_CLEAR = "\033[2J\033[3J\033[H"


def watch(root: Path, folders: Iterable[Path] | None, work: Callable[[], object]) -> None:
    """Call `work` now and after every change below cases/ and docs/cases/, or of `folders`, until Ctrl-C."""
    changes = Changes(_watched(root, folders or ()), lambda path: path.suffix in WATCHED)
    try:
        while True:
            if sys.stdout.isatty():
                print(_CLEAR, end="")
            work()
            print("Watching for changes; Ctrl-C ends.", flush=True)
            changes.wait()
    except KeyboardInterrupt:
        print()
    finally:
        changes.close()


def _watched(root: Path, folders: Iterable[Path]) -> list[Path]:
    """The folders to watch: each that is there, and none inside another."""
    wanted = {each.resolve() for each in (root / "cases", root / "docs" / "cases", *folders) if each.is_dir()}
    return sorted(each for each in wanted if not wanted & set(each.parents))
