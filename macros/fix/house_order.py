"""The order of keys: that of the model, in which an editor also offers them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from macros.model import Case


def order(loc: tuple[str | int, ...], data: Any) -> list[str]:
    """The keys of the mapping at `loc` of a case.yml that holds `data`, in the house order; empty where free."""
    node, value = _schema(), data
    for part in loc:
        value = value[part]
        node = _resolved(node.get("items", {}) if isinstance(part, int) else node.get("properties", {}).get(part, {}), value)
    keys = list(node.get("properties", ()))
    # What a drawing is decides which other keys it has, so one reads it first.
    return ["kind", *(key for key in keys if key != "kind")] if "kind" in keys else keys


def _resolved(node: dict[str, Any], value: Any) -> dict[str, Any]:
    """The schema that applies to a value, behind references and choices."""
    if "$ref" in node:
        return _resolved(_schema()["$defs"][node["$ref"].rpartition("/")[2]], value)
    if "discriminator" in node:
        named = node["discriminator"]["mapping"].get(value.get("kind")) if isinstance(value, dict) else None
        return _resolved({"$ref": named}, value) if named else {}
    for choice in node.get("anyOf", ()):
        found = _resolved(choice, value)
        if isinstance(value, dict) and "properties" in found or isinstance(value, list) and "items" in found:
            return found
    return node


@lru_cache(maxsize=1)
def _schema() -> dict[str, Any]:
    return Case.model_json_schema()
