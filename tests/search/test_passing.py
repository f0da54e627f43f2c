"""Where pages lie on their way to Pagefind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from macros.search import passing
from macros.search.passing import PREFIX, passing_folder


@pytest.fixture
def memory(tmp_path, monkeypatch) -> Path:
    """A machine's folder in memory, with room."""
    monkeypatch.delenv("TMPDIR", raising=False)
    monkeypatch.setattr(passing, "MEMORY", str(tmp_path))
    monkeypatch.setattr(passing, "ROOM", 0)
    return tmp_path


def ended() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_the_folder_lies_in_memory_if_there_is_room_and_tmpdir_names_none(memory, monkeypatch, tmp_path_factory):
    with passing_folder() as folder:
        assert folder.parent == memory and os.listdir(folder) == []
    assert not folder.exists()
    monkeypatch.setattr(passing, "ROOM", 10**18)
    with passing_folder() as folder:
        assert folder.parent != memory
    monkeypatch.setattr(passing, "ROOM", 0)
    monkeypatch.setenv("TMPDIR", str(tmp_path_factory.mktemp("passing")))
    with passing_folder() as folder:
        assert folder.parent != memory


def test_a_machine_without_such_a_folder_has_another(memory, monkeypatch):
    monkeypatch.setattr(passing, "MEMORY", str(memory / "none"))
    with passing_folder() as folder:
        assert folder.is_dir() and folder.parent != memory


def test_what_a_killed_build_left_in_memory_goes_and_nothing_else(memory):
    left, running, strange, other = (
        memory / name for name in (f"{PREFIX}{ended()}-a", f"{PREFIX}{os.getpid()}-b", f"{PREFIX}mine-c", "another-d")
    )
    for folder in (left, running, strange, other):
        (folder / "cases").mkdir(parents=True)
    with passing_folder():
        assert [folder.exists() for folder in (left, running, strange, other)] == [False, True, True, True]
