"""The command line."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from macros import ROOT
from macros.__main__ import main

PROJECT = Path(__file__).parent.parent / "data" / "project"
FAULT = "cases/bread-tomorrow/case.yml:5:9: domain must be a domain of vocabulary.yml: 'shop'"


@pytest.fixture
def project(tmp_path) -> Path:
    return shutil.copytree(PROJECT, tmp_path / "project")


def put(project: Path, find: str, replace: str) -> None:
    path = project / "cases/bread-tomorrow/case.yml"
    path.write_text(path.read_text("utf-8").replace(find, replace, 1), "utf-8")


def test_a_sound_project_gets_a_count_and_passes(project, capsys):
    assert main(["--root", str(project), "check"]) == 0
    assert capsys.readouterr().out == "1 case, no problem\n"


def test_problems_come_first_then_their_count(project, capsys):
    put(project, "domain: retail", "domain: shop")
    put(project, "value: 300", "value: 3000")
    assert main(["--root", str(project), "check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        FAULT,
        "cases/bread-tomorrow/case.yml:29:12: assumptions[2].value must lie from low to high: "
        "3000 is not in 100 to 1000",
        "2 problems in 1 case",
    ]


def test_only_the_named_folders_are_checked(project, capsys):
    put(project, "domain: retail", "domain: shop")
    sound = shutil.copytree(PROJECT / "cases/bread-tomorrow", project.parent / "bread-today")
    assert main(["--root", str(project), "check", str(sound)]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "1 case, no problem"
    assert main(["--root", str(project), "check", str(sound), str(project / "cases/bread-tomorrow")]) == 1
    assert capsys.readouterr().out.splitlines() == [FAULT, "1 problem in 2 cases"]


def test_an_empty_project_is_told_what_it_lacks(tmp_path, capsys):
    assert main(["--root", str(tmp_path), "check"]) == 1
    names = ("glossary.yml", "references.bib", "roles.yml", "vocabulary.yml")
    assert capsys.readouterr().out.splitlines() == [
        *(f"cases/{name}:1:1: the file must be there" for name in names),
        "4 problems in 0 cases",
    ]


def test_the_schema_is_written(project):
    assert main(["--root", str(project), "schema"]) == 0
    assert '"retail"' in (project / "cases/case.schema.json").read_text("utf-8")


def test_a_command_is_needed(capsys):
    with pytest.raises(SystemExit) as error:
        main([])
    assert error.value.code == 2


def test_the_program_runs_from_anywhere(project):
    command = [sys.executable, "-m", "macros", "check", str(project / "cases/bread-tomorrow")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert "Traceback" not in done.stderr
    assert done.returncode == 1
