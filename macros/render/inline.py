"""What contributed prose may hold beyond Markdown: numbers by name, citations, mathematics, and links to sources.

Each becomes a fragment: HTML of ours, kept apart while the rest is held against the allowlist.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from html import escape

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from macros.render.mathematics import mathml

NUMBER = r"\{=\s*([a-z][a-z0-9_]*)\s*=\}"
CITATION = r"\[((?:@[A-Za-z0-9_:-]+(?:,[^\];]*)?)(?:;\s*@[A-Za-z0-9_:-]+(?:,[^\];]*)?)*)\]"
INLINE_MATH = r"\\\((.+?)\\\)([,.;:?!)]*)"
DISPLAY_MATH = r"\\\[(.+?)\\\]"


class Fragment(InlineProcessor):
    """An inline pattern whose match becomes HTML made by the page."""

    def __init__(self, pattern: str, md: Markdown, make) -> None:
        super().__init__(pattern, md)
        self.make = make

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:
        return self.md.page.keep(self.make(self.md.page, m)), m.start(0), m.end(0)


def number(page, m: re.Match[str]) -> str:
    return page.number(m[1])


def citation(page, m: re.Match[str]) -> str:
    return "; ".join(_cite(page, part.strip()) for part in m[1].split(";"))


def _cite(page, part: str) -> str:
    key, _, place = part[1:].partition(",")
    return str(page.citations.cite(page.reference(key), place.strip()))


def unbroken(page, m: re.Match[str]) -> str:
    """A formula with the punctuation that follows, which must not start a line."""
    formula = mathml(m[1], False)
    return f'<span class="unbroken">{formula}{escape(m[2])}</span>' if m[2] else formula


class SourceLinks(Extension):
    """Links written as on a code host, to another source file, become links between pages."""

    def extendMarkdown(self, md: Markdown) -> None:
        from markdown.treeprocessors import Treeprocessor

        class Rewrite(Treeprocessor):
            def run(self, root: etree.Element) -> None:
                for link in root.iter("a"):
                    link.set("href", page_url(link.get("href", "")))

        md.treeprocessors.register(Rewrite(md), "source-links", 5)


def page_url(href: str) -> str:
    """The address, seen from a case's page, of what a link in its answer.md points to."""
    path, mark, anchor = href.partition("#")
    if case := re.fullmatch(r"\.\./([a-z0-9-]+)/answer\.md", path):
        path = f"../{case[1]}/"
    elif page := re.fullmatch(r"\.\./\.\./docs/((?:[a-z0-9-]+/)*)([a-z0-9-]+)\.md", path):
        path = "../../" + page[1] + ("" if page[2] == "index" else page[2] + "/")
    return path + mark + anchor


class Fragments(Extension):
    """Registers the fragments; code spans and escapes come first, so that code may quote them."""

    def extendMarkdown(self, md: Markdown) -> None:
        patterns = {
            "number": (NUMBER, number),
            "citation": (CITATION, citation),
            "display-math": (DISPLAY_MATH, lambda page, m: f'<div class="formula" tabindex="0">{mathml(m[1], True)}</div>'),
            "inline-math": (INLINE_MATH, unbroken),
        }
        for name, (pattern, make) in patterns.items():
            # 185: before the escape pattern (180), which would eat the backslashes, after code spans (190).
            md.inlinePatterns.register(Fragment(pattern, md, make), name, 185)
