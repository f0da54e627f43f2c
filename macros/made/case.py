"""One case made: checked, rendered, and told in outline; or every problem that keeps it from that."""

from __future__ import annotations

from dataclasses import dataclass

from macros.check import gate_problems, rule_problems
from macros.check.subject import Subject
from macros.draw import DrawingError
from macros.load import Collection, Shared, load_case
from macros.made.catalogue import outline_of
from macros.made.outline import Outline
from macros.pages.case_page import case_body
from macros.reading.source import Problem
from macros.render import UnsafeHtml
from macros.render.mathematics import BadFormula
from macros.render.terms import Terms


@dataclass(frozen=True)
class Made:
    """A case without problems: its outline, and the body of its page as HTML (see `case_page.ONWARD`)."""

    outline: Outline
    body: str


def make(slug: str, shared: Shared, terms: Terms) -> tuple[Made | None, list[Problem]]:
    """The case of that slug, made; or None, and its problems in order."""
    draft, problems = load_case(shared.root / "cases" / slug, shared)
    subject = Subject(draft, shared)
    problems += rule_problems(subject)
    if problems or draft.loaded is None:
        return None, sorted(set(problems))
    lists = (shared.vocabulary, shared.roles, shared.glossary, shared.references)
    alone = Collection(shared.root, *lists, {slug: draft.loaded}, (draft,), shared, is_whole=False)
    try:
        return Made(outline_of(alone, slug), str(case_body(alone, slug, terms))), []
    except (UnsafeHtml, BadFormula, DrawingError, RecursionError):
        # The gate says where in the files that lies; what it does not find is a fault of ours.
        if found := gate_problems(subject):
            return None, found
        raise
