"""Scripts and styles without comments, white space and long local names; what they do stays the same."""

from __future__ import annotations

import re

import click
import minify

_PLACE = re.compile(r"(.*) on line (\d+) and column (\d+)")


def script(text: str, name: str) -> str:
    """The JavaScript `text` shortened; `name` is told where it is refused.

    Raises click.ClickException with one line, `name:line:column: the text must parse: reason`, if it cannot be read.
    """
    return _shortened("application/javascript", text, name)


def style(text: str, name: str) -> str:
    """The style sheet `text` shortened; raises as `script` does."""
    return _shortened("text/css", text, name)


def _shortened(kind: str, text: str, name: str) -> str:
    try:
        return minify.string(kind, text)
    except minify.MinifyError as error:
        reason, line, column = _PLACE.match(str(error)).groups()
        raise click.ClickException(f"{name}:{line}:{column}: the text must parse: {reason}") from None
