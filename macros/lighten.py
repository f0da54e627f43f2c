"""Our own scripts and styles without their comments and white space, in the built site only."""

from __future__ import annotations

import re
from pathlib import Path

import click
import rcssmin
import rjsmin

# The shortener takes the inner template's end for the outer's, and would shorten text.
_NESTED = re.compile(r"\$\{[^`}]*`[^\n]*")


def lighten(site: Path) -> None:
    """Shorten every script and style below `site`/assets/js and assets/css; what they do stays the same.

    Raises click.ClickException for a template literal within another, which rjsmin cannot shorten safely.
    """
    for path in sorted((site / "assets" / "js").rglob("*.js")):
        if nested := _NESTED.search(path.read_text("utf-8")):
            raise click.ClickException(f"{path.name}: a template must not stand inside another: {nested[0][:60]}")
    for folder, ending, shorten in (("js", "*.js", rjsmin.jsmin), ("css", "*.css", rcssmin.cssmin)):
        for path in sorted((site / "assets" / folder).rglob(ending)):
            path.write_text(shorten(path.read_text("utf-8")), "utf-8")
