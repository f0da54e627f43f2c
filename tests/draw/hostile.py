"""Drawings as full as the model lets one be, with labels of any length."""

from __future__ import annotations

from typing import Any

from tests.draw.samples import drawing, mark, part, span

LABELS = {
    "long": "a label as long as the model lets one be, sixty characters ok",
    "unbroken": "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
    "one letter": "i",
    "one wide letter": "W",
    "marks": "<&'\"> {= x =} [@a] \u202f…",
}


def full(says: str) -> list[Any]:
    """Drawings of each kind with as many parts as it may have, every label the same."""

    def axis(unit: str = "customers a month", **ends: Any) -> dict[str, Any]:
        return {"says": says[:60], "unit": unit, **ends}

    says = says[:60]
    return [
        drawing(
            "curve", "fan", x=axis(low=0, high=10), y=axis(),
            lines=[part(f"x * {k}", says) for k in (1, 2, 3, 4)], marks=[mark(at, says) for at in (2, 5, 5.5)],
        ),
        drawing(
            "curve", "bundle", x=axis(low=0, high=10), y=axis(low=0, high=5),
            lines=[part(f"3 + x * {k} / 100", says) for k in (1, 2, 3, 4)],
            marks=[mark(at, says) for at in (9.6, 9.7, 11)],
        ),
        drawing(
            "curve", "huge", x=axis(low=1, high=1e12, scale="log"), y=axis("$"),
            lines=[part("1e14 * x", says), part("1e14", says)], marks=[mark(1e5, says)],
        ),
        drawing("bars", "both-ways", unit="ms", parts=[part(k * k * 1000 - 9000, says) for k in range(8)], limit=mark(2500, says)),
        drawing("bars", "below", unit="ms", parts=[part(-k - 1, says) for k in range(8)]),
        drawing("budget", "eight", unit="ms", parts=[part(k * 3 + 1, says) for k in range(8)], limit=mark(60, says)),
        drawing(
            "timeline", "crowded", unit="days",
            spans=[span(k * 10, k * 10 + long, says) for k, long in enumerate((0.01, 5, 30, 0.01, 5, 30))],
            marks=[mark(at, says) for at in (0, 20, 21, 60)],
        ),
    ]  # fmt: skip
