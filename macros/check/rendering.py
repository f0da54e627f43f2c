"""The last gate: what every other rule lets through must render to HTML that the allowlist knows, and be drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.check.subject import Subject
from macros.draw import DrawingError, examine
from macros.reading.source import Problem
from macros.render import Page, UnsafeHtml
from macros.render.mathematics import BadFormula
from macros.render.plain import is_plain
from macros.render.prose import examined

_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\n]+)*")


def renders(subject: Subject) -> Iterator[Problem]:
    """Each piece of prose must render. Plain words do, and are most of them."""
    marked = [prose for prose in subject.prose if not is_plain(prose.text)]
    page = Page(
        values=subject.values or {},
        units={name: each.unit for name, each in subject.quantities.items()},
        references=subject.shared.references,
        drawing=lambda name, caption, fill: "",
        code=lambda region, caption: "",
    )
    # All at once is many times faster than one by one, which only a fault makes worth while.
    if _fault(page, "\n\n".join(prose.text for prose in marked)):
        for prose in marked:
            if fault := _fault(page, prose.text):
                blocks = ((match.start(), _fault(page, match[0])) for match in _BLOCK.finditer(prose.text))
                index, fault = next((found for found in blocks if found[1]), (0, fault))
                yield prose.problem(index, fault)


def _fault(page: Page, text: str) -> str | None:
    try:
        examined(page, text)
    except (UnsafeHtml, BadFormula) as error:
        return str(error)
    except RecursionError:
        return "text must have fewer lists, quotations or stresses within one another"
    return None


def draws(subject: Subject) -> Iterator[Problem]:
    """Each drawing must be one that can be drawn: its marks within its axes, its lines within its range."""
    for index, drawing in enumerate(subject.case.drawings):
        try:
            examine(drawing, subject.values or {})
        except DrawingError as error:
            yield subject.document.problem(("drawings", index), f"drawings[{index}]: {error}")
