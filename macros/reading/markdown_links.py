"""Links and images as Markdown writes them: in place, by a definition elsewhere, or as an address alone."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

# [text](address "title"), with one pair of parentheses in the address at most.
_LABEL = r"(?:!\[|\[)(?P<label>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
LINK = re.compile(
    rf"{_LABEL}\(\s*(?P<address><[^<>\n]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)"
    r"(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
DEFINITION = re.compile(r"^ {0,3}\[(?P<id>(?!\^)[^\[\]]+)\]:[ ]*\n?[ ]*(?P<address>\S+)", re.MULTILINE)
_AUTOLINK = re.compile(r"<(?P<address>[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>")


@dataclass(frozen=True)
class Link:
    """A link: its words, its address with entities decoded, and the index of its first character."""

    label: str
    address: str
    index: int
    is_image: bool


def links_of(text: str, words: str) -> Iterator[Link]:
    """Every link and image, whichever way it is written; `words` is the text with blanks for what is no words."""
    for match in LINK.finditer(words):
        address = text[match.start("address") : match.end("address")].strip("<>")
        label = text[match.start("label") : match.end("label")]
        yield Link(label, html.unescape(address), match.start(), match[0].startswith("!"))
    for match in DEFINITION.finditer(words):
        yield Link(match["id"], html.unescape(match["address"].strip("<>")), match.start(), False)
    if "<" not in words:
        return
    beside = words
    for pattern in (LINK, DEFINITION):
        beside = pattern.sub(lambda link: " " * len(link[0]), beside)
    for match in _AUTOLINK.finditer(beside):
        yield Link(match["address"], html.unescape(match["address"]), match.start(), False)
