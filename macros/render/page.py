"""One page's worth of rendering: what its numbers, citations, drawings and notes stand for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup, escape

from macros.numbers import quantity
from macros.reading.prose import NUMBER
from macros.render import prose
from macros.render.citations import Citations
from macros.render.terms import Terms

_STEP = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)


class Page:
    """Renders the prose of one case. Make a new one for each page: ids and first uses are counted in it."""

    def __init__(
        self,
        values: Mapping[str, float],
        units: Mapping[str, str],
        references: Mapping[str, object],
        drawing: Callable[[str, str, Callable[[str], str]], str],
        code: Callable[[str, str], str],
        terms: Terms | None = None,
    ) -> None:
        self.values, self.units, self.references = values, units, references
        self._drawing, self._code = drawing, code
        self.terms, self.seen_terms = terms, set()
        self.citations = Citations()
        self.notes: dict[str, int] = {}
        self._note_count = 0
        self.fragments: list[str] = []

    def block(self, text: str) -> Markup:
        """Markdown of one or more blocks as HTML."""
        return Markup(prose.block(self, text))

    def inline(self, text: str) -> Markup:
        """Markdown of one paragraph as HTML without its <p>."""
        return Markup(prose.inline(self, text))

    def speech(self, text: str) -> Markup:
        """What somebody says: a paragraph without glossary buttons."""
        terms, self.terms = self.terms, None
        try:
            return self.inline(text)
        finally:
            self.terms = terms

    def steps(self, answer: str) -> dict[str, Markup]:
        """An answer's five sections by phase id, rendered as one text so that notes and links may cross them."""
        _, *parts = _STEP.split(self.block(answer))
        return {title.lower(): Markup(body) for title, body in zip(parts[::2], parts[1::2])}

    def turned(self, values: Mapping[str, float]) -> Page:
        """The same page with other values, for a what-if."""
        page = Page(values, self.units, self.references, self._drawing, self._code, self.terms)
        page.seen_terms, page.citations = self.seen_terms, self.citations
        return page

    def plain(self, text: str) -> str:
        """Plain words, their numbers written out, for where no element can stand."""
        return NUMBER.sub(lambda number: quantity.show(self.values[number[1]], self.units[number[1]]), text)

    # What the Markdown extensions ask for.

    def keep(self, fragment: str) -> str:
        self.fragments.append(fragment)
        return f"{prose.OPEN}{len(self.fragments) - 1}{prose.CLOSE}"

    def number(self, name: str) -> str:
        value, unit = self.values[name], self.units[name]
        shown = escape(quantity.show(value, unit))
        return f'<data class="number" value="{value:.12g}" data-name="{escape(name)}">{shown}</data>'

    def reference(self, key: str):
        return self.references[key]

    def drawing(self, name: str, caption: str) -> str:
        """The figure of that name; its caption and its finding may hold numbers by name."""
        live = NUMBER.sub(lambda number: self.number(number[1]), str(escape(caption)))
        return self._drawing(name, live, self.plain)

    def code(self, region: str, caption: str) -> str:
        return self._code(region, str(escape(caption)))

    def term(self, term: str, words: str) -> str:
        return tooltip(term, self.terms.glossary.terms[term].means, words)

    def number_note(self, key: str) -> None:
        self._note_count += 1
        self.notes[key] = self._note_count


def tooltip(term: str, means: str, words: str) -> str:
    """A button that opens a term's meaning: the popover needs no script."""
    name = "term-" + re.sub(r"[^a-z0-9]+", "-", term.lower()).strip("-")
    return (
        f'<button type="button" class="term" popovertarget="{name}">{escape(words)}</button>'
        f'<span class="tip" id="{name}" popover>{escape(means)}</span>'
    )
