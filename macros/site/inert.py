"""What a built page may not hold, so that nothing runs or is fetched but the site's own files."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

from macros.reading.source import Problem

# Attributes whose value a browser fetches, and those that it only follows when a reader asks.
FETCHED = {
    "src", "srcset", "imagesrcset", "poster", "data", "background", "action", "formaction", "ping", "manifest",
    "archive", "codebase", "classid", "longdesc", "profile",
}  # fmt: skip
FOLLOWED = {"href", "xlink:href", "cite"}
# A link of these kinds names a page; of any other it fetches something.
NAMING = {"canonical", "alternate", "license", "author", "next", "prev", "help", "search"}
FORBIDDEN = {
    "base": "other base for its links",
    "style": "style element",
    **dict.fromkeys(("iframe", "frame", "frameset", "portal", "fencedframe"), "frame"),
    **dict.fromkeys(("object", "embed", "applet"), "plug-in"),
    "foreignobject": "HTML within a drawing",
    **dict.fromkeys(("animate", "animatetransform", "animatemotion", "set"), "animation of attributes"),
}  # fmt: skip
# Data for a script of ours: a browser runs neither, and `connect-src` does not concern them.
DATA = {"application/json", "application/ld+json"}

_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_BLANKS = re.compile(r"[\x00-\x20]+")  # a browser drops them from a scheme: java\nscript:
_IN_STYLE = re.compile(r"@import\b[^;]*|url\(\s*[\"']?\s*(?:[a-z][a-z0-9+.-]*:)?//[^)]*", re.IGNORECASE)


def page_problems(html: str, shown: str, allowed: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """What the page's HTML, or a drawing's SVG, holds and must not, each with its line and column.

    `allowed` names elements that are fine after all.
    """
    if is_plainly_inert(html):
        return
    reader = _Reader(allowed)
    reader.feed(html)
    reader.close()
    for line, column, message in reader.found:
        yield Problem(shown, line, column, message)


def is_plainly_inert(html: str) -> bool:
    """Whether a quick look finds nothing in the page that would have to be read with care.

    It parts the page into tags, with whatever their quotes hold, and the text between. Text in which no tag can
    begin is inert; a tag is, if it has no name that may matter, or if the careful reader finds nothing in it.
    """
    parts = _TAG.split(html)
    return not any(map(_OPENING.search, parts[::2])) and all(map(_is_inert_tag, set(parts[1::2])))


@lru_cache(maxsize=1 << 16)  # pages share most of their tags
def _is_inert_tag(tag: str) -> bool:
    if not _MATTERS.search(tag):
        return True
    reader = _Reader(frozenset())
    reader.feed(tag)
    reader.close()
    return not reader.found and not reader.is_in_block


def style_problems(css: str, shown: str) -> Iterator[Problem]:
    """What a style sheet fetches from elsewhere."""
    for match in _IN_STYLE.finditer(css):
        line = css.count("\n", 0, match.start()) + 1
        column = match.start() - css.rfind("\n", 0, match.start())
        yield Problem(shown, line, column, f"a style sheet must fetch nothing from elsewhere: {match[0][:60]!r}")


_TAG = re.compile(r"""(<[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>)""")
_OPENING = re.compile(r"<[a-zA-Z]")
_MATTERS = re.compile(
    rf"^<(?:script|meta|{'|'.join(FORBIDDEN)})(?![\w-])"
    rf"|[^\w-](?:on\w*|style|srcdoc|{'|'.join(sorted(FETCHED | FOLLOWED))})(?![\w-])",
    re.IGNORECASE,
)


class _Reader(HTMLParser):
    """Collects what is refused, as line, column from 1, and message."""

    def __init__(self, allowed: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._allowed = allowed
        self.found: list[tuple[int, int, str]] = []
        self._block: list[str] | None = None

    @property
    def is_in_block(self) -> bool:
        """Whether a block of data has begun, whose end and text are still to come."""
        return self._block is not None

    def _refuse(self, message: str) -> None:
        line, column = self.getpos()
        self.found.append((line, column + 1, f"a page must {message}"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in FORBIDDEN and tag not in self._allowed:
            self._refuse(f"hold no {FORBIDDEN[tag]}: <{tag}>")
        if tag == "script":
            self._script(values)
        if tag == "meta" and values.get("http-equiv", "").strip().lower() in ("refresh", "set-cookie"):
            self._refuse(f"not move on by itself: {values.get('content', '')[:60]!r}")
        for name, value in values.items():
            self._attribute(tag, name, value, values)

    handle_startendtag = handle_starttag

    def handle_data(self, data: str) -> None:
        if self._block is not None:
            self._block.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._block is not None:
            try:
                json.loads("".join(self._block))
            except ValueError:
                self._refuse("hold JSON in its data blocks")
            self._block = None

    def _script(self, values: dict[str, str]) -> None:
        kind = values.get("type", "").strip().lower()
        if kind in DATA:
            self._block = []
        elif not values.get("src"):
            self._refuse(f"hold no inline script: type {kind!r}")

    def _attribute(self, tag: str, name: str, value: str, values: dict[str, str]) -> None:
        quoted = f"{name}={value[:60]!r}"
        if name.startswith("on"):
            self._refuse(f"hold no inline event handler: {quoted}")
        elif name == "style":
            self._refuse(f"hold no style attribute: {quoted}")
        elif name == "srcdoc":
            self._refuse(f"hold no page within it: {quoted}")
        elif name in FETCHED or name in FOLLOWED:
            addresses = re.split(r",\s+|\s+", value.strip()) if name.endswith("srcset") else [value]
            is_fetched = name in FETCHED or tag not in ("a", "area", "blockquote", "q", "ins", "del")
            if tag == "link":
                is_fetched = not set(values.get("rel", "").lower().split()) <= NAMING
            for address in addresses:
                if wrong := address_fault(address, is_fetched, tag):
                    self._refuse(f"{wrong}: {quoted}")


def address_fault(address: str, is_fetched: bool, tag: str) -> str | None:
    """What is wrong with an address in an element, or None."""
    scheme = _SCHEME.match(_BLANKS.sub("", address))
    kind = scheme[1].lower() if scheme else ""
    if not is_fetched:
        fine = {"", "https", "mailto"} | ({"http"} if tag == "link" else set())  # a name, as of a preview
        return None if kind in fine else f"link to https only, not to {kind}:"
    if kind == "data" and tag in ("img", "image"):
        return None
    is_elsewhere = bool(kind) or address.strip().replace("\\", "/").startswith("//")
    return "fetch nothing from elsewhere" if is_elsewhere else None


def folder_problems(site: Path, known: Collection[Path] = ()) -> Iterator[Problem]:
    """What the pages, drawings and style sheets below the folder hold and must not, in order; `known` ones are inert."""
    for path in sorted(set(site.rglob("*")).difference(known)):
        shown = path.relative_to(site).as_posix()
        if path.suffix in (".html", ".xhtml"):
            yield from page_problems(path.read_text("utf-8"), shown)
        elif path.suffix in (".svg", ".css"):
            text = path.read_text("utf-8")
            yield from style_problems(text, shown)
            if path.suffix == ".svg":
                # A picture's styles reach no further than the picture.
                yield from page_problems(text, shown, frozenset({"style"}))
