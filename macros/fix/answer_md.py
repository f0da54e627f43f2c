"""`answer.md` in the house style: one sentence a line in paragraphs and list items, all else as it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from macros.fix.sentences import sentences
from macros.fix.text import ended

_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})")
_ITEM = re.compile(r"^([ ]*(?:[-*+]|\d+\.)[ ]+|[ ]{0,3}\[\^[\w-]+\]:[ ]+)(?=\S)")
# Lines of tables, quotations, headings, definitions, formulas and pictures keep their form, and so does a note
# that begins on the line after its mark.
_OTHER = re.compile(r"^[ ]*(?:[|>#:=~]|\\\[|\\\]|!\[|\*\[|\[[^\]^][^\]]*\]:|\[\^[\w-]+\]:[ ]*$|-{3,}[ ]*$|[-:| ]+$)")
_HARD_BREAK = re.compile(r"[ ]{2,}$")


def fixed(text: str, render: Callable[[str], str | None]) -> str:
    """The text in the house style, its page as before.

    `render` gives a text's HTML, or None where there is none, by which any change that would show is dropped.
    """
    html = render(text)
    for change in (_trimmed, _lined, ended):
        changed = change(text)
        text = changed if changed == text or render(changed) == html else text
    return text


def _trimmed(text: str) -> str:
    """No space at the end of a line but the two that break one; none before an empty line."""
    lines = text.split("\n")
    following = [*lines[1:], ""]
    return "\n".join(_tail(line, after) for line, after in zip(lines, following))


def _tail(line: str, after: str) -> str:
    is_break = _HARD_BREAK.search(line) and line.strip() and after.strip()
    return line.rstrip(" \t") + ("  " if is_break else "")


def _lined(text: str) -> str:
    return "\n".join(line for block in _blocks(text.split("\n")) for line in block)


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """The text's lines in blocks: fenced code and what stands between empty lines, paragraphs with their new lines."""
    block: list[str] = []
    fence = ""
    for line in lines:
        mark = _FENCE.match(line)
        if fence:
            yield [line]
            if mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif mark or not line.strip():
            yield from (_paragraph(block), [line])
            block, fence = [], mark[1] if mark else ""
        else:
            block.append(line)
    yield _paragraph(block)


def _paragraph(lines: list[str]) -> list[str]:
    """The lines of a paragraph or a list, one sentence each."""
    if any(_OTHER.match(line) or _HARD_BREAK.search(line) or line.endswith("\\") for line in lines):
        return lines
    items: list[tuple[str, list[str]]] = []
    for line in lines:
        if match := _ITEM.match(line):
            items.append((match[1], [line[match.end() :].strip()]))
        elif items:
            items[-1][1].append(line.strip())
        else:
            items.append((line[: len(line) - len(line.lstrip(" "))], [line.strip()]))
    return [line for prefix, texts in items for line in _item(prefix, texts)]


def _item(prefix: str, texts: list[str]) -> Iterator[str]:
    first, *others = sentences(" ".join(texts))
    indent = "    " if "[^" in prefix else " " * len(prefix)
    yield prefix + first
    yield from (indent + other for other in others)
