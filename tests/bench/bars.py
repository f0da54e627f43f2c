"""The bars: how each figure follows from the results, what it is held to, and whether it was met."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any

Sizes = Mapping[int, Mapping[str, Any]]
LARGE, SMALL = 1000, 100
WALL, CPU = 0, 1


@dataclass(frozen=True)
class Bar:
    """What is held to what. `figure` gives what was measured, or raises KeyError where it was not."""

    name: str
    limit: float
    figure: Callable[[Sizes], float]
    unit: str = ""
    at_least: bool = False

    def measured(self, sizes: Sizes) -> float | None:
        """The figure, or None where something that it needs was not measured."""
        try:
            return self.figure(sizes)
        except (KeyError, ValueError):
            return None

    def met(self, figure: float) -> bool:
        return figure >= self.limit if self.at_least else figure <= self.limit

    def shown(self, figure: float) -> str:
        """The figure as the tables show it."""
        return f"{figure:,.0f} {self.unit}".strip() if self.unit or self.at_least else f"{figure:.2f}"

    @property
    def holds(self) -> str:
        """The limit as the tables show it."""
        return f"{'≥' if self.at_least else '≤'}\u00a0{self.shown(self.limit)}"


def cost(size: Mapping[str, Any], what: str, name: str, figure: int) -> float:
    """The median of one cost."""
    return median(run[figure] for run in size["costs"][what][name])


def paired(size: Mapping[str, Any], what: str, other: str) -> float:
    """Ours over the other's wall time, run by run; the median."""
    runs = size["costs"][what]
    return median(ours[WALL] / theirs[WALL] for ours, theirs in zip(runs["ours"], runs[other]))


def _cold(sizes: Sizes) -> float:
    return paired(sizes[max(sizes)], "cold build", "plain")


def _again(sizes: Sizes) -> float:
    most = sizes[max(sizes)]
    return cost(most, "one case changed", "ours", WALL) / cost(most, "cold build", "plain", WALL)


def _saved(sizes: Sizes) -> float:
    size = sizes[SMALL]
    return median(size["saved"]["ours"]) / median(size["saved"]["plain"])


def _saved_of_many(sizes: Sizes) -> float:
    most = sizes[max(sizes)]
    return median(most["saved"]["ours"]) / cost(most, "cold build", "plain", WALL)


def _growth(sizes: Sizes) -> float:
    most = max(sizes)
    if most <= SMALL:
        raise KeyError("no growth from a hundred cases on")
    few, many = (cost(sizes[size], "cold build", "ours", CPU) / size for size in (SMALL, most))
    return many / few


def _html(sizes: Sizes) -> float:
    if len(sizes) < 2:
        raise KeyError("one size has no growth")
    return sizes[max(sizes)]["bytes"]["ours"]["same"] / sizes[min(sizes)]["bytes"]["ours"]["same"]


def _visit(sizes: Sizes) -> float:
    return max(size["bytes"]["ours"]["visit"]["gzip"] for size in sizes.values()) / 1000


def _searched(sizes: Sizes) -> float:
    found = sizes[max(sizes)]["search"]
    ours, plain = (median(run["cold"] for run in found[name]["free"]) for name in ("ours", "plain"))
    return ours / plain


def _fetched(sizes: Sizes) -> float:
    return max(run["bytes"] for size in sizes.values() for run in size["search"]["ours"]["free"]) / 1000


def _lighthouse(sizes: Sizes) -> float:
    return median(sizes[max(sizes)]["lighthouse"])


def _check(sizes: Sizes) -> float:
    most = sizes[max(sizes)]
    return cost(most, "check", "ours", CPU) / cost(most, "cold build", "ours", CPU)


BARS = (
    Bar("Cold build with its search index, wall, against plain Material", 0.75, _cold),
    Bar("Build with its index after one case changed, against plain’s build", 0.40, _again),
    Bar("Save to served at 100 cases, against plain’s `mkdocs serve`", 0.15, _saved),
    Bar("Save to served at the most cases, against plain’s build", 0.06, _saved_of_many),
    Bar("Growth: CPU a case at the most cases against that at 100", 1.10, _growth),
    Bar("HTML of the same cases’ pages, at the most cases against the fewest", 1.02, _html),
    Bar("First visit to a case, all requests, gzip", 80, _visit, "KB"),
    Bar("Search, first keystroke to first result, cold, against Material’s", 0.05, _searched),
    Bar("Search, fetched for a cold first result", 200, _fetched, "KB"),
    Bar("Lighthouse performance of a case’s page, mobile, median of 5", 100, _lighthouse, at_least=True),
    Bar("`check` on all cases, CPU, against a cold build", 0.25, _check),
)


def rows(sizes: Sizes) -> list[tuple[str, str, str, str]]:
    """Every bar: what, as measured, its limit, and whether it was met."""
    found = []
    for bar in BARS:
        figure = bar.measured(sizes)
        told = ("not measured", "–") if figure is None else (bar.shown(figure), "yes" if bar.met(figure) else "**no**")
        found.append((bar.name, told[0], bar.holds, told[1]))
    return found
