"""The content policy of the built site: held against every page, and written out for hosts that send headers.

Its one source is `macros/theme/partials/policy.html`, as it stands in the built pages.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from html import unescape
from pathlib import Path

import click

from macros.pages.head import address, read_head
from macros.reading.source import Problem
from macros.site.inert import folder_problems

HEADERS = "_headers"
# What a <meta> cannot say.
ONLY_AS_HEADER = "frame-ancestors 'none'"
BESIDE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}

_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_FIRST = re.compile(r"<(?:script|link|style|img|body)\b")
_LOCAL = ("http://127.0.0.1", "http://localhost")


def enforce(site: Path, known: Collection[Path] = ()) -> None:
    """Refuse a built site that holds anything its policy would have to forbid; else write its `_headers`.

    `known` are pages that were looked through before, as they stand.
    Raises click.ClickException with a line for each problem: `page:line:column: a page must Y: what it holds`.
    A preview on this machine has no policy, since it reloads by an inline script; its pages are held to the rest.
    """
    pages = {path: policy_of(read_head(path)) for path in sorted(site.rglob("*.html"))}
    policy = pages.get(site / "index.html")
    is_preview = address(site).startswith(_LOCAL)
    problems = list(folder_problems(site, known))
    for path, found in pages.items():
        if found is None and not is_preview or found != policy:
            wanted = "carry the site's policy before anything that it governs"
            problems.append(Problem(path.relative_to(site).as_posix(), 1, 1, f"a page must {wanted}"))
    if problems:
        raise click.ClickException("\n".join(["the site must be inert:", *map(str, sorted(problems))]))
    if policy:
        (site / HEADERS).write_text(headers(policy), "utf-8")


def policy_of(html: str) -> str | None:
    """The policy that a page sets itself before its first script, style, link or image, or None."""
    found = _META.search(html)
    first = _FIRST.search(html)
    return unescape(found[1]) if found and not (first and first.start() < found.start()) else None


def headers(policy: str) -> str:
    """The file in which static hosts look for headers, for every path."""
    lines = {"Content-Security-Policy": f"{policy}; {ONLY_AS_HEADER}", **BESIDE}
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in lines.items()), ""])
