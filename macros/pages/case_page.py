"""A case's page: every part of a case rendered and handed to one template."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from macros.asper import PHASES
from macros.draw import draw
from macros.load import Collection, LoadedCase
from macros.model import Case, Flip, Turn, WhatIf
from macros.numbers import figures
from macros.numbers.flips import MOST_POINTS, Point, Turning, first_assumptions, flips_of
from macros.pages.lens import weights
from macros.pages.onward import Onward, onward
from macros.pages.pitfalls import pitfall_slug
from macros.pages.templating import render
from macros.render import Page
from macros.render.citations import in_order
from macros.render.terms import Terms

ONWARD = "<!-- onward -->"
"""Stands in a case's body for what to read next, which depends on all other cases."""

_LEXER, _FORMATTER = PythonLexer(), HtmlFormatter(nowrap=True)


def case_page(collection: Collection, slug: str, terms: Terms) -> Markup:
    """The whole page of a case as HTML, from its title to what to read next."""
    cases = {each: other.case for each, other in collection.cases.items()}
    return with_onward(case_body(collection, slug, terms), *onward(slug, cases, collection.vocabulary))


def with_onward(body: str, following: Onward | None, related: list[Onward]) -> Markup:
    """A case's body with what to read next in its place."""
    return Markup(body.replace(ONWARD, render("onward", following=following, related=related)))


def case_body(collection: Collection, slug: str, terms: Terms) -> Markup:
    """All that a case's page holds of the case itself, with ONWARD in it; the collection may lack every other case."""
    loaded = collection.cases[slug]
    page = page_of(collection, loaded, terms)
    points = {flip: Turning(loaded.case, flip).points()[:MOST_POINTS] for _, flip in flips_of(loaded.case)}
    first = first_assumptions(loaded.case, points.values())
    flips = {flip: _flip(page, flip, number, points[flip]) for number, flip in enumerate(points, 1)}
    body = render(
        "case",
        slug=slug,
        case=loaded.case,
        page=page,
        phases=PHASES,
        steps=page.steps(loaded.answer.text),
        values=page.values,
        units=page.units,
        vocabulary=collection.vocabulary,
        roles=collection.roles.roles,
        references=[collection.references[key] for key in loaded.case.references],
        weights=weights(collection.roles.roles),
        pitfall_slug=pitfall_slug,
        onward=Markup(ONWARD),
        first_assumptions=first,
        more_assumptions=[each for each in loaded.case.assumptions if each not in first],
        flips=list(flips.values()),
        what_ifs=[_what_if(loaded, page, each) | {"flip": flips.get(each.flips)} for each in loaded.case.what_if],
    )
    return Markup(in_order(body))


def prompt_of(collection: Collection, slug: str) -> str:
    """The prompt as plain text, its numbers written out, for lists and descriptions."""
    loaded = collection.cases[slug]
    return page_of(collection, loaded, None).speech(loaded.case.prompt).striptags()


def parts(case: Case) -> list[tuple[str, str]]:
    """What follows the five steps: the id and the name of each part that the case has, for the rail."""
    named = [("rubric", "Rubric", case.rubric), ("follow-ups", "Follow-ups", case.followups), ("sources", "Sources", case.references)]
    return [(anchor, name) for anchor, name, holds in named if holds]


def page_of(collection: Collection, loaded: LoadedCase, terms: Terms | None) -> Page:
    """What renders the prose of one case: its numbers, citations, drawings and code; without `terms`, no glossary buttons."""
    case = loaded.case
    values = figures.values(case)
    drawings = {drawing.name: drawing for drawing in case.drawings}
    return Page(
        values=values,
        units={quantity.name: quantity.unit for quantity in (*case.assumptions, *case.figures)},
        references=collection.references,
        drawing=lambda name, caption, fill: draw(drawings[name], values, caption, fill),
        code=lambda region, caption: _code(loaded, region, caption),
        terms=terms,
    )


def _code(loaded: LoadedCase, name: str, caption: str) -> str:
    region = loaded.code[name]
    coloured = highlight(region.source, _LEXER, _FORMATTER)
    return render("code", name=name, code=Markup(coloured), output=region.output, caption=Markup(caption))


def _flip(page: Page, flip: Flip, number: int, points: list[Point]) -> Mapping[str, object]:
    """A flip with its number, the nearest points at which one assumption alone brings it about, and its words."""
    return {"number": number, "when": flip.when, "points": points, "then": page.inline(flip.then)}


def _what_if(loaded: LoadedCase, page: Page, what_if: WhatIf) -> dict[str, object]:
    """The turn in words and the change of plan, its figures computed after the turn."""
    turn = what_if.turn
    if not isinstance(turn, Turn):
        return {"words": page.inline(turn), "turn": None, "then": page.block(what_if.then)}
    assumption = next(a for a in loaded.case.assumptions if a.name == turn.name)
    turned = page.turned(figures.values(loaded.case, {turn.name: turn.to}))
    return {"turn": turn, "assumption": assumption, "then": turned.block(what_if.then)}
