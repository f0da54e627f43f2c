"""What a schema cannot say: rules over a case, over its words, and over the lists that all cases share.

A rule is a generator of problems whose docstring is the rule. Every rule runs, whatever the others
found, on as much of a case as could be read: its folder, its words, its fields, or the whole of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

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
from macros.load import Collection, Draft, Shared
from macros.source import MOST_PROBLEMS, Problem

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
        found.update(shared_lists.problems(collection.shared))
        found.update(guide_pages.formulas(collection.root))
    return sorted(found)


def check_case(draft: Draft, shared: Shared) -> list[Problem]:
    """Every problem of one case, as far as it could be read."""
    return rule_problems(draft, shared) or gate_problems(draft, shared)


def rule_problems(draft: Draft, shared: Shared) -> list[Problem]:
    subject = Subject(draft, shared)
    problems = list(_run(FOLDER_RULES, subject)) + list(_run(WORD_RULES, subject))
    if draft.case is not None:
        problems += _run(CASE_RULES, subject)
    if draft.loaded is not None:
        problems += _run(WHOLE_RULES, subject)
    return sorted(set(problems))


def gate_problems(draft: Draft, shared: Shared) -> list[Problem]:
    """The last gate: what every rule lets through must also render and draw."""
    if draft.loaded is None or not draft.is_sound:
        return []
    subject = Subject(draft, shared)
    return sorted({*rendering.renders(subject), *rendering.draws(subject)})


def _run(rules: Iterable[SubjectRule], subject: Subject) -> Iterator[Problem]:
    for rule in rules:
        yield from islice(rule(subject), MOST_PROBLEMS)
