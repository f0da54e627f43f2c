"""The part of docs/about.md that shows the results: the bars as a table, and the picture."""

from __future__ import annotations

import datetime
import re
from html import escape

from macros import ROOT

from tests.bench import bars
from tests.bench.picture import picture
from tests.bench.report import UNIT, lines, table
from tests.bench.results import Results, sizes

PAGE = ROOT / "docs" / "about.md"
_PART = re.compile(r"(?<=<!-- made: costs -->\n).*?(?=<!-- end -->)", re.DOTALL)


def write(found: Results) -> None:
    """Write the part anew."""
    PAGE.write_text(_PART.sub(lambda _: f"\n{part(found)}\n\n", PAGE.read_text("utf-8")), "utf-8", newline="\n")


def shown() -> str:
    """The part as the page holds it."""
    match = _PART.search(PAGE.read_text("utf-8"))
    return match[0].strip() if match else ""


def part(found: Results) -> str:
    """The bars and the picture as Markdown for the page."""
    by_size = sizes(found)
    most = max(by_size)
    day = datetime.date.fromisoformat(found["date"])
    head = (
        f"Measured on {day.day} {day:%B %Y} at {most:,} generated cases of the size of the real ones, on {found['machine']}; "
        "plain is Material for MkDocs over the same words."
    )
    # Three columns, so that a phone shows whether a bar was met.
    words = {"yes": ", met", "**no**": ", **missed**", "–": ""}
    rows = [(what, measured, holds + words[met]) for what, measured, holds, met in bars.rows(by_size)]
    parts = [head, table(("What", "Measured", "Bar"), rows)]
    if drawn := lines(found):
        wide, narrow = (picture(drawn, UNIT, *size, classes=f"drawing__{name}") for name, size in (("wide", (640, 360)), ("narrow", (368, 320))))
        caption = f"{UNIT} against the number of cases, on log scales. A slope of 1 is a cost in proportion."
        parts.append(f'<figure class="drawing">{wide}{narrow}<figcaption>{escape(caption)}</figcaption></figure>')
    return "\n\n".join(parts)
