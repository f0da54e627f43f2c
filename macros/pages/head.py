"""What a built page says of itself in its head."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_PART = 8192  # characters, which hold most heads


@dataclass
class Head:
    """A page's head: its address ("" where the site has none) and its `meta` contents by name or property."""

    address: str = ""
    meta: dict[str, str] = field(default_factory=dict)

    @property
    def unlisted(self) -> bool:
        """Whether the page asks to be left out where pages are listed or searched."""
        return "noindex" in self.meta.get("robots", "")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.head = Head()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.head.meta[values.get("name") or values.get("property", "")] = values.get("content", "")
        elif tag == "link" and values.get("rel") == "canonical":
            self.head.address = values["href"]


def head(html: str) -> Head:
    """The head of a page's HTML."""
    reader = _Reader()
    reader.feed(html.partition("</head>")[0])
    return reader.head


def read_head(path: Path) -> str:
    """The page's HTML as far as its head; all of it where it has none."""
    html = ""
    with path.open(encoding="utf-8") as file:
        while "</head>" not in html and (part := file.read(_PART)):
            html += part
    return html.partition("</head>")[0]


def heads(site: Path) -> Iterator[tuple[Path, Head]]:
    """Every page below the folder `site`, in order, with its head."""
    for path in sorted(site.rglob("*.html")):
        yield path, head(read_head(path))


def address(site: Path) -> str:
    """The address at which the site is published, with a slash at its end; "" where its home page names none."""
    return head(read_head(site / "index.html")).address
