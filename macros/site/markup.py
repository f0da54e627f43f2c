"""Built HTML changed attribute by attribute."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_ATTRIBUTE = re.compile(r'(?<=\s)([a-zA-Z:-]+)="([^"]*)"')
_HREF = re.compile(r'href="(?<=\shref=")([^"<>]*)"(?=[^<>]*>)')
_ARTICLE = re.compile(r"<article\b[^>]*>(.*?)</article>", re.DOTALL)
_SCRIPT = re.compile(r"<script\b.*?</script>\s*", re.DOTALL)


def with_attributes(html: str, change: Callable[[str, str], str]) -> str:
    """The HTML with `change(name, value)` for the value of each attribute of its tags; text stays as it is."""

    def attribute(m: re.Match[str]) -> str:
        value = unescape(m[2])
        changed = change(m[1], value)
        return m[0] if changed == value else f'{m[1]}="{escape(changed)}"'

    return _TAG.sub(lambda tag: _ATTRIBUTE.sub(attribute, tag[0]), html)


def with_hrefs(html: str, change: Callable[[str], str]) -> str:
    """The HTML with `change(value)` for each `href` of its tags: `with_attributes` for these alone, many times sooner."""

    def attribute(m: re.Match[str]) -> str:
        value = unescape(m[1])
        changed = change(value)
        return m[0] if changed == value or not _is_in_tag(html, m.start()) else f'href="{escape(changed)}"'

    return _HREF.sub(attribute, html)


def _is_in_tag(html: str, at: int) -> bool:
    start = html.rfind("<", 0, at)
    return re.match("[a-zA-Z]", html[start + 1 : at]) is not None and start > html.rfind(">", 0, at)


def article(html: str) -> str:
    """What the page's article holds, without scripts."""
    found = _ARTICLE.search(html)
    return _SCRIPT.sub("", found[1]) if found else ""
