"""The folder in which pages lie on their way to Pagefind: in memory where the machine has room."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = "/dev/shm"
ROOM = 2_000_000_000
"""Bytes: a thousand pages take some 130 million."""
PREFIX = "case-pages-"


@contextmanager
def passing_folder() -> Iterator[Path]:
    """An empty folder, gone after the block. What a build that was killed has left in memory goes first."""
    memory = _memory()
    if memory:
        _sweep(Path(memory))
    with tempfile.TemporaryDirectory(prefix=f"{PREFIX}{os.getpid()}-", dir=memory) as folder:
        yield Path(folder)


def _memory() -> str | None:
    """A folder that the machine keeps in memory, if it has a large one: a disk takes its time over each new file.

    None where TMPDIR says what folder is for passing things.
    """
    is_free = "TMPDIR" not in os.environ and os.path.isdir(MEMORY) and shutil.disk_usage(MEMORY).free > ROOM
    return MEMORY if is_free else None


def _sweep(memory: Path) -> None:
    for folder in memory.glob(f"{PREFIX}*-*"):
        process = folder.name.removeprefix(PREFIX).partition("-")[0]
        if process.isdecimal() and not _runs(int(process)):
            shutil.rmtree(folder, ignore_errors=True)


def _runs(process: int) -> bool:
    """Whether a process has that number; asked only where there is a MEMORY, so of POSIX."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        pass  # somebody else's
    return True
