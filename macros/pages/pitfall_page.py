"""A pitfall's page: what it is, how to notice it, and how it looks in each case in which it bites."""

from __future__ import annotations

from markupsafe import Markup

from macros.asper import PHASES
from macros.made.outline import Catalogue
from macros.pages.pitfalls import Biting, pitfalls
from macros.pages.templating import render
from macros.render.page import tooltip


def pitfall_page(catalogue: Catalogue, pitfall: Biting) -> Markup:
    """The page of a pitfall as HTML; what cases say of it is rendered as on their own pages, apart from templates."""
    terms = catalogue.glossary.terms
    following = _following(pitfalls(catalogue), pitfall)
    return render(
        "pitfall",
        pitfall=pitfall.about,
        phase=next(phase for phase in PHASES if phase.id == pitfall.about.step),
        bites=[bite for slug in pitfall.cases for bite in _bites(catalogue, slug, pitfall.name)],
        terms=[Markup(tooltip(term, terms[term].means, term)) for term in pitfall.about.terms],
        following=following,
    )


def rail(catalogue: Catalogue, here: Biting) -> list[tuple[str, str, bool]]:
    """Every pitfall as the address of its page seen from another's, its name, and whether it is this one."""
    return [(f"../{each.slug}/", each.about.label, each == here) for each in pitfalls(catalogue)]


def _bites(catalogue: Catalogue, slug: str, name: str) -> list[tuple[str, str, Markup]]:
    """The slug and the title of a case, and what it says of the pitfall."""
    case = catalogue.cases[slug]
    return [(slug, case.title, Markup(each.here)) for each in case.pitfalls if each.pitfall == name]


def _following(every: list[Biting], pitfall: Biting) -> Biting | None:
    names = [each.name for each in every]
    after = names.index(pitfall.name) + 1
    return every[after] if after < len(every) else None
