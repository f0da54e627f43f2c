"""The last gate: what every other rule lets through must render to HTML that the allowlist knows."""

from __future__ import annotations

from collections.abc import Iterator

from macros.check.subject import Subject
from macros.figures import values
from macros.render import Page, UnsafeHtml
from macros.render.mathematics import BadFormula
from macros.source import Problem


def renders(subject: Subject) -> Iterator[Problem]:
    """Each piece of prose must render."""
    known = values(subject.case)
    page = Page(
        values=known,
        units={name: each.unit for name, each in subject.quantities.items()},
        references=subject.shared.references,
        drawing=lambda name, caption: "",
        code=lambda region, caption: "",
    )
    for prose in subject.prose:
        try:
            page.block(prose.text)
        except (UnsafeHtml, BadFormula) as error:
            yield prose.problem(0, str(error))
