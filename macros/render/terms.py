"""The first use of a glossary term on a page becomes a button that opens its meaning, without a script."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Mapping

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from macros.vocabulary import Glossary

# Where a button would be wrong: inside other controls, code and headings.
CLOSED = {"a", "button", "code", "pre", "h1", "h2", "h3", "h4", "sup", "th"}


class Terms:
    """The glossary, ready to be looked for in prose."""

    def __init__(self, glossary: Glossary) -> None:
        forms = {form.lower(): term for term, entry in glossary.terms.items() for form in (term, *entry.also)}
        self.glossary = glossary
        self._term_of: Mapping[str, str] = forms
        longest_first = sorted(forms, key=len, reverse=True)
        self._pattern = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, longest_first)) + r")(s?)(?![\w-])", re.I)

    def first_uses(self, text: str, seen: set[str]):
        """Matches in text of terms not in `seen`, each with its term; `seen` grows as they are found."""
        if not self._term_of:
            return
        for match in self._pattern.finditer(text):
            term = self._term_of[match[1].lower()]
            if term not in seen:
                seen.add(term)
                yield match, term


class MarkTerms(Treeprocessor):
    """Runs after inline Markdown, on text only."""

    def run(self, root: etree.Element) -> None:
        if self.md.page.terms is not None:
            self._visit(root)

    def _visit(self, element: etree.Element) -> None:
        if element.tag in CLOSED:
            return
        element.text = self._mark(element.text)
        for child in element:
            self._visit(child)
            child.tail = self._mark(child.tail)

    def _mark(self, text: str | None) -> str | None:
        if not text or not text.strip():
            return text
        page, out, end = self.md.page, [], 0
        for match, term in page.terms.first_uses(text, page.seen_terms):
            out += [text[end : match.start()], page.keep(page.term(term, match[0]))]
            end = match.end()
        if not out:
            return text
        marked = "".join(out) + text[end:]
        return AtomicString(marked) if isinstance(text, AtomicString) else marked
