"""A page as Pagefind is to read it, and what it may be filtered by."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from macros.search.synonyms import Synonyms, other_names

# Drawings and formulas are no text that one could look for, or that a result could show.
_DRAWN = re.compile(r"<svg\b.*?</svg>|<math\b.*?</math>", re.DOTALL)
# Nor is code; and what stands on pages of its own is found there: sources, meanings of terms, what a role presses on.
_NOT_READ = re.compile(
    r'<pre\b.*?</pre>|<ol class="sources".*?</ol>|<span class="tip".*?</span>|<section class="as-role".*?</section>', re.DOTALL
)
# A list of other people's titles speaks of nothing itself.
_ALL_SOURCES = re.compile(r'<ul class="sources sources--all".*?</ul>', re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)(?: - [^<]*)?</title>")
_HEADING = re.compile(r"<h1[^>]*>([^<]*)<")
_TAG = re.compile(r"<[^>]+>")
_FILTER = re.compile(r'data-pagefind-filter="(\w+)"([^>]*)>([^<]*)<')
_CELLS = ("</dt>", "</dd>", "</th>", "</td>")
OTHER_NAMES = ("titled", "words", "passing")
"""The attributes of a title in which other names stand: of what it says itself, of what its page says, and in passing."""
_ID = re.compile(r' id="(?!content")[^"<>]*"(?=[^<>]*>)')
_ENTRY = re.compile(r'<div class="entry" id="([^"]+)"><dt>(.*?)</dt>')


class Staged(NamedTuple):
    """A page's HTML for Pagefind, and the values by which results are filtered, by the filter's name."""

    html: str
    filters: dict[str, list[str]]


def stage(page: str, synonyms: Synonyms) -> Staged:
    """A page's article without filters, with its names beside its title; of the same page always the same."""
    title, unread = _TITLE.search(page), []
    page = _NOT_READ.sub(lambda part: unread.append(part[0]) or " ", _DRAWN.sub(" ", _article(page)))
    filters = filters_of(page)
    names = _names(page, " ".join(unread), filters, synonyms)
    names = {"name": name_of(title[1] if title else "", page)} | {name: html.escape(text) for name, text in names.items()}
    # Pagefind sets no space between a term and its definition, or between the cells of a table.
    page = _FILTER.sub(r"\2>\3<", page)
    for end in _CELLS:
        page = page.replace(end, f"{end} ")
    # A result can point to a heading only, so each entry of the glossary becomes one.
    page = _ENTRY.sub(r'<div><h3 id="\1">\2</h3>', page)
    page = _ID.sub(_if_heading, page)
    meta = ", ".join(["title", *(f"{name}[data-{name}]" for name in names)])
    texts = " ".join(f'data-{name}="{text}"' for name, text in names.items())
    return Staged(page.replace("<h1", f'<h1 data-pagefind-meta="{meta}" {texts}', 1), filters)


def _names(page: str, unread: str, filters: Mapping[str, Sequence[str]], synonyms: Synonyms) -> dict[str, str]:
    """The other names of what a page speaks of, by OTHER_NAMES, since they weigh differently."""
    heading = html.unescape(found[1]) if (found := _HEADING.search(page)) else ""
    names = other_names(_words(_ALL_SOURCES.sub("", page)), _words(unread), synonyms)
    kinds = [value for values in filters.values() for value in values]
    said = [name for name, often in names.items() if often > 1]
    passing = [name for name, often in names.items() if often == 1]
    return dict(zip(OTHER_NAMES, map(", ".join, (other_names(heading, "", synonyms), kinds + said, passing))))


def filters_of(page: str) -> dict[str, list[str]]:
    """What a page may be filtered by: each `data-pagefind-filter` name with the texts of its elements."""
    found: dict[str, list[str]] = {}
    for name, _, value in _FILTER.findall(page):
        found.setdefault(name, []).append(html.unescape(value).strip())
    return found


def name_of(name: str, article: str) -> str:
    """The name of a page in the site's menus, as HTML text; "" if that is the heading of its article."""
    heading = _HEADING.search(article)
    return "" if heading and heading[1].strip() == name else name


def _article(page: str) -> str:
    """The page's article, all of it where it has none."""
    start = page.find("<article")
    end = page.rfind("</article>")
    return page[start : end + len("</article>")] if 0 <= start < end else page


def _words(page: str) -> str:
    return html.unescape(_TAG.sub(" ", page))


def _if_heading(id_: re.Match[str]) -> str:
    """The id as it is if it is a heading's; of any other place a record would hold the name for nothing."""
    page, at = id_.string, id_.start()
    return id_[0] if page.startswith("<h", page.rfind("<", 0, at)) else ""
