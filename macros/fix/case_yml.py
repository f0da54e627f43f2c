"""`case.yml` in the house style, by edits of its text: what no edit touches stays as it was, comments too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from macros.fix.house_order import order
from macros.fix.sentences import sentences
from macros.fix.text import ended
from macros.reading.document import Loc

Edit = tuple[int, int, str]
Entries = list[tuple[yaml.ScalarNode, yaml.Node]]

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FOLDED = re.compile(r">-?[ ]*(?:#.*)?\n")


def fixed(text: str, read: Callable[[str], Any]) -> str:
    """The text in the house style, its data as before.

    `read` gives a text's data, or None where it cannot be read, by which any edit that would change it is dropped.
    """
    data = read(text)
    for edits in (_quotes, _folds, _trailing):
        text = _kept(text, _applied(text, edits(text)), data, read)
    before = None
    while text != before:  # outer mappings come first: each pass may leave inner ones for the next
        before, text = text, _kept(text, _applied(text, _in_order(text, data)), data, read)
    return _kept(text, ended(text), data, read)


def _kept(before: str, after: str, data: Any, read: Callable[[str], Any]) -> str:
    return after if after == before or read(after) == data else before


def _applied(text: str, edits: Iterator[Edit]) -> str:
    for start, end, instead in sorted(edits, reverse=True):
        text = text[:start] + instead + text[end:]
    return text


def _nodes(text: str) -> Iterator[tuple[Loc, yaml.Node]]:
    """Every value with its place, the outer before the inner."""
    waiting: list[tuple[Loc, yaml.Node]] = [((), yaml.compose(text, Loader=_Loader))]
    while waiting:
        loc, node = waiting.pop()
        yield loc, node
        if isinstance(node, yaml.MappingNode):
            waiting += [((*loc, key.value), value) for key, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            waiting += [((*loc, index), value) for index, value in enumerate(node.value)]


def _scalars(text: str) -> Iterator[yaml.ScalarNode]:
    return (node for _, node in _nodes(text) if isinstance(node, yaml.ScalarNode))


def _quotes(text: str) -> Iterator[Edit]:
    """Double quotes, unless the text itself holds one or a backslash."""
    for node in _scalars(text):
        if node.style == "'" and not re.search(r'["\\\n]', node.value):
            yield node.start_mark.index, node.end_mark.index, f'"{node.value}"'


def _folds(text: str) -> Iterator[Edit]:
    """One sentence a line in a folded text."""
    for node in _scalars(text):
        start = node.start_mark.index
        header = _FOLDED.match(text, start) if node.style == ">" else None
        parts = node.value.rstrip("\n").split("\n")
        if not header or any(part[:1].isspace() for part in parts):
            continue
        end, indent = _block_end(text, header.end())
        lines = []
        for index, part in enumerate(parts):
            # Each line end of a folded text is written as an empty line.
            lines += ([""] if index else []) + (sentences(part) if part else [])
        written = "\n".join(f"{indent}{line}" if line else "" for line in lines)
        yield header.end(), end, written


def _block_end(text: str, start: int) -> tuple[int, str]:
    """Where the last line of a block text ends that begins at `start`, and its indent."""
    first = re.compile(r"(?:[ ]*\n)*([ ]*)").match(text, start)[1]
    end = start
    for line in re.compile(r"[^\n]*(?:\n|\Z)").finditer(text, start):
        if not line[0]:
            break
        if line[0].strip():
            if not line[0].startswith(first):
                break
            end = line.start() + len(line[0].rstrip("\n"))
    return end, first


def _trailing(text: str) -> Iterator[Edit]:
    """No space at the end of a line; within a block text it is a part of the value."""
    blocks = [
        (node.start_mark.index, _block_end(text, text.index("\n", node.start_mark.index) + 1)[0])
        for node in _scalars(text)
        if node.style in (">", "|") and "\n" in text[node.start_mark.index :]
    ]
    for match in re.finditer(r"[ \t]+$", text, re.MULTILINE):
        if not any(start < match.start() <= end and "\n" in text[start : match.start()] for start, end in blocks):
            yield match.start(), match.end(), ""


def _in_order(text: str, data: Any) -> Iterator[Edit]:
    """The keys of each mapping in the house order; of nested mappings only the outermost that is not."""
    done: list[Loc] = []
    for loc, node in sorted(_nodes(text), key=lambda each: len(each[0])):
        if not isinstance(node, yaml.MappingNode) or any(loc[: len(outer)] == outer for outer in done):
            continue
        ranks = {key: rank for rank, key in enumerate(order(loc, data))}
        wanted = sorted(node.value, key=lambda entry: ranks.get(entry[0].value, len(ranks)))
        if wanted == node.value:
            continue
        edits = _flow_moves(text, node, wanted) if node.flow_style else _block_moves(text, node, wanted)
        if edits:
            done.append(loc)
            yield from edits


def _flow_moves(text: str, node: yaml.MappingNode, wanted: Entries) -> list[Edit]:
    """Each entry of {a: 1, b: 2} put where another stood; what lies between stays."""
    places = [(key.start_mark.index, value.end_mark.index) for key, value in node.value]
    texts = [text[key.start_mark.index : value.end_mark.index] for key, value in wanted]
    return [(start, end, instead) for (start, end), instead in zip(places, texts)]


def _block_moves(text: str, node: yaml.MappingNode, wanted: Entries) -> list[Edit]:
    """The entries of a block mapping put in order, each with the comments above it and its empty lines."""
    starts = [key.start_mark.index for key, _ in node.value]
    indent = " " * node.start_mark.column
    is_dashed = text[starts[0] - len(indent) : starts[0]] != indent
    heads = [_head(text, start) for start in starts]
    heads[0] = starts[0] if is_dashed else heads[0]
    end = _mapping_end(text, node)
    ends = [*heads[1:], end]
    chunks = {id(key): text[head:stop] for (key, _), head, stop in zip(node.value, heads, ends)}
    first, moved = node.value[0][0], wanted[0][0]
    if is_dashed and first is not moved:
        if chunks[id(moved)].lstrip(" ").startswith("#"):
            return []  # a comment cannot follow the dash of a list
        chunks[id(first)] = indent + chunks[id(first)]
        chunks[id(moved)] = chunks[id(moved)].removeprefix(indent)
    if any(not chunk.endswith("\n") for chunk in chunks.values()):
        chunks = {key: chunk if chunk.endswith("\n") else chunk + "\n" for key, chunk in chunks.items()}
    return [(heads[0], end, "".join(chunks[id(key)] for key, _ in wanted))]


def _head(text: str, start: int) -> int:
    """Where an entry begins: with the comment lines right above its key."""
    line = text.rfind("\n", 0, start) + 1
    while line and (above := text[text.rfind("\n", 0, line - 1) + 1 : line]).lstrip(" ").startswith("#"):
        line -= len(above)
    return line


def _mapping_end(text: str, node: yaml.MappingNode) -> int:
    """Where the line after a block mapping's last entry begins."""
    last = node.value[-1][1]
    column = node.start_mark.column
    place = text.find("\n", last.start_mark.index) + 1 or len(text)
    end = place
    for line in re.compile(r"[^\n]*(?:\n|\Z)").finditer(text, place):
        if not line[0] or line[0].strip() and len(line[0]) - len(line[0].lstrip(" ")) <= column:
            # A list may stand at the indent of its key.
            if not (line[0].lstrip(" ").startswith("- ") and _is_flat_list(last, column)):
                break
        if line[0].strip():
            end = line.end()
    return max(end, place)


def _is_flat_list(node: yaml.Node, column: int) -> bool:
    return isinstance(node, yaml.SequenceNode) and not node.flow_style and node.start_mark.column == column
