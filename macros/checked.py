"""The collection that a build may use: loaded, checked, or refused with every problem at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from macros.check import check_collection
from macros.load import Collection, load_collection
from macros.source import Problem


def checked_collection(root: Path) -> Collection:
    """The collection below `root`, free of problems.

    Raises click.ClickException, which any command line shows without a traceback, with one line a problem.
    """
    collection, problems = load_collection(root)
    problems = {*problems, *check_collection(collection)}
    if problems:
        raise refusal(problems)
    return collection


def refusal(problems: Iterable[Problem]) -> click.ClickException:
    """What a build says of problems: one line each, in the order of their places."""
    lines = [str(problem) for problem in sorted(set(problems))]
    return click.ClickException("\n".join(["the cases must pass `python -m macros check`:", *lines]))
