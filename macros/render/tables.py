"""Tables of Markdown: each in a box that scrolls, and one of many words so marked that a phone can stack it."""

from __future__ import annotations

import re

WORDY = 32
"""Characters: a cell longer than that takes more than two lines of a third of a phone's width."""

_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[hd])([^>]*)>(.*?)</\1>", re.DOTALL)
_TIP = re.compile(r'<span class="tip".*?</span>', re.DOTALL)
_WORD = re.compile(r"[^\W\d_]")
_TAG = re.compile(r"<[^>]+>")


def framed(html: str) -> str:
    """The HTML with every table in a box of its own that scrolls, and that the keyboard can reach.

    Three columns or more with long cells get the class `wordy`, and each cell its column's heading as `data-label`,
    but for a row's first, unless that is a mere number: the style sheet sets the cells of a row below each other
    where the page is narrow.
    """
    return _TABLE.sub(_framed, html)


def _framed(table: re.Match[str]) -> str:
    head, *rows = [_CELL.findall(row) for row in _ROW.findall(table[1])]
    is_wordy = len(head) > 2 and any(len(_text(cell)) > WORDY for row in rows for _, _, cell in row[1:])
    body = _labelled(table[1], [_text(cell) for _, _, cell in head]) if is_wordy else table[1]
    name = ' class="wordy"' if is_wordy else ""
    return f'<div class="scroll" tabindex="0" role="region" aria-label="Table"><table{name}>{body}</table></div>'


def _labelled(body: str, headings: list[str]) -> str:
    """Each cell of the rows below the headings with that of its column; a row's first speaks for itself if it has words."""

    def row(found: re.Match[str]) -> str:
        columns = iter(enumerate(headings))
        return _CELL.sub(lambda cell: _with_label(cell, *next(columns, (0, ""))), found[0])

    head, end, rows = body.partition("</tr>")
    return head + end + _ROW.sub(row, rows)


def _with_label(cell: re.Match[str], column: int, heading: str) -> str:
    if not heading or (column == 0 and _WORD.search(_text(cell[3]))):
        return cell[0]
    return f'<{cell[1]}{cell[2]} data-label="{heading}">{cell[3]}</{cell[1]}>'


def _text(html: str) -> str:
    """What a reader sees of a cell without touching it, as text of an attribute."""
    return _TAG.sub("", _TIP.sub("", html)).strip().replace('"', "&quot;")
