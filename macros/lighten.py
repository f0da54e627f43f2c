"""Our own scripts and styles without their comments and white space, in the built site only."""

from __future__ import annotations

from pathlib import Path

import rcssmin
import rjsmin


def lighten(site: Path) -> None:
    """Shorten every script and style below `site`/assets/js and assets/css; what they do stays the same."""
    for folder, ending, shorten in (("js", "*.js", rjsmin.jsmin), ("css", "*.css", rcssmin.cssmin)):
        for path in sorted((site / "assets" / folder).rglob(ending)):
            path.write_text(shorten(path.read_text("utf-8")), "utf-8")
