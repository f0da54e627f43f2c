"""The command line: `python -m macros COMMAND`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

import click

from macros import ROOT
from macros.commands import check, fix, links, new
from macros.practice_data import write_practice_data
from macros.schema import write_schema
from macros.written import write_parts


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except BrokenPipeError:  # whoever reads has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130  # as a shell has it of a command that Ctrl-C ended


def schema(options: argparse.Namespace) -> int:
    """Write cases/case.schema.json anew; 1 if the vocabulary cannot be read."""
    problems = write_schema(ROOT if options.root is None else options.root)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def practice_data(options: argparse.Namespace) -> int:
    """Write docs/assets/data/practice.json anew; 1 if a list that it draws on cannot be read."""
    problems = write_practice_data(ROOT if options.root is None else options.root)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def docs(options: argparse.Namespace) -> int:
    """Write the made parts of CONTRIBUTING.md and HACKING.md anew; 1 if a list that they draw on cannot be read."""
    problems = write_parts(ROOT if options.root is None else options.root)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def site(options: argparse.Namespace) -> int:
    """Build the strict site with its search index; 1 if it is refused."""
    from macros.site import build

    return _told(lambda: build(options.folder, options.copies))


def serve(options: argparse.Namespace) -> int:
    """Serve the site and follow the files, until interrupted."""
    from macros.preview import serve as run

    return _told(lambda: run(options.host, options.port))


def _told(work: Callable[[], None]) -> int:
    try:
        work()
    except click.ClickException as error:
        print(f"Error: {error.message}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description="The guide's own commands.")
    parser.add_argument(
        "--root", type=Path, help="the project's folder, if not the one that holds this program"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    for module in (new, check, fix, links):
        name = module.__name__.rpartition(".")[2]
        module.add_options(commands.add_parser(name, help=module.__doc__.partition(": ")[2].strip(" .\n")))

    command = commands.add_parser("schema", help="write cases/case.schema.json anew")
    command.set_defaults(run=schema)

    command = commands.add_parser("practice-data", help="write docs/assets/data/practice.json anew")
    command.set_defaults(run=practice_data)

    command = commands.add_parser("docs", help="write the made parts of CONTRIBUTING.md and HACKING.md anew")
    command.set_defaults(run=docs)

    command = commands.add_parser("site", help="the strict build with its search index")
    command.add_argument("folder", nargs="?", type=Path, default=ROOT / "site", metavar="FOLDER")
    command.add_argument("--no-copies", dest="copies", action="store_false", help="leave out the book and the copy for a disk")
    command.set_defaults(run=site)

    command = commands.add_parser("serve", help="serve the site, building it again on every change")
    command.add_argument("--host", default="127.0.0.1")
    command.add_argument("--port", type=int, default=8000)
    command.set_defaults(run=serve)
    return parser


if __name__ == "__main__":
    sys.exit(main())
