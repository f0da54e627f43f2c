"""What a schema refuses, in the house grammar, `path:line:column: X must Y: value`, with the nearest word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from macros.reading.document import Document, Loc, path_of
from macros.reading.source import Problem

Model = TypeVar("Model", bound=BaseModel)
LONGEST_VALUE = 60

_PATTERNS = {
    r"^[a-z][a-z0-9_]{0,39}$": "be a lower-case letter, then at most 39 lower-case letters, digits or _",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "be lower-case words and digits joined by hyphens",
}
_WANTED: dict[str, Callable[[dict[str, Any]], str]] = {
    "missing": lambda ctx: "be given",
    "string_type": lambda ctx: "be text",
    "string_too_short": lambda ctx: "not be empty",
    "string_too_long": lambda ctx: f"have at most {ctx['max_length']:,} characters",
    "string_pattern_mismatch": lambda ctx: _PATTERNS.get(ctx["pattern"], f"match {ctx['pattern']}"),
    "int_type": lambda ctx: "be a whole number",
    "float_type": lambda ctx: "be a number",
    "finite_number": lambda ctx: "be a finite number",
    "bool_type": lambda ctx: "be true or false",
    "greater_than_equal": lambda ctx: f"be at least {ctx['ge']}",
    "less_than_equal": lambda ctx: f"be at most {ctx['le']}",
    "literal_error": lambda ctx: f"be {ctx['expected'].replace(chr(39), '')}",
    "too_short": lambda ctx: f"have at least {ctx['min_length']} of them",
    "too_long": lambda ctx: f"have at most {ctx['max_length']} of them",
    "tuple_type": lambda ctx: "be a list",
    "dict_type": lambda ctx: "be a mapping",
    "model_type": lambda ctx: "be a mapping",
    "union_tag_invalid": lambda ctx: f"be one of {ctx['expected_tags'].replace(chr(39), '')}",
    "union_tag_not_found": lambda ctx: "be given",
}


def validate(model: type[Model], document: Document) -> tuple[Model | None, list[Problem]]:
    """The document as a frozen model, or None with a problem for each thing that the model refuses."""
    try:
        return model.model_validate(document.data), []
    except ValidationError as error:
        by_place: dict[Loc, list[Any]] = {}
        for each in error.errors(include_url=False):
            place = _place(document, each)
            if place not in document.refused and not _is_echo(document.at(place), place, each):
                by_place.setdefault(place, []).append(each)
        return None, [_problem(model, document, place, found) for place, found in by_place.items()]


def suggestion(word: Any, known: Iterable[str]) -> str:
    """The nearest known word as ` (did you mean 'latency'?)`, or nothing."""
    if len(str(word)) > LONGEST_VALUE:
        return ""
    by_folded = {each.casefold(): each for each in known}
    near = get_close_matches(str(word).casefold(), by_folded, n=1, cutoff=0.6)
    return f" (did you mean {by_folded[near[0]]!r}?)" if near else ""


def shown(value: Any) -> str:
    """A value as it stands in a message: short, on one line, as YAML writes it."""
    text = {None: "null", True: "true", False: "false"}.get(value) if isinstance(value, bool | None) else repr(value)
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 3]}..."


def _place(document: Document, error: Any) -> Loc:
    """The error's place in the data, without the names that pydantic adds for the branches of a union."""
    kind, loc, value = error["type"], error["loc"], document.data
    place: Loc = ()
    for part in loc:
        inside = (
            part in value if isinstance(value, dict) else isinstance(part, int) and isinstance(value, list)
        )
        if inside:
            value, place = value[part], (*place, part)
    if kind == "missing":
        return (*place, loc[-1])
    return (*place, "kind") if kind.startswith("union_tag") else place


def _is_echo(value: Any, place: Loc, error: Any) -> bool:
    """Whether the error only repeats another: a union's branch not meant, a list short of its bad items."""
    kind = error["type"]
    if kind == "too_short":
        return len(value) >= error["ctx"]["min_length"]
    is_branch = len(error["loc"]) > len(place)
    return is_branch and (
        isinstance(value, dict) and kind == "string_type" or isinstance(value, str) and kind == "model_type"
    )


def _problem(model: type[BaseModel], document: Document, place: Loc, errors: list[Any]) -> Problem:
    kind, context, name = errors[0]["type"], errors[0].get("ctx", {}), path_of(place)
    if kind in ("missing", "union_tag_not_found"):
        return document.problem(place[:-1], f"{name} must be given")
    if kind == "extra_forbidden" or errors[0]["loc"][-1:] == ("[key]",):
        known = _choices(kind, context) or _known_keys(model)
        near = suggestion(place[-1], known)
        return document.key_problem(
            place, f"{path_of(place[:-1])} must have no unknown key: {shown(place[-1])}{near}"
        )
    value = document.at(place)
    near = suggestion(value, _choices(kind, context)) if isinstance(value, str) else ""
    return document.problem(place, f"{name} must {_wanted(errors)}: {shown(value)}{near}")


def _wanted(errors: list[Any]) -> str:
    kinds, first = {each["type"] for each in errors}, errors[0]
    if "int_type" in kinds and len(kinds) > 1:
        return (
            "be a formula or a number" if any(kind.startswith("string") for kind in kinds) else "be a number"
        )
    if first["type"].startswith("date"):
        return "be a date like 2026-11-23"
    wanted = _WANTED.get(first["type"])
    return wanted(first.get("ctx", {})) if wanted else f"be valid ({first['msg']})"


def _choices(kind: str, context: dict[str, Any]) -> list[str]:
    text = {"literal_error": "expected", "union_tag_invalid": "expected_tags"}.get(kind)
    return [] if text is None else context[text].split("'")[1::2]


@lru_cache
def _known_keys(model: type[BaseModel]) -> frozenset[str]:
    return frozenset(_keys(model.model_json_schema()))


def _keys(schema: Any) -> set[str]:
    """Every key that the schema names, at any depth."""
    if isinstance(schema, list):
        return set().union(*map(_keys, schema))
    if not isinstance(schema, dict):
        return set()
    return set(schema.get("properties", ())) | set().union(*map(_keys, schema.values()))
