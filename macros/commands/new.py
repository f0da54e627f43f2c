"""`new`: begin a case from the template, asking for what the options leave open."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from macros import ROOT
from macros.commands.asking import AskedAgain, choose, match
from macros.commands.new_case import Brief, files, slug_fault, title_fault, write
from macros.load import Shared, load_shared

LISTS = ("domain", "problem", "roles")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.add_argument("slug", metavar="SLUG", help="the case's folder and address: card-fraud")
    command.add_argument("--title", help="a title of a few words")
    command.add_argument("--domain", help="the trade, by its key or label in vocabulary.yml")
    command.add_argument("--problem", help="kinds of problem with commas between, the main one first")
    command.add_argument("--roles", help="the roles it is for, with commas between: mle,ds")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write a case's folder and page, and say what comes next; 1 and nothing written if anything is wrong."""
    root = ROOT if options.root is None else options.root
    shared, problems = load_shared(root)
    faults = [str(problem) for problem in problems]
    if not faults:
        if fault := slug_fault(options.slug, root):
            faults.append(f"a slug must {fault}")
        choices = choices_of(shared)
        given, wrong = read_options(options, choices)
        faults += wrong
        if not sys.stdin.isatty():
            faults += [_missing(name, choices) for name in ("title", *LISTS) if getattr(options, name) is None]
    if faults:
        print("\n".join(faults), file=sys.stderr)
        return 1
    try:
        brief = ask(options.slug, given, choices, input)
        folder, page = write(root, brief.slug, files(brief, shared, datetime.date.today()))
    except (EOFError, KeyboardInterrupt):
        print("\nNothing was written.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"a case must be written whole, so nothing was: {error.strerror}: {error.filename}", file=sys.stderr)
        return 1
    print(_next_steps(brief.slug, folder.relative_to(root), page.relative_to(root)))
    return 0


def choices_of(shared: Shared) -> dict[str, Mapping[str, str]]:
    """The closed lists by the option that chooses from them: keys and their labels."""
    roles = {id: role.title for id, role in shared.roles.roles.items()}
    return {"domain": shared.vocabulary.domains, "problem": shared.vocabulary.problems, "roles": roles}


def read_options(options: argparse.Namespace, choices: Mapping[str, Mapping[str, str]]) -> tuple[dict, list[str]]:
    """What the options give, closed lists as lists of keys, and a line for each that is wrong."""
    given, faults = {}, []
    if options.title is not None:
        given["title"] = options.title.strip()
        if fault := title_fault(options.title):
            faults.append(f"--title must {fault}")
    for name in LISTS:
        if (text := getattr(options, name)) is None:
            continue
        try:
            given[name] = match(text, choices[name], is_many=name != "domain")
        except AskedAgain as error:
            faults.append(f"--{name} must {error}")
    return given, faults


def ask(
    slug: str, given: Mapping, choices: Mapping[str, Mapping[str, str]], answer: Callable[[str], str]
) -> Brief:
    """The brief, asking with `answer(question)` for whatever is not given, again after a wrong answer."""
    title = given.get("title")
    while title is None:
        title = answer("Title, a few words without the method: ").strip()
        if fault := title_fault(title):
            print(f"A title must {fault}.")
            title = None
    questions = {
        "domain": "Domain, the trade",
        "problem": "Problem, one or more, the main one first",
        "roles": "Roles that it is for, one or more",
    }
    chosen = {
        name: given.get(name) or choose(question, choices[name], name != "domain", answer)
        for name, question in questions.items()
    }
    return Brief(slug, title, chosen["domain"][0], chosen["problem"], chosen["roles"])


def _missing(name: str, choices: Mapping[str, Mapping[str, str]]) -> str:
    if name == "title":
        return "--title must be given, since there is no terminal to ask at"
    return f"--{name} must be given, since there is no terminal to ask at: {', '.join(choices[name])}"


def _next_steps(slug: str, folder: Path, page: Path) -> str:
    return "\n".join(
        (
            f"Written: {folder.as_posix()}/case.yml, {folder.as_posix()}/answer.md, {page.as_posix()}",
            f"Next: open {folder.as_posix()}/case.yml, and keep this running beside it:",
            f"  python -m macros check {slug} --watch",
            "It lists what is still to be written. CONTRIBUTING.md walks the whole way.",
        )
    )
