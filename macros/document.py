"""YAML as plain data with a position for every key and value; refuses what is not what it looks like.

The reader follows the parser's events, so that nothing is built which has not been looked at: no anchor, alias,
tag, merge or duplicate key, no second document. Scalars are resolved by the core schema of YAML 1.2, without octal and
hexadecimal numbers: `no` and `1:30` are text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.source import Problem, Source

DEEPEST = 12
Loc = tuple[str | int, ...]

# libyaml parses some twenty times faster than any parser in Python; only its events are used, never its types.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*(?:_[0-9]+)*)")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9][0-9]*(?:_[0-9]+)*)(?:\.[0-9]+(?:_[0-9]+)*)?(?:[eE][-+]?[0-9]+)?")
_WORDS = {"null": None, "~": None, "": None, "true": True, "false": False}
# Any other escape writes a character that the file does not show; a line continuation joins what looks apart.
_HIDDEN = re.compile(r'\\(?:[\\"n]|(x[0-9a-fA-F]*|[uU][0-9a-fA-F]*|.|\n))', re.DOTALL)


class _Refused(Exception):
    """Raised with a problem after which the rest of the file cannot be read."""


@dataclass
class Document:
    """A YAML file: its data, where each part of the data stands in its text, and the places already refused."""

    source: Source
    data: Any = None
    starts: dict[Loc, int] = field(default_factory=dict)
    ends: dict[Loc, int] = field(default_factory=dict)
    keys: dict[Loc, int] = field(default_factory=dict)
    refused: set[Loc] = field(default_factory=set)

    def problem(self, loc: Loc, message: str, offset: int | None = None) -> Problem:
        """A problem with the value at `loc`, or with its key, or with the nearest thing above it.

        `offset` counts characters of the value's text.
        """
        return self.source.problem(self.index(loc, offset), message)

    def index(self, loc: Loc, offset: int | None = None) -> int:
        while loc and loc not in self.starts:
            loc = loc[:-1]
        if offset is None:
            return self.starts.get(loc, 0)
        return self._index_in_scalar(loc, offset)

    def key_problem(self, loc: Loc, message: str) -> Problem:
        """A problem with the key at the end of `loc`."""
        return self.source.problem(self.keys.get(loc, self.index(loc)), message)

    def at(self, loc: Loc) -> Any:
        """The data at `loc`, or None."""
        value = self.data
        for part in loc:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def strings(self) -> Iterator[tuple[Loc, str]]:
        """Every text value with its place, in the order of the file."""
        for loc in self.starts:
            if isinstance(value := self.at(loc), str):
                yield loc, value

    def _index_in_scalar(self, loc: Loc, offset: int) -> int:
        """Walk the value and its source side by side: folding, indents, quotes and escapes are in the source only."""
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


def read_document(source: Source) -> tuple[Document, list[Problem]]:
    """The document in `source`, or as much as could be read, with every problem met on the way."""
    reader = _Reader(source)
    try:
        reader.stream()
    except yaml.reader.ReaderError:
        pass  # characters that YAML refuses are odd characters, each said with its place
    except yaml.YAMLError as error:
        reader.problems.append(_syntax(source, error))
    except _Refused:
        pass
    return reader.document, reader.problems


class _Reader:
    """One pass over the parser's events."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.document = Document(source)
        self.problems: list[Problem] = []
        self._events = yaml.parse(source.text, Loader=_Loader)

    def stream(self) -> None:
        next(self._events)
        start = next(self._events)
        if isinstance(start, yaml.StreamEndEvent):
            return
        if start.version or start.tags:
            self._refuse(start, "a file must have no YAML directive")
        self.document.data = self._value(next(self._events), ())
        next(self._events)
        if not isinstance(after := next(self._events), yaml.StreamEndEvent):
            self._refuse(after, "a file must hold one YAML document")

    def _refuse(self, event: yaml.Event, message: str) -> None:
        self.problems.append(self.source.problem(event.start_mark.index, message))

    def _value(self, event: yaml.Event, loc: Loc) -> Any:
        self._check_plain(event)
        self.document.starts[loc] = event.start_mark.index
        if len(loc) >= DEEPEST and not isinstance(event, yaml.ScalarEvent):
            self._refuse(event, f"values must be nested at most {DEEPEST} deep")
            raise _Refused
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(loc)
        if isinstance(event, yaml.AliasEvent):
            self.document.refused.add(loc)
            return None
        self.document.ends[loc] = event.end_mark.index
        return self._scalar(event)

    def _check_plain(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, f"a value must be written out, not an alias: '*{event.anchor}'")
            return
        if event.anchor is not None:
            self._refuse(event, f"a value must have no anchor: '&{event.anchor}'")
        if event.tag is not None:
            self._refuse(event, f"a value must have no tag: {event.tag!r}")

    def _mapping(self, loc: Loc) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event)
            place = (*loc, key)
            if key == "<<":
                self._refuse(event, "a mapping must be written out, not merged: '<<'")
                self.document.refused.add(place)
            if key in found:
                self._refuse(event, f"a key must occur once: {key!r}")
                place = (*loc, f"{key} (again)")
            self.document.keys[place] = event.start_mark.index
            value = self._value(next(self._events), place)
            found.setdefault(key, value)
        return found

    def _key(self, event: yaml.Event) -> str:
        self._check_plain(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse(event, "a key must be a word")
            raise _Refused
        return event.value

    def _sequence(self, loc: Loc) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self._value(event, (*loc, len(found))))
        return found

    def _scalar(self, event: yaml.ScalarEvent) -> Any:
        if event.style == '"':
            self._check_escapes(event)
        return event.value if event.style else resolve(event.value)

    def _check_escapes(self, event: yaml.ScalarEvent) -> None:
        start = event.start_mark.index
        for match in _HIDDEN.finditer(self.source.text[start : event.end_mark.index]):
            if match[1]:
                message = f"a string must hold its characters as they are, not as escapes: {match[0]!r}"
                self.problems.append(self.source.problem(start + match.start(), message))


def resolve(plain: str) -> Any:
    """The value of a plain scalar: null, a truth value, a finite number, or the text itself."""
    if plain in _WORDS:
        return _WORDS[plain]
    if _INT.fullmatch(plain) and len(plain) <= 40:
        return int(plain)
    if _FLOAT.fullmatch(plain):
        return float(plain)
    return plain


def _syntax(source: Source, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    what = " ".join(str(getattr(error, "problem", None) or error).split())
    if context := getattr(error, "context_mark", None):
        what += f", {error.context} that begins at line {context.line + 1}"
    if "escape character" in what:
        what += " (write text that holds a backslash in single quotes or after >-)"
    return source.problem(mark.index if mark else 0, f"the file must be YAML: {what}")
