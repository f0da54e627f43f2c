"""A YAML file as plain data with a place for every key and value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from macros.reading.source import Problem, Source

Loc = tuple[str | int, ...]


@dataclass
class Document:
    """A YAML file: its data, where each part of the data stands in its text, and what is already refused."""

    source: Source
    data: Any = None
    starts: dict[Loc, int] = field(default_factory=dict)
    ends: dict[Loc, int] = field(default_factory=dict)
    keys: dict[Loc, int] = field(default_factory=dict)
    refused: set[Loc] = field(default_factory=set)
    strings: dict[Loc, str] = field(default_factory=dict)
    """Every text value by its place, in the order of the file."""

    def problem(self, loc: Loc, message: str, offset: int | None = None) -> Problem:
        """A problem with the value at `loc`, or with its key, or with the nearest thing above it.

        `offset` counts characters of the value's text.
        """
        return self.source.problem(self.index(loc, offset), message)

    def must(self, loc: Loc, wanted: str, offset: int | None = None) -> Problem:
        """The problem that what stands at `loc` must be otherwise."""
        return self.problem(loc, f"{path_of(loc)} must {wanted}", offset)

    def index(self, loc: Loc, offset: int | None = None) -> int:
        while loc and loc not in self.starts:
            loc = loc[:-1]
        if offset is None:
            return self.starts.get(loc, 0)
        return self._index_in_scalar(loc, offset)

    def key_problem(self, loc: Loc, message: str) -> Problem:
        """A problem with the key at the end of `loc`."""
        return self.source.problem(self.keys.get(loc, self.index(loc)), message)

    def key_must(self, loc: Loc, wanted: str) -> Problem:
        """The problem that the key at the end of `loc` must be otherwise."""
        return self.key_problem(loc, f"{path_of(loc)} must {wanted}")

    def at(self, loc: Loc) -> Any:
        """The data at `loc`, or None."""
        value = self.data
        for part in loc:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def _index_in_scalar(self, loc: Loc, offset: int) -> int:
        """Walk the value and its source side by side: only the source has folds, quotes and escapes."""
        value, text = str(self.at(loc)), self.source.text
        index, end = self.starts[loc], self.ends[loc]
        if text[index] in "|>":
            index = text.index("\n", index) + 1
        elif text[index] in "'\"":
            index += 1
        for character in value[:offset]:
            if character.isspace():
                if index < end and text[index].isspace():
                    index += 1
                while index < end and text[index].isspace() and text[index] == "\n":
                    index += 1
                continue
            while index < end and text[index] != character:
                index += 1
            index += 1
        while offset < len(value) and index < end and text[index] != value[offset]:
            index += 1
        return min(index, end)


def path_of(loc: Loc) -> str:
    """A place as people write it: facts[2].topic."""
    parts = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc)
    return parts.removeprefix(".") or "the file"
