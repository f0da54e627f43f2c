"""The numbers of a case: its assumptions, and the figures that follow from them."""

from __future__ import annotations

from collections.abc import Mapping

from macros.model import Case
from macros.numbers import formula


def values(case: Case, turn: Mapping[str, float] | None = None) -> dict[str, float]:
    """Every assumption and figure by name, in the order of the case.

    `turn` sets assumptions to other values first. Raises KeyError if it names anything else,
    and FormulaError if a formula is wrong or has no finite value.
    """
    turn = turn or {}
    found = {each.name: float(turn.get(each.name, each.value)) for each in case.assumptions}
    if unknown := turn.keys() - found.keys():
        raise KeyError(f"a turn must set an assumption: {', '.join(sorted(unknown))}")
    for figure in case.figures:
        found[figure.name] = formula.evaluate(formula.parse(figure.formula), found)
    return found
