"""What the catalogue says of a case: what every other page needs of it, rendered once."""

from __future__ import annotations

import re

from markupsafe import Markup

from macros.load import Collection
from macros.made.outline import Bite, Outline
from macros.pages.case_page import page_of, parts, prompt_of

_HREF = re.compile(r'(?<=href=")(#|\.\./(?!\.\./))')
_PLACE = re.compile(r' id="cite-[^"]*"')


def outline_of(collection: Collection, slug: str) -> Outline:
    """The outline of one case of a collection."""
    loaded = collection.cases[slug]
    case, page = loaded.case, page_of(collection, loaded, None)
    return Outline(
        slug=slug,
        title=case.title,
        prompt=prompt_of(collection, slug),
        domain=case.domain,
        problem=tuple(case.problem),
        roles=tuple(case.roles),
        difficulty=case.difficulty,
        minutes=case.minutes,
        added=case.added,
        related=tuple(case.related),
        pitfalls=tuple(Bite(pitfall=each.pitfall, here=from_case(page.inline(each.here), slug)) for each in case.pitfalls),
        rubric=tuple(f"{item.phase}:{item.skill}:{item.key}" for item in case.rubric),
        references=tuple(case.references),
        parts=tuple(parts(case)),
    )


def from_case(html: str, slug: str) -> Markup:
    """A case's HTML for a page elsewhere, two folders deep: links within the case, or to another, still lead there.

    Its citations are no places to which a list of sources leads back, so they keep no id.
    """
    to = {"#": f"../../cases/{slug}/#", "../": "../../cases/"}
    return Markup(_HREF.sub(lambda match: to[match[1]], _PLACE.sub("", html)))
