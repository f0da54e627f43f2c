"""Rules that keep contributed text to plain Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.check.subject import Subject
from macros.reading.document import path_of
from macros.reading.source import Problem

_AUTOLINK = re.compile(r"<(?:[a-zA-Z][a-zA-Z0-9+.-]*:|[^\s<>@]+@)[^\s<>]*>")
_TAG = re.compile(r"<(?:[a-zA-Z][^<>\n]{0,40}>?|/[^<>\n]{0,40}>?|!(?:--)?|\?)")
_ENTITY = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[a-zA-Z][a-zA-Z0-9]+;)")
_ATTRIBUTES = re.compile(r"\{(?:[ ]*(?:[:.][ ]*[A-Za-z#.]|[a-zA-Z-]+=[^=])|[ ]+#\w)[^}\n]{0,40}\}?")
_MARKDOWN_ONLY = re.compile(r"\{=|\[@|\]\(")
# Extensions of Markdown that other sites have: without them, the marks would show as they stand.
_DIALECT = re.compile(
    r"^ {0,3}(?:\*\[[^\]\n]+\]:|!!! |\?\?\?\+? |={3}[!+]? |\[TOC\])|-{1,}8<-{1,}|\{(?:\+\+|--|~~|==|>>)",
    re.MULTILINE,
)
_DIALECT_MARKS = ("*[", "!!! ", "???", "===", "[TOC]", "-8<", "{++", "{--", "{~~", "{==", "{>>")


def html(subject: Subject) -> Iterator[Problem]:
    """Text must hold no HTML: no tag, no comment, no declaration."""
    # A comparison's < opens no tag.
    for text in (*subject.prose_with("<"), *subject.labels_with("<", but_not="when")):
        words = _AUTOLINK.sub(lambda link: " " * len(link[0]), text.words)
        for match in _TAG.finditer(words):
            yield text.problem(match.start(), f"text must hold no HTML: {match[0]!r}")


def entities(subject: Subject) -> Iterator[Problem]:
    """Text must hold characters as they are, not as HTML entities."""
    for text in (*subject.prose_with("&"), *subject.labels_with("&")):
        for match in _ENTITY.finditer(text.words):
            yield text.problem(
                match.start(), f"text must hold characters as they are, not as entities: {match[0]!r}"
            )


def attributes(subject: Subject) -> Iterator[Problem]:
    """Text must hold no attribute list, which would set ids, classes or scripts."""
    for text in (*subject.prose_with("{"), *subject.labels_with("{")):
        for match in _ATTRIBUTES.finditer(text.words):
            yield text.problem(match.start(), f"text must hold no attribute list: {match[0]!r}")


def dialects(subject: Subject) -> Iterator[Problem]:
    """Text must hold no mark-up of other Markdown dialects: no snippet, admonition, tab or abbreviation."""
    for text in subject.prose_with(*_DIALECT_MARKS):
        for match in _DIALECT.finditer(text.words):
            yield text.problem(
                match.start(), f"text must hold no mark-up that this guide does not have: {match[0]!r}"
            )


def plain_strings(subject: Subject) -> Iterator[Problem]:
    """A title, label or unit must be plain text: numbers, citations and links belong in prose.

    Of these, what a drawing shows may hold numbers.
    """
    for loc, text in subject.labels.items():
        for match in _MARKDOWN_ONLY.finditer(text.text):
            if match[0] == "{=" and loc[-1] == "finding":
                continue
            yield text.problem(match.start(), f"{path_of(loc)} must be plain text: {match[0]!r}")
