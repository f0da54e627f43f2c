"""A pitfall's page: what it is, how to notice it, and how it looks in each case in which it bites."""

from __future__ import annotations

import re

from markupsafe import Markup

from macros.asper import PHASES
from macros.case_page import page_of
from macros.load import Collection
from macros.pitfalls import Biting, pitfalls
from macros.render.page import tooltip
from macros.templating import render

_HREF = re.compile(r'(?<=href=")(#|\.\./(?!\.\./))')
_PLACE = re.compile(r' id="cite-[^"]*"')


def pitfall_page(collection: Collection, pitfall: Biting) -> Markup:
    """The page of a pitfall as HTML; what cases say of it is rendered as on their own pages, apart from templates."""
    terms = collection.glossary.terms
    following = _following(pitfalls(collection), pitfall)
    return render(
        "pitfall",
        pitfall=pitfall.about,
        phase=next(phase for phase in PHASES if phase.id == pitfall.about.step),
        bites=[bite for slug in pitfall.cases for bite in _bites(collection, slug, pitfall.name)],
        terms=[Markup(tooltip(term, terms[term].means, term)) for term in pitfall.about.terms],
        following=following,
    )


def rail(collection: Collection, here: Biting) -> list[tuple[str, str, bool]]:
    """Every pitfall as the address of its page seen from another's, its name, and whether it is this one."""
    return [(f"../{each.slug}/", each.about.label, each == here) for each in pitfalls(collection)]


def from_case(html: str, slug: str) -> Markup:
    """A case's HTML for a page elsewhere, two folders deep: links within the case, or to another, still lead there.

    Its citations are no places to which a list of sources leads back, so they keep no id.
    """
    to = {"#": f"../../cases/{slug}/#", "../": "../../cases/"}
    return Markup(_HREF.sub(lambda match: to[match[1]], _PLACE.sub("", html)))


def _bites(collection: Collection, slug: str, name: str) -> list[tuple[str, str, Markup]]:
    """The slug and the title of a case, and what it says of the pitfall."""
    loaded = collection.cases[slug]
    page = page_of(collection, loaded, None)
    here = [each.here for each in loaded.case.pitfalls if each.pitfall == name]
    return [(slug, loaded.case.title, from_case(page.inline(text), slug)) for text in here]


def _following(every: list[Biting], pitfall: Biting) -> Biting | None:
    names = [each.name for each in every]
    after = names.index(pitfall.name) + 1
    return every[after] if after < len(every) else None
