"""The library: the catalogue of all cases, and the body of each one's page, made anew only where something changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import click

from macros.check import check_project, shared_problems
from macros.load import load_shared
from macros.made.keys import Keys, of_shared
from macros.made.outline import Catalogue
from macros.made.store import Store
from macros.made.workshop import Workshop, made
from macros.pages.case_page import with_onward
from macros.pages.onward import Neighbours
from macros.reading.source import Problem

CACHE = Path(".cache") / "made"


@dataclass(frozen=True)
class Library(Catalogue):
    """A catalogue, and every case's page. `keys` holds by slug what shaped the body of each."""

    keys: Mapping[str, str]
    workshop: Workshop

    @cached_property
    def neighbours(self) -> Neighbours:
        """What to read after each case."""
        return Neighbours(self.cases, self.vocabulary)

    def page(self, slug: str) -> str:
        """The HTML of a case's page.

        Raises KeyError if there is no such case, and click.ClickException if its files are no longer those of the
        library and what was made of them is gone.
        """
        store, key = self.workshop.store, self.keys[slug]
        body = store.get("body", key)
        if body is None:
            self.workshop.make(slug)
            body = store.get("body", key)
        if body is None:
            raise click.ClickException(f"cases/{slug}: must not change while the site is built: build again")
        return with_onward(body.decode(), *self.neighbours.of(slug))


def open_library(root: Path) -> Library:
    """The library of the project below `root`, free of problems.

    Raises click.ClickException, which any command line shows without a traceback, with one line a problem.
    """
    store, before = Store(root / CACHE), of_shared(root)
    shared, problems = load_shared(root)
    if problems:
        raise _refusal(check_project(root)[1])  # these, and those of the cases, all at once
    keys = Keys(shared)
    if keys.of_shared != before:
        return open_library(root)  # a list was saved while it was read: what was read may be of neither state
    workshop = Workshop(shared, keys, store)
    outcomes = made(workshop)
    problems = list(shared_problems(shared))
    problems += (problem for each in outcomes for problem in each.problems)
    if problems:
        raise _refusal(problems)
    lists = (shared.vocabulary, shared.roles, shared.glossary, shared.references)
    cases = {each.slug: each.outline for each in outcomes}
    kept = {each.slug: each.key for each in outcomes}
    for kind in ("outline", "body"):
        store.sweep(kind, kept.values())
    return Library(*lists, cases, kept, workshop)


def _refusal(problems: Iterable[Problem]) -> click.ClickException:
    """What a build says of problems: one line each, in the order of their places."""
    lines = [str(problem) for problem in sorted(set(problems))]
    return click.ClickException("\n".join(["the cases must pass `python -m macros check`:", *lines]))
