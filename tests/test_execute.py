"""Every `execute.py` of the collection prints what its page shows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from macros import ROOT

TIME_LIMIT = 120  # seconds: a case's code is meant to take a few
PROGRAMS = sorted((ROOT / "cases").glob("*/execute.py"))


def expected(program: Path) -> list[str]:
    lines = program.read_text("utf-8").splitlines()
    return [line[2:].removeprefix(" ").rstrip() for line in lines if line.startswith("#>")]


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.parent.name)
def test_the_code_prints_what_the_page_shows(program, tmp_path):
    environment = {"PATH": "/usr/bin:/bin", "PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1", "PYTHONWARNINGS": "error::DeprecationWarning"}
    done = subprocess.run(
        [sys.executable, str(program)], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=TIME_LIMIT
    )
    assert done.returncode == 0, done.stderr
    assert [line.rstrip() for line in done.stdout.splitlines()] == expected(program)


def test_at_least_six_cases_have_code_that_runs():
    assert len(PROGRAMS) >= 6
