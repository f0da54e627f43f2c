"""YAML as plain data with a position for every key and value; refuses what is not what it looks like.

The reader follows the parser's events, so that nothing is built which has not been looked at: no anchor,
alias, tag, merge or duplicate key, no second document. Scalars are resolved by the core schema of YAML 1.2,
without octal and hexadecimal numbers: `no` and `1:30` are text.
"""

from __future__ import annotations

import math
import re
from typing import Any, NoReturn

import yaml

from macros.reading.document import Document, Loc
from macros.reading.source import Problem, Source

DEEPEST = 12
MOST_ITEMS = 500  # in one list or mapping
MOST_VALUES = 10_000  # in one file: some ten times a long case

# libyaml parses some twenty times faster than any parser in Python; only its events are used, not its types.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*(?:_[0-9]+)*)")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9][0-9]*(?:_[0-9]+)*)(?:\.[0-9]+(?:_[0-9]+)*)?(?:[eE][-+]?[0-9]+)?")
_BEGINS_A_NUMBER = "+-0123456789"
_WORDS = {"null": None, "~": None, "": None, "true": True, "false": False}
# Any other escape writes a character that the file does not show; a line continuation joins what looks apart.
_HIDDEN = re.compile(r'\\(?:[\\"n]|(x[0-9a-fA-F]*|[uU][0-9a-fA-F]*|.|\n))', re.DOTALL)


class _Refused(Exception):
    """Raised with a problem after which the rest of the file cannot be read."""


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

    def stream(self) -> None:
        # The loader itself: `yaml.parse`, a generator around it, takes as long again.
        self._next = _Loader(self.source.text).get_event
        self._next()
        start = self._next()
        if isinstance(start, yaml.StreamEndEvent):
            return
        if start.version or start.tags:
            self._refuse(start, "a file must have no YAML directive")
        self.document.data = self._value(self._next(), ())
        self._next()
        if not isinstance(after := self._next(), yaml.StreamEndEvent):
            self._refuse(after, "a file must hold one YAML document")

    def _refuse(self, event: yaml.Event, message: str) -> None:
        self.problems.append(self.source.problem(event.start_mark.index, message))

    def _value(self, event: yaml.Event, loc: Loc) -> Any:
        if event.anchor is not None or event.tag is not None:
            self._check_plain(event, loc)
        self.document.starts[loc] = event.start_mark.index
        if len(self.document.starts) > MOST_VALUES:
            self._stop(event, f"a file must have at most {MOST_VALUES:,} values")
        if len(loc) >= DEEPEST and not isinstance(event, yaml.ScalarEvent):
            self._stop(event, f"values must be nested at most {DEEPEST} deep")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(loc)
        if isinstance(event, yaml.AliasEvent):
            self.document.refused.add(loc)
            return None
        self.document.ends[loc] = event.end_mark.index
        value = self._scalar(event)
        if isinstance(value, str):
            self.document.strings[loc] = value
        return value

    def _stop(self, event: yaml.Event, message: str) -> NoReturn:
        self._refuse(event, message)
        raise _Refused

    def _check_plain(self, event: yaml.Event, loc: Loc | None = None) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, f"a value must be written out, not an alias: '*{event.anchor}'")
            return
        if event.anchor is not None:
            self._refuse(event, f"a value must have no anchor: '&{event.anchor}'")
        if event.tag is not None:
            self._refuse(event, f"a value must have no tag: {event.tag!r}")
            if loc is not None:
                self.document.refused.add(loc)  # what it is without its tag says nothing

    def _mapping(self, loc: Loc) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event)
            place = (*loc, key)
            if key == "<<":
                self._refuse(event, "a mapping must be written out, not merged: '<<'")
                self.document.refused.add(place)
            if key in found:
                self._refuse(event, f"a key must occur once: {key!r}")
                place = (*loc, f"{key} (again)")
            self.document.keys[place] = event.start_mark.index
            value = self._value(self._next(), place)
            if key in found:
                self._forget(place)
            found.setdefault(key, value)
            if len(found) > MOST_ITEMS:
                self._stop(event, f"a mapping must have at most {MOST_ITEMS} keys")
        return found

    def _forget(self, place: Loc) -> None:
        """No text of what stands at a place is one of the data's."""
        for loc in [loc for loc in self.document.strings if loc[: len(place)] == place]:
            del self.document.strings[loc]

    def _key(self, event: yaml.Event) -> str:
        if event.anchor is not None or getattr(event, "tag", None) is not None:
            self._check_plain(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._stop(event, "a key must be a word")
        return event.value

    def _sequence(self, loc: Loc) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            found.append(self._value(event, (*loc, len(found))))
            if len(found) > MOST_ITEMS:
                self._stop(event, f"a list must have at most {MOST_ITEMS} items")
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
    if plain[0] not in _BEGINS_A_NUMBER:
        return plain
    if _INT.fullmatch(plain) and len(plain) <= 40:
        return int(plain)
    if _FLOAT.fullmatch(plain) and math.isfinite(number := float(plain)):
        return number
    return plain


def _syntax(source: Source, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    what = " ".join(str(getattr(error, "problem", None) or error).split())
    if context := getattr(error, "context_mark", None):
        what += f", {error.context} that begins at line {context.line + 1}"
    if "escape character" in what:
        what += " (write text that holds a backslash in single quotes or after >-)"
    return source.problem(mark.index if mark else 0, f"the file must be YAML: {what}")
