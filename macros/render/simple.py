"""Simple mark-up set without Markdown's inline patterns, each of which looks at every text.

Simple is what stands for itself: words, numbers by name, citations, formulas, and words that are code or emphasised.
A text that holds anything else is left to Markdown; what is done here is what Markdown would do.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString, code_escape

from macros.render.inline import CITATION, INLINE_MATH, NUMBER, citation, number, unbroken
from macros.render.plain import MARKS, has_no_marks, plain_words

# What may not stand before a mark is looked at after it: patterns that begin with a character are found soonest.
_TOKEN = re.compile(
    r"`(?<!``)(?P<code>[^`\\]+)`(?!`)|\*\*(?<!\*\*\*)(?P<strong>[^*]+)\*\*(?!\*)|\*(?<!\*\*)(?P<em>[^*]+)\*(?!\*)"
    rf"|(?P<number>{NUMBER})|(?P<citation>{CITATION})|(?P<math>{INLINE_MATH})",
    re.DOTALL,
)
_FRAGMENTS = {
    "number": (re.compile(NUMBER), number),
    "citation": (re.compile(CITATION, re.DOTALL), citation),
    "math": (re.compile(INLINE_MATH, re.DOTALL), unbroken),
}
# What Markdown would find first, within a formula or a citation or across its end.
_FIRST = re.compile(r"`|\{=|\[@|\\\[")
_SMART = re.compile(r"\"|'|--|\.\.\.")


class SimpleWords(Treeprocessor):
    """Runs before inline Markdown, and sets what it need not look at."""

    def run(self, root: etree.Element) -> None:
        self.unsmart: list[tuple[etree.Element, str]] = []
        for element, text in list(_texts(root)):
            if has_no_marks(text):
                element.text = AtomicString(plain_words(self.md.page, text))
            elif (tokens := _tokens(text)) is not None:
                children = _set(self.md.page, element, text, tokens)
                self.unsmart += [(element, "text"), *((child, "tail") for child in children)]
                self.unsmart += [(child, "text") for child in children if child.tag != "code"]


class SimplePunctuation(Treeprocessor):
    """Runs before smart punctuation, and keeps from it the words that have none."""

    def __init__(self, words: SimpleWords) -> None:
        super().__init__(words.md)
        self.words = words

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            element.text, element.tail = map(_closed_unless_smart, (element.text, element.tail))
        for element, name in self.words.unsmart:
            text = getattr(element, name)
            if text and _SMART.search(text):
                setattr(element, name, str(text))


def _texts(root: etree.Element) -> Iterator[tuple[etree.Element, str]]:
    return ((each, each.text) for each in root.iter() if each.text and not isinstance(each.text, AtomicString))


def _closed_unless_smart(text: str | None) -> str | None:
    return AtomicString(text) if text and not _SMART.search(text) else text


def _tokens(text: str) -> list[re.Match[str]] | None:
    """What a simple text holds beside words, in order; None if the text is not simple."""
    tokens, words, end = [], [], 0
    for token in _TOKEN.finditer(text):
        if not _is_simple(token):
            return None
        tokens.append(token)
        words.append(text[end : token.start()])
        end = token.end()
    return None if MARKS.search("0".join([*words, text[end:]])) else tokens


def _is_simple(token: re.Match[str]) -> bool:
    kind, words = token.lastgroup, token[token.lastgroup]
    if kind in ("strong", "em"):
        return words == words.strip() and not MARKS.search(re.sub(NUMBER, "0", words))
    return kind in ("code", "number") or not _FIRST.search(words, 2)


def _set(page, element: etree.Element, text: str, tokens: list[re.Match[str]]) -> list[etree.Element]:
    """Give the element the text, each token as a fragment of the page or an element of its own; returns these."""
    children: list[etree.Element] = []
    end, run = 0, ""
    for token in tokens:
        run += text[end : token.start()]
        end = token.end()
        if token.lastgroup in _FRAGMENTS:
            pattern, make = _FRAGMENTS[token.lastgroup]
            run += page.keep(make(page, pattern.fullmatch(token[0])))
        else:
            _end_run(element, children, run)
            children.append(_inline(page, token.lastgroup, token[token.lastgroup]))
            run = ""
    _end_run(element, children, run + text[end:])
    for place, child in enumerate(children):
        element.insert(place, child)
    return children


def _end_run(element: etree.Element, children: list[etree.Element], run: str) -> None:
    if children:
        children[-1].tail = AtomicString(run)
    else:
        element.text = AtomicString(run)


def _inline(page, tag: str, words: str) -> etree.Element:
    child = etree.Element(tag)
    set_words = code_escape(words.strip()) if tag == "code" else re.sub(NUMBER, lambda m: page.keep(number(page, m)), words)
    child.text = AtomicString(set_words)
    return child
