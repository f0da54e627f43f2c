"""The whole guide on one page, to print: the chapters that `site`/book/ names, taken from their own pages.

The page as mkdocs leaves it holds an empty element for each chapter; the theme knows the guide's order, a macro the
cases'. Here each is filled with its page's article, its ids made unique and its links led within the book.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from macros.site.markup import article, with_attributes

BOOK = "book"
HEADS = "running-heads.css"

_CHAPTER = re.compile(r'<section class="chapter" data-chapter="([^"]+)"></section>')
_CONTENTS = re.compile(r'<ol data-part="(\w+)"></ol>')
_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_DETAILS = re.compile(r"<details\b(?: open)?")
# An address that is none, against which relative ones are resolved.
_ROOT = "https://book.invalid/"
_POINTS = {"for", "popovertarget", "aria-controls", "aria-describedby", "aria-labelledby", "aria-owns", "headers"}


@dataclass(frozen=True)
class Chapter:
    """A chapter: its page's address within the site, its number from 1, and what its page holds."""

    url: str
    number: int
    html: str

    @property
    def name(self) -> str:
        return self.url.strip("/").replace("/", "-")

    @property
    def title(self) -> str:
        found = _TITLE.search(self.html)
        return unescape(_TAG.sub("", found[1])).strip() if found else self.name


def write_book(site: Path) -> int:
    """Fill `site`/book/ and write the running heads of its printed pages beside it; returns its number of chapters."""
    path = site / BOOK / "index.html"
    page = path.read_text("utf-8")
    urls = _CHAPTER.findall(page)
    chapters = {
        url: Chapter(url, number, article((site / url / "index.html").read_text("utf-8"))) for number, url in enumerate(urls, 1)
    }
    page = _CHAPTER.sub(lambda m: _filled(chapters[m[1]], chapters), page)
    page = _CONTENTS.sub(lambda m: _contents([each for each in chapters.values() if _part(each) == m[1]]), page)
    path.write_text(page.replace("</head>", f'<link rel="stylesheet" href="{HEADS}"></head>'), "utf-8")
    (path.parent / HEADS).write_text("".join(map(_running_head, chapters.values())), "utf-8")
    return len(chapters)


def _part(chapter: Chapter) -> str:
    return "cases" if chapter.url.startswith("cases/") else "guide"


def _filled(chapter: Chapter, chapters: Mapping[str, Chapter]) -> str:
    def change(name: str, value: str) -> str:
        if name == "id":
            return f"{chapter.name}--{value}"
        if name in _POINTS:
            return " ".join(f"{chapter.name}--{each}" for each in value.split())
        if value.startswith("url(#"):
            return value.replace("url(#", f"url(#{chapter.name}--", 1)
        if name in ("href", "src", "xlink:href"):
            return _led(value, chapter, chapters)
        return value

    # Every answer stands open, and none closes another.
    html = _DETAILS.sub("<details open", re.sub(r'(<details\b[^>]*?) name="[^"]*"', r"\1", chapter.html))
    number = f'<p class="chapter__number">Chapter {chapter.number}</p>'
    html = with_attributes(html, change)
    return f'<section class="chapter chapter--{chapter.number}" id="{chapter.name}">{number}{html}</section>'


def _led(href: str, chapter: Chapter, chapters: Mapping[str, Chapter]) -> str:
    """Where a chapter's link leads from within the book: to a chapter, or to the page that the book lacks."""
    target = urlsplit(urljoin(_ROOT + chapter.url, href))
    if not target.geturl().startswith(_ROOT):
        return href
    path = target.path.removeprefix("/")
    if path in chapters and not target.query:
        return f"#{chapters[path].name}" + (f"--{target.fragment}" if target.fragment else "")
    return "../" + target.geturl().removeprefix(_ROOT)


def _contents(chapters: list[Chapter]) -> str:
    rows = (f'<li value="{each.number}"><a href="#{each.name}">{escape(each.title)}</a></li>' for each in chapters)
    return f"<ol>{''.join(rows)}</ol>"


def _running_head(chapter: Chapter) -> str:
    """The chapter's printed pages bear its number and title: a style sheet cannot take them from the text."""
    words = re.sub(r'["\\<]', lambda m: f"\\{ord(m[0]):x} ", f"{chapter.number}  {chapter.title}")
    page = f"chapter-{chapter.number}"
    return f'.chapter--{chapter.number}{{page:{page}}}@page {page}{{@top-left{{content:"{words}"}}}}\n'
