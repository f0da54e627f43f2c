"""What the browser needs to draw a drawing again with a reader's numbers (`docs/assets/js/draw/redraw.js`)."""

from __future__ import annotations

import json
from typing import Any

from macros.draw.values import Values
from macros.drawing_model import Drawing, Flow
from macros.numbers import formula

FORMULAS = {"formula", "at", "low", "high", "start", "end"}


def described(drawing: Drawing, values: Values) -> str | None:
    """The drawing as JSON, its formulas as trees, with the author's values of the names that they use.

    None for a drawing that no number moves.
    """
    if isinstance(drawing, Flow):
        return None
    parts, named = with_trees(drawing)
    names = sorted(named & values.keys())
    if not names:
        return None
    # Twelve digits are more than two machines' arithmetic always shares.
    parts["values"] = {name: formula.to_json(formula.Number(float(f"{values[name]:.12g}"))) for name in names}
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def with_trees(drawing: Drawing) -> tuple[dict[str, Any], frozenset[str]]:
    """The drawing's parts, its formulas as trees, and every name in them."""
    trees: list[formula.Node] = []
    parts = _with_trees(drawing.model_dump(exclude={"name", "finding"}, exclude_defaults=True), trees)
    return parts, frozenset().union(*map(formula.names, trees))


def _with_trees(part: Any, trees: list[formula.Node]) -> Any:
    """The part with every formula in it as the browser reads it; their trees are added to `trees`."""
    if isinstance(part, dict):
        return {
            key: _tree(each, trees) if key in FORMULAS else _with_trees(each, trees)
            for key, each in part.items()
        }
    return [_with_trees(each, trees) for each in part] if isinstance(part, list | tuple) else part


def _tree(text: str | float, trees: list[formula.Node]) -> Any:
    trees.append(formula.parse(text))
    return formula.to_json(trees[-1])
