"""The last gate: what every other rule lets through must render to HTML that the allowlist knows."""

from __future__ import annotations

from collections.abc import Iterator

from macros.check.subject import Subject
from macros.render import Page, UnsafeHtml
from macros.render.mathematics import BadFormula
from macros.source import Problem


def renders(subject: Subject) -> Iterator[Problem]:
    """Each piece of prose must render."""
    page = Page(
        values=subject.values or {},
        units={name: each.unit for name, each in subject.quantities.items()},
        references=subject.shared.references,
        drawing=lambda name, caption: "",
        code=lambda region, caption: "",
    )
    # All at once is many times faster than one by one, which only a fault makes worth while.
    if _fault(page, "\n\n".join(prose.text for prose in subject.prose)):
        for prose in subject.prose:
            if fault := _fault(page, prose.text):
                yield prose.problem(0, fault)


def _fault(page: Page, text: str) -> str | None:
    try:
        page.block(text)
    except (UnsafeHtml, BadFormula) as error:
        return str(error)
    return None
