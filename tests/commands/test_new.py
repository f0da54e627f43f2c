"""`new`: a case from the template, or nothing at all."""

import datetime
import sys

import pytest
from macros.commands import new_case
from macros.commands.new import ask, choices_of
from macros.load import load_shared

from .conftest import everything

BRIEF = ("--title", "Rolls for Sunday", "--domain", "retail", "--problem", "forecasting", "--roles", "ds,mle")


@pytest.fixture(autouse=True)
def no_terminal(monkeypatch):
    monkeypatch.setattr(sys, "stdin", open("/dev/null"))


def test_folder_and_page_are_written_and_the_next_step_is_said(project, run):
    before = everything(project)
    status, lines, complaints = run("new", "sunday-rolls", *BRIEF)
    assert (status, complaints) == (0, [])
    assert sorted(set(everything(project)) - set(before)) == [
        "cases/sunday-rolls",
        "cases/sunday-rolls/answer.md",
        "cases/sunday-rolls/case.yml",
        "docs/cases/sunday-rolls.md",
    ]
    assert (project / "docs/cases/sunday-rolls.md").read_text("utf-8") == "{{ case() }}\n"
    assert "  python -m macros check sunday-rolls --watch" in lines


def test_the_template_passes_but_for_the_parts_to_be_written(run):
    run("new", "sunday-rolls", *BRIEF)
    status, lines, _ = run("check", "sunday-rolls")
    assert status == 1
    assert all(" must be written: " in line for line in lines[:-1])
    assert lines[-1] == f"{len(lines) - 1} parts to write in 1 case"


def test_once_its_parts_are_written_the_template_is_a_case(project, run):
    run("new", "sunday-rolls", *BRIEF)
    for name in ("case.yml", "answer.md"):
        path = project / "cases/sunday-rolls" / name
        path.write_text(path.read_text("utf-8").replace("TO-WRITE: ", ""), "utf-8")
    status, lines, _ = run("check", "sunday-rolls")
    assert (status, lines[0]) == (0, "1 case, no problem")


@pytest.mark.parametrize(
    ("slug", "fault"),
    [
        ("bread-tomorrow", "a slug must be new: 'bread-tomorrow' is taken"),
        ("breadtomorrow", "a slug must not be taken for another's: 'breadtomorrow' looks like 'bread-tomorrow'"),
        ("bread-t0morrow", "a slug must not be taken for another's: 'bread-t0morrow' looks like 'bread-tomorrow'"),
        ("nul", "a slug must not have a reserved name: 'nul'"),
        ("Rolls", "a slug must be lower-case words and digits joined by hyphens: 'Rolls'"),
        ("../rolls", "a slug must be lower-case words and digits joined by hyphens: '../rolls'"),
        (
            "r\u043ells",
            "a slug must be lower-case words and digits joined by hyphens: 'r\\u043ells'"
            " (U+043E is cyrillic small letter o)",
        ),
    ],
)
def test_a_slug_that_will_not_do_is_refused_and_nothing_written(project, run, slug, fault):
    before = everything(project)
    assert run("new", slug, *BRIEF) == (1, [], [fault])
    assert everything(project) == before


def test_a_page_without_its_case_takes_a_slug_too(project, run):
    (project / "docs/cases/sunday-rolls.md").write_text("mine\n", "utf-8")
    assert run("new", "sunday-rolls", *BRIEF) == (1, [], ["a slug must be new: 'sunday-rolls' is taken"])
    assert (project / "docs/cases/sunday-rolls.md").read_text("utf-8") == "mine\n"


def test_every_wrong_option_is_said_at_once(project, run):
    before = everything(project)
    assert run("new", "rolls", "--title", "<b>", "--domain", "retial", "--roles", "ds,chef") == (
        1,
        [],
        [
            "--title must be plain text: '<b>'",
            "--domain must be one of retail, payments: 'retial' (did you mean 'Retail'?)",
            "--roles must be one of mle, ds: 'chef'",
            "--problem must be given, since there is no terminal to ask at: forecasting, classification",
        ],
    )
    assert everything(project) == before


@pytest.mark.parametrize("title", ["Who's \"late\"?", "no", "12", "- a: b", "50 % off", "#1", "null", "C:\\new"])
def test_any_plain_title_comes_through(project, run, title):
    assert run("new", "rolls", *BRIEF, "--title", title)[0] == 0
    lines = run("check", "rolls")[1]
    assert all(" must be written: " in line for line in lines[:-1])
    assert f"title: {new_case.scalar(title)}\n" in (project / "cases/rolls/case.yml").read_text("utf-8")


def test_answers_at_a_prompt_are_asked_again_until_they_are_right(project, capsys):
    shared, _ = load_shared(project)
    answers = iter(["", "x" * 61, "Rolls", "9", "shops", "1", "Forecasting, 2", "1; 2", "ds"])
    brief = ask("rolls", {}, choices_of(shared), lambda question: next(answers))
    assert brief == new_case.Brief("rolls", "Rolls", "retail", ["forecasting", "classification"], ["ds"])
    told = capsys.readouterr().out.splitlines()
    assert [line for line in told if " must " in line] == [
        "A title must not be empty.",
        "A title must have at most 60 characters: it has 61.",
        "It must be a number from 1 to 2: 9.",
        "It must be one of retail, payments: 'shops'.",
        "It must be one of mle, ds: '1; 2'.",
    ]
    assert "  2 ds (Data scientist)" in told


def test_leaving_at_the_prompt_writes_nothing(project, run, monkeypatch):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda question: (_ for _ in ()).throw(EOFError))
    before = everything(project)
    assert run("new", "rolls")[::2] == (1, ["", "Nothing was written."])
    assert everything(project) == before


@pytest.mark.parametrize("step", ["mkdir", "replace", "open", "write_text"])
def test_a_failure_at_any_step_leaves_nothing_behind(project, run, monkeypatch, step):
    before = everything(project)
    plain = getattr(new_case.Path, step)

    def fails(path, *words, **named):
        if step == "write_text" and path.name != "answer.md" or step == "open" and path.suffix != ".md":
            return plain(path, *words, **named)
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(new_case.Path, step, fails)
    status, lines, complaints = run("new", "rolls", *BRIEF)
    monkeypatch.undo()
    assert (status, lines) == (1, [])
    assert complaints[0].startswith("a case must be written whole, so nothing was: No space left on device")
    assert everything(project) == before


def test_the_template_explains_every_field_with_a_good_and_a_bad_line(root):
    from macros.model import (
        Assumption,
        Case,
        Criterion,
        Fact,
        Figure,
        Flip,
        FollowUp,
        Hint,
        Pitfall,
        Turn,
        WhatIf,
    )

    shared, _ = load_shared(root)
    brief = new_case.Brief("rolls", "Rolls", "retail", ["forecasting"], ["ds"])
    text = new_case.files(brief, shared, datetime.date(2026, 11, 25))["case.yml"]
    blocks = ("\n" + text).split("\n\n")
    for model in (Case, Fact, Hint, Assumption, Figure, Flip, Turn, WhatIf, FollowUp, Pitfall, Criterion):
        for name in model.model_fields:
            assert f"{name}:" in text or f"{name}," in text, f"the template must name {model.__name__}.{name}"
    explained = [block for block in blocks if "#? " in block]
    assert all("Good: " in block and "Bad: " in block for block in explained[1:]), "each part has both lines"
