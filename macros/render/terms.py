"""The first use of a glossary term on a page becomes a button that opens its meaning, without a script."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections import defaultdict
from collections.abc import Iterable, Mapping

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from macros.vocabulary import Glossary

# Where a button would be wrong: inside other controls, code and headings.
CLOSED = {"a", "button", "code", "pre", "h1", "h2", "h3", "h4", "sup", "th"}
# A line may break on either side of a button, so what must stay with it is bound to it.
_OPENING = re.compile(r"[(\[“‘]*\Z")
_CLOSING = re.compile(r"[)\]”’.,;:!?]*")


class Terms:
    """The glossary, ready to be looked for in prose."""

    def __init__(self, glossary: Glossary) -> None:
        forms = {form.lower(): term for term, entry in glossary.terms.items() for form in (term, *entry.also)}
        self.glossary = glossary
        self._term_of: Mapping[str, str] = forms
        self._pattern = re.compile(rf"(?<![\w-])({_any_of(forms)})(s?)(?![\w-])", re.IGNORECASE)

    def first_uses(self, text: str, seen: set[str]):
        """Matches in text of terms not in `seen`, each with its term; `seen` grows as they are found."""
        if not self._term_of:
            return
        for match in self._pattern.finditer(text):
            term = self._term_of[match[1].lower()]
            if term not in seen:
                seen.add(term)
                yield match, term


def _any_of(forms: Iterable[str]) -> str:
    """A pattern that matches the longest of the forms, and looks at none that begins otherwise than the text."""
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for form in forms:
        by_first[form[:1]].append(form[1:])
    is_whole = by_first.pop("", None) is not None
    if not by_first:
        return ""
    branches = [re.escape(first) + _any_of(rest) for first, rest in sorted(by_first.items())]
    return f"(?:{'|'.join(branches)}){'?' if is_whole else ''}"


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
        marked = mark_terms(self.md.page, text)
        return AtomicString(marked) if isinstance(text, AtomicString) else marked


def mark_terms(page, text: str) -> str:
    """Text with the first uses of terms, if the page marks any, in buttons: fragments that the page keeps."""
    if page.terms is None:
        return text
    out, end = [], 0
    for match, term in page.terms.first_uses(text, page.seen_terms):
        opening, closing = _OPENING.search(text, end, match.start()), _CLOSING.match(text, match.end())
        button = page.term(term, match[0])
        if opening[0] or closing[0]:
            button = f'<span class="unbroken">{opening[0]}{button}{closing[0]}</span>'
        out += [text[end : opening.start()], page.keep(button)]
        end = closing.end()
    return "".join([*out, text[end:]])
