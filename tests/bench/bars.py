"""The bars: what each ratio is held to, and the table that says whether it was met."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """A measured figure and the most that it may be."""

    name: str
    key: str
    most: float


BARS = (
    Bar("Cold build with its search index, wall, against plain Material for MkDocs", "cold", 0.75),
    Bar("Build with its index after one case changed, against a plain build", "changed", 0.40),
    Bar("Growth: CPU a case at the greatest N against the least", "growth", 1.10),
    Bar("HTML of a case's page, at the greatest N against the least", "html", 1.02),
    Bar("`check` on all cases, CPU, against a cold build", "check", 0.25),
)


def table(measured: Mapping[str, float]) -> str:
    """Every bar that was measured, with its figure and whether it was met, as Markdown."""
    return markdown(
        ("What", "Measured", "At most", "Met"),
        (
            (bar.name, f"{measured[bar.key]:.2f}", f"{bar.most:.2f}", "yes" if measured[bar.key] <= bar.most else "**no**")
            for bar in BARS
            if bar.key in measured
        ),
    )


def markdown(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown; all columns but the first stand to the right."""
    lines = [head, ("---", *("--:" for _ in head[1:])), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
