"""`check`: every problem of the named cases, or of all; for one case also what the quality bar asks."""

from __future__ import annotations

import argparse
from pathlib import Path

from macros import ROOT
from macros.check import check_project
from macros.check.unwritten import is_unwritten
from macros.load import Collection, load_collection
from macros.quality import summary
from macros.reading.source import Problem


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.add_argument(
        "cases", nargs="*", metavar="SLUG|FOLDER", help="cases by slug, or by folder, wherever they lie; or all"
    )
    command.add_argument("--watch", action="store_true", help="check again whenever a file changes, until Ctrl-C")
    command.add_argument("--summary", action="store_true", help="say what the quality bar asks and the case has")
    command.add_argument(
        "--format", choices=("lines", "github"), default="lines", help="github: as annotations of a workflow"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every problem and a count, once or as one writes; 1 if there is any."""
    if options.watch:
        from macros.commands.watch import watch

        watch(root_of(options), folders(options), lambda: check_once(options))
        return 0
    return check_once(options)


def check_once(options: argparse.Namespace) -> int:
    """Print every problem of the chosen cases, a count, and advice where it was asked for or helps; 1 if any."""
    # One that watches runs threads, which a copy of its process would not have.
    count, problems = check_project(root_of(options), folders(options), is_alone=options.watch)
    unwritten = [problem for problem in problems if is_unwritten(problem)]
    wrong = [problem for problem in problems if not is_unwritten(problem)]
    # What is wrong stands next to the count, where one looks while much is still to be written.
    for problem in (*unwritten, *wrong):
        print(annotation(problem) if options.format == "github" else problem)
    print(_count(len(wrong), len(unwritten), count), flush=True)
    if options.summary or (not problems and options.cases and count == 1):
        _advise(load_collection(root_of(options), folders(options))[0])
    return 1 if problems else 0


def folders(options: argparse.Namespace) -> list[Path] | None:
    """The folders of the chosen cases, or None for all. A word that is no folder here is taken for a slug."""
    cases = root_of(options) / "cases"
    chosen = [Path(each) for each in options.cases]
    return [each if each.is_dir() or len(each.parts) > 1 else cases / each for each in chosen] or None


def annotation(problem: Problem) -> str:
    """The problem as a workflow command, which marks its line in a pull request."""
    place = f"file={_property(problem.path)},line={problem.line},col={problem.column}"
    message = str(problem).removeprefix(f"{problem.path}:{problem.line}:{problem.column}: ")
    return f"::error {place}::{_data(message)}"


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _advise(collection: Collection) -> None:
    for loaded in collection.cases.values():
        if collection.vocabulary and set(collection.vocabulary.skills) >= {c.skill for c in loaded.case.rubric}:
            print("\n" + "\n".join(summary(loaded, collection.vocabulary)), flush=True)


def root_of(options: argparse.Namespace) -> Path:
    """The project's folder."""
    return ROOT if options.root is None else options.root


def _count(wrong: int, unwritten: int, cases: int) -> str:
    looked_at = "1 case" if cases == 1 else f"{cases} cases"
    problems = "1 problem" if wrong == 1 else f"{wrong} problems"
    parts = "1 part to write" if unwritten == 1 else f"{unwritten} parts to write"
    if not wrong and not unwritten:
        return f"{looked_at}, no problem"
    return f"{' and '.join(filter(None, [wrong and problems, unwritten and parts]))} in {looked_at}"
