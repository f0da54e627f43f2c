"""What a schema cannot say: rules over a case, over its words, and over the lists that all cases share.

A rule is a generator of problems whose docstring is the rule. Every rule runs, whatever the others
found, on as much of a case as could be read: its folder, its words, its fields, or the whole of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path

from macros.check import (
    anchors,
    code,
    curves,
    drawings,
    figures,
    flips,
    folder,
    footnotes,
    guide_pages,
    headings,
    lengths,
    links,
    lists,
    mathematics,
    numbers,
    plain,
    rendering,
    rubric,
    shared_lists,
    sources,
    unwritten,
)
from macros.check.subject import Subject
from macros.load import Collection, Draft, Shared, case_folders, load_case, load_shared
from macros.made.pool import over_cases
from macros.reading.source import MOST_PROBLEMS, Problem

SubjectRule = Callable[[Subject], Iterator[Problem]]

FOLDER_RULES: tuple[SubjectRule, ...] = (folder.slug_form, folder.slug_twin, folder.stub, folder.known_files)
WORD_RULES: tuple[SubjectRule, ...] = (
    plain.html, plain.entities, plain.attributes, plain.dialects, plain.plain_strings,
    lengths.depths, lengths.amounts, mathematics.formulas,
    mathematics.dollars, code.fences, numbers.form, sources.form,
    links.form, links.safe, links.honest, links.defined,
    links.images, footnotes.notes, footnotes.nested,
    headings.order, headings.in_answer_only, anchors.targets, code.shown, unwritten.parts,
)  # fmt: skip
CASE_RULES: tuple[SubjectRule, ...] = (
    lists.closed, lists.once, lists.dates, lists.related, rubric.phases, rubric.statements, rubric.lenses,
    figures.names, figures.units, figures.ranges, figures.formulas, figures.turns,
    flips.comparisons, flips.sides,
    drawings.names, drawings.formulas, drawings.lengths, drawings.spans, drawings.flows,
    curves.axes, curves.lines, sources.listed,
)  # fmt: skip
WHOLE_RULES: tuple[SubjectRule, ...] = (
    numbers.known, numbers.used, drawings.shown, sources.cited,
)  # fmt: skip


def check_collection(collection: Collection) -> list[Problem]:
    """Every problem that reading alone could not find, sorted by place; none in a collection fit to build."""
    found = {problem for draft in collection.drafts for problem in check_case(draft, collection.shared)}
    if collection.is_whole:
        found.update(shared_problems(collection.shared))
    return sorted(found)


def check_project(
    root: Path, folders: Iterable[Path] | None = None, is_alone: bool = False
) -> tuple[int, list[Problem]]:
    """How many cases the project below `root` has, and every problem in reading and checking it, sorted by place.

    With `folders`, only those cases are looked at, and no shared list beyond what they need. With `is_alone`, this
    process does it all.
    """
    shared, problems = load_shared(root)
    chosen = case_folders(shared) if folders is None else list(folders)
    work = partial(_problems_in, shared)
    found = map(work, chosen) if is_alone else over_cases(work, chosen, done="checked", share=20)
    problems += chain.from_iterable(found)
    if folders is None:
        problems += shared_problems(shared)
    return len(chosen), sorted(set(problems))


def _problems_in(shared: Shared, folder: Path) -> list[Problem]:
    draft, problems = load_case(folder, shared)
    return [*problems, *check_case(draft, shared)]


def shared_problems(shared: Shared) -> Iterator[Problem]:
    """What rules say of the lists that all cases share, and of pages that are not of one case."""
    yield from shared_lists.problems(shared)
    yield from guide_pages.formulas(shared.root)


def check_case(draft: Draft, shared: Shared) -> list[Problem]:
    """Every problem of one case, as far as it could be read."""
    subject = Subject(draft, shared)
    return rule_problems(subject) or gate_problems(subject)


def rule_problems(subject: Subject) -> list[Problem]:
    """What every rule says of one case, as far as it could be read; sorted by place."""
    draft = subject.draft
    problems = list(_run(FOLDER_RULES, subject)) + list(_run(WORD_RULES, subject))
    if draft.case is not None:
        problems += _run(CASE_RULES, subject)
    if draft.loaded is not None:
        problems += _run(WHOLE_RULES, subject)
    return sorted(set(problems))


def gate_problems(subject: Subject) -> list[Problem]:
    """The last gate: what every rule lets through must also render and draw."""
    if subject.draft.loaded is None or not subject.draft.is_sound:
        return []
    return sorted({*rendering.renders(subject), *rendering.draws(subject)})


def _run(rules: Iterable[SubjectRule], subject: Subject) -> Iterator[Problem]:
    for rule in rules:
        yield from islice(rule(subject), MOST_PROBLEMS)
