"""Every `execute.py` of the collection prints what its page shows."""

from __future__ import annotations

import pytest
from macros import ROOT

from tests.execution.sandbox import problems

PROGRAMS = sorted((ROOT / "cases").glob("*/execute.py"))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.parent.name)
def test_the_code_prints_what_the_page_shows(program):
    assert [str(each) for each in problems(program, program.relative_to(ROOT).as_posix())] == []


def test_at_least_six_cases_have_code_that_runs():
    assert len(PROGRAMS) >= 6
