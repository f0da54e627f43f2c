"""Scripts and styles without comments, white space and long local names; what they do stays the same."""

from __future__ import annotations

import re

import click
import minify

_PLACE = re.compile(r"(.*) on line (\d+) and column (\d+)")
# The shortener moves such a declaration before the values that the function reads.
_MOVED = re.compile(r"[\]}]\s*=\s*\(\s*(?:async\b|function\b|\(|[\w$]+\s*=>)[^\n]*")


def script(text: str, name: str) -> str:
    """The JavaScript `text` shortened; `name` is told where it is refused.

    Raises click.ClickException with one line, `name:line:column: the text must parse: reason`, if it cannot be read.
    """
    if found := _MOVED.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise click.ClickException(f"{name}:{line}: a pattern must not be filled by a function called on the spot: {found[0][:60]}")
    return _shortened("application/javascript", text, name)


def style(text: str, name: str) -> str:
    """The style sheet `text` shortened; raises as `script` does."""
    return _shortened("text/css", text, name)


def _shortened(kind: str, text: str, name: str) -> str:
    try:
        return minify.string(kind, text)
    except minify.MinifyError as error:
        place = _PLACE.match(str(error))
        reason, line, column = place.groups() if place else (error, 1, 1)
        raise click.ClickException(f"{name}:{line}:{column}: the text must parse: {reason}") from None
