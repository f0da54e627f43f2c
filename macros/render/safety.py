"""The last gate: contributed HTML must be what the allowlist lets through, to the letter."""

from __future__ import annotations

from html.parser import HTMLParser

import nh3

TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "strong", "em", "code", "pre", "span", "div", "blockquote",
    "ul", "ol", "li", "dl", "dt", "dd", "a", "sup", "sub", "aside",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "title", "class"},
    "aside": {"class", "id", "role"},
    "code": {"class"}, "div": {"class"}, "span": {"class"}, "pre": {"class"},
    "h3": {"id"}, "h4": {"id"}, "sup": {"class", "id"},
    "ol": {"start"}, "td": {"align"}, "th": {"align"},
}  # fmt: skip
SCHEMES = {"https", "mailto"}


class UnsafeHtml(ValueError):
    """Rendered prose that holds what the allowlist refuses; its text names the first such thing."""


def hold(html: str) -> str:
    """Return html as it came, if nh3 would change nothing in it; else raise UnsafeHtml."""
    clean = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
    # It names the one space that we write as a character.
    if html in (clean, clean.replace("&nbsp;", "\u00a0")):
        return html
    for found, kept in zip(_events(html) + [("end",)], _events(clean) + [("end",)]):
        if found != kept:
            raise UnsafeHtml(f"prose must hold only plain Markdown: {' '.join(map(str, found))}")
    return html


def _events(html: str) -> list[tuple]:
    events: list[tuple] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            events.append(("start", tag, tuple(sorted(attrs))))

        def handle_endtag(self, tag):
            if tag not in ("br", "hr"):
                events.append(("stop", tag))

        def handle_data(self, data):
            if events and events[-1][0] == "text":
                events[-1] = ("text", events[-1][1] + data)
            else:
                events.append(("text", data))

        def handle_comment(self, data):
            events.append(("comment", data))

        def handle_decl(self, decl):
            events.append(("declaration", decl))

    reader = Reader(convert_charrefs=True)
    reader.feed(html)
    reader.close()
    return events
