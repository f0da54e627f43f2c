"""Checking many cases at once says what checking them one by one says."""

import os
import shutil

import pytest
from macros.check import check_collection, check_project
from macros.load import load_collection


@pytest.fixture
def many(project, monkeypatch):
    """Forty cases, a third of them with a fault of their own kind."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    for number in range(40):
        folder = project / "cases" / f"bread-{number}"
        shutil.copytree(project / "cases" / "bread-tomorrow", folder)
        (project / "docs" / "cases" / f"bread-{number}.md").write_text("{{ case() }}\n", "utf-8")
        if number % 3 == 0:
            path = folder / ("case.yml" if number % 2 else "answer.md")
            path.write_text(path.read_text("utf-8").replace("a", "<b>", 3), "utf-8")
    (project / "docs" / "cases" / "rolls.md").write_text("{{ case() }}\n", "utf-8")
    return project


@pytest.mark.parametrize("is_alone", [True, False])
def test_all_problems_come_out_in_order(many, is_alone):
    collection, problems = load_collection(many)
    expected = sorted({*problems, *check_collection(collection)})
    assert check_project(many, is_alone=is_alone) == (41, expected)
    assert len({problem.path for problem in expected}) == 14 + 1


def test_of_chosen_cases_alone_nothing_is_said_of_the_rest(many):
    count, problems = check_project(many, [many / "cases/bread-0", many / "cases/bread-1"])
    assert count == 2
    assert {problem.path for problem in problems} == {"cases/bread-0/answer.md"}
