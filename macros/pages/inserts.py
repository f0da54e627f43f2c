"""Finished HTML on its way round Markdown, which would read all of it again: a mark travels in its place."""

from __future__ import annotations

import re

from markupsafe import Markup

_MARK = re.compile(r'<div data-insert="(\d+)"></div>')


class Inserts:
    """The fragments of one build. The theme puts them back once Markdown is done."""

    def __init__(self) -> None:
        self._fragments: list[str] = []

    def keep(self, html: str) -> Markup:
        """A mark to stand for `html`, a block by itself."""
        self._fragments.append(html)
        return Markup(f'<div data-insert="{len(self._fragments) - 1}"></div>')

    def put_back(self, content: str) -> str:
        """A page's content with every mark's fragment in its place."""
        return _MARK.sub(lambda mark: self._fragments[int(mark[1])], content)
