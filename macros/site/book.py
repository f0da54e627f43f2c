"""The whole guide to print: the chapters that `site`/book/ names, taken from their own pages.

The page as mkdocs leaves it holds an empty element for each chapter; the theme knows the guide's order, a macro the
cases'. Here each is filled with its page's article, its ids made unique and its links led within the book. Where there
are more cases than anybody prints at once, the book has volumes: the guide, then so many cases each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape, unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from macros.site.markup import article, with_attributes

BOOK = "book/"
HEADS = "running-heads.css"
MOST = 25
"""Cases in one volume: some 600 pages on paper."""

_CHAPTER = re.compile(r'<section class="chapter" data-chapter="([^"]+)"></section>\s*')
_CONTENTS = re.compile(r'<ol data-part="(\w+)"></ol>')
_VOLUME = '<p class="book__volume"></p>'
_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_DETAILS = re.compile(r"<details\b(?: open)?")
# An address that is none, against which relative ones are resolved.
_ROOT = "https://book.invalid/"
_POINTS = {"for", "popovertarget", "aria-controls", "aria-describedby", "aria-labelledby", "aria-owns", "headers"}
_LINKS = {"href", "src", "xlink:href"}


@dataclass(frozen=True)
class Chapter:
    """A chapter: its page's address within the site, its number from 1, what its page holds, and its volume's address."""

    url: str
    number: int
    html: str
    volume: str = BOOK

    @property
    def name(self) -> str:
        return self.url.strip("/").replace("/", "-")

    @property
    def part(self) -> str:
        return "cases" if self.url.startswith("cases/") else "guide"

    @property
    def title(self) -> str:
        found = _TITLE.search(self.html)
        return unescape(_TAG.sub("", found[1])).strip() if found else self.name


def write_book(site: Path) -> int:
    """Fill `site`/book/, and one folder in it for each further volume, each with the running heads of its printed pages.

    Returns the number of chapters.
    """
    page = (site / BOOK / "index.html").read_text("utf-8")
    urls = _CHAPTER.findall(page)
    chapters = [
        Chapter(url, number, article((site / url / "index.html").read_text("utf-8"))) for number, url in enumerate(urls, 1)
    ]
    volumes = list(_volumes(chapters))
    book = {chapter.url: chapter for volume in volumes for chapter in volume}
    for number, volume in enumerate(volumes, 1):
        folder = site / volume[0].volume
        folder.mkdir(exist_ok=True)
        (folder / "index.html").write_text(_bound(page, volume, book, number, len(volumes)), "utf-8")
        (folder / HEADS).write_text("".join(map(_running_head, volume)), "utf-8")
    return len(chapters)


def _volumes(chapters: Sequence[Chapter]) -> Iterator[list[Chapter]]:
    """The chapters in one volume, or the guide's in the first and the cases in more, about equally many in each."""
    cases = [chapter for chapter in chapters if chapter.part == "cases"]
    if len(cases) <= MOST:
        yield list(chapters)
        return
    yield [chapter for chapter in chapters if chapter.part == "guide"]
    more = -(-len(cases) // MOST)
    for n in range(more):
        held = cases[n * len(cases) // more : (n + 1) * len(cases) // more]
        yield [replace(case, volume=f"{BOOK}{n + 2}/") for case in held]


def _bound(page: str, volume: Sequence[Chapter], book: Mapping[str, Chapter], number: int, of: int) -> str:
    """The page of one volume."""
    here, held = volume[0].volume, {chapter.url for chapter in volume}
    if here != BOOK:
        page = with_attributes(page, lambda name, value: _deeper(value) if name in _LINKS else value)
    page = page.replace(_VOLUME, _VOLUME.replace("><", f">Volume {number} of {of}<") if of > 1 else "")
    page = _CONTENTS.sub(lambda m: _contents(m[1], here, book), page)
    page = _CHAPTER.sub(lambda m: _filled(book[m[1]], book) if m[1] in held else "", page)
    return page.replace("</head>", f'<link rel="stylesheet" href="{HEADS}"></head>')


def _deeper(link: str) -> str:
    """A link of the book's page as it is from a folder within it; one that names a place of its own stays."""
    return link if urlsplit(link).netloc or link.startswith(("#", "/", "data:")) else f"../{link}"


def _filled(chapter: Chapter, book: Mapping[str, Chapter]) -> str:
    def change(name: str, value: str) -> str:
        if name == "id":
            return f"{chapter.name}--{value}"
        if name in _POINTS:
            return " ".join(f"{chapter.name}--{each}" for each in value.split())
        if value.startswith("url(#"):
            return value.replace("url(#", f"url(#{chapter.name}--", 1)
        return _led(value, chapter, book) if name in _LINKS else value

    # Every answer stands open, and none closes another.
    html = _DETAILS.sub("<details open", re.sub(r'(<details\b[^>]*?) name="[^"]*"', r"\1", chapter.html))
    number = f'<p class="chapter__number">Chapter {chapter.number}</p>'
    html = with_attributes(html, change)
    return f'<section class="chapter chapter--{chapter.number}" id="{chapter.name}">{number}{html}</section>'


def _led(href: str, chapter: Chapter, book: Mapping[str, Chapter]) -> str:
    """Where a chapter's link leads from within the book: to a chapter, or to the page that the book lacks."""
    target = urlsplit(urljoin(_ROOT + chapter.url, href))
    if not target.geturl().startswith(_ROOT):
        return href
    there = book.get(target.path.removeprefix("/"))
    if there is None or target.query:
        return _up(chapter.volume) + target.geturl().removeprefix(_ROOT)
    place = f"#{there.name}" + (f"--{target.fragment}" if target.fragment else "")
    return place if there.volume == chapter.volume else _up(chapter.volume) + there.volume + place


def _up(volume: str) -> str:
    """The way from a volume to the site's root."""
    return "../" * volume.count("/")


def _contents(part: str, volume: str, book: Mapping[str, Chapter]) -> str:
    """The chapters of one part, if the volume holds it; else the volumes that do."""
    volumes: dict[str, list[Chapter]] = {}
    for chapter in book.values():
        if chapter.part == part:
            volumes.setdefault(chapter.volume, []).append(chapter)
    if own := volumes.get(volume):
        return f"<ol>{''.join(_entry(chapter) for chapter in own)}</ol>"
    return f'<ul class="book__volumes">{"".join(_other(held, volume) for held in volumes.values())}</ul>'


def _entry(chapter: Chapter) -> str:
    return f'<li value="{chapter.number}"><a href="#{chapter.name}">{escape(chapter.title)}</a></li>'


def _other(held: Sequence[Chapter], here: str) -> str:
    """A volume by its first chapter and its last."""
    first, last = held[0], held[-1]
    way = f'<a href="{_up(here)}{first.volume}">Chapters {first.number} to {last.number}</a>'
    return f"<li>{way}: {escape(first.title)} to {escape(last.title)}</li>"


def _running_head(chapter: Chapter) -> str:
    """The chapter's printed pages bear its number and title: a style sheet cannot take them from the text."""
    words = re.sub(r'["\\<]', lambda m: f"\\{ord(m[0]):x} ", f"{chapter.number}  {chapter.title}")
    page = f"chapter-{chapter.number}"
    return f'.chapter--{chapter.number}{{page:{page}}}@page {page}{{@top-left{{content:"{words}"}}}}\n'
