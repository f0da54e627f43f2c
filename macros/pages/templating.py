"""The templates: the only place that holds HTML. Values are escaped unless they are Markup."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from macros.numbers import formula, quantity

_PRE = re.compile(r"(<pre.*?</pre>)", re.DOTALL)


@lru_cache(maxsize=1)
def environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(Path(__file__).parents[1] / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    env.filters |= {"show": quantity.show, "show_full": quantity.show_full, "fine": _fine, "in_words": in_words}
    env.filters |= {"tree": tree, "comparison": comparison}
    return env


def tree(text: str) -> Markup:
    """A formula's tree as JSON, fit for an attribute between single quotes."""
    return _attribute(formula.to_json(formula.parse(text)))


def comparison(text: str) -> Markup:
    """A comparison as JSON, likewise."""
    return _attribute(formula.to_json(formula.parse_comparison(text)))


def _attribute(value: Any) -> Markup:
    return htmlsafe_json_dumps(value, separators=(",", ":"))


def render(template: str, **values: object) -> Markup:
    """The named template of macros/templates, filled in.

    Blank lines and indents go, because the result stands in a Markdown page, where they would end an HTML block
    or start a code block; text in <pre> keeps its own.
    """
    html = environment().get_template(f"{template}.html.jinja").render(**values)
    return Markup(_tight(html))


def _fine(text: str) -> str:
    """Plain text as it is set: curly apostrophes, and no line that ends between a number and its per cent sign."""
    return text.replace("'", "\u2019").replace(" %", "\u00a0%")


def in_words(date: datetime.date) -> str:
    """A date as people write it: 23 November 2026."""
    return f"{date.day} {date:%B %Y}"


def _tight(html: str) -> str:
    parts = _PRE.split(html)
    parts[::2] = ["\n".join(line.strip() for line in part.splitlines() if line.strip()) for part in parts[::2]]
    return "".join(parts)
