"""`make bench`: what the collection costs at each size, ours and plain Material's in turn, as a report."""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from tests.bench import bars, building, picture
from tests.bench.generate import write_project
from tests.bench.measure import Cost, Spread, interleaved, ratio
from tests.bench.plain import write_plain

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results.md"
PICTURE = HERE / "results.svg"
Costs = dict[str, list[Cost]]


def main() -> None:
    """Measure at every size asked for, and write the report beside this program."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100], help="numbers of cases, ten or more each")
    parser.add_argument("--runs", type=int, default=3, help="runs of each command, in turn with its rival")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        found = {size: measure(Path(folder) / str(size), size, options.runs) for size in sorted(options.sizes)}
    RESULTS.write_text(report(found, options.runs), "utf-8")
    lines = {name: [(size, _median(costs[0][name], "cpu")) for size, costs in found.items()] for name in ("ours", "plain")}
    if len(found) > 1:
        PICTURE.write_text(picture.picture(lines, "CPU seconds of a cold build"), "utf-8")
    print(f"written: {RESULTS.name}")


def measure(folder: Path, size: int, runs: int) -> tuple[Costs, dict[str, float]]:
    """Costs of each command at this many cases, and the sizes in bytes of what was built."""
    print(f"{size} cases: writing them", flush=True)
    project = folder / "project"
    slugs = write_project(project, size)
    write_plain(project, folder / "plain")
    print(f"{size} cases: building, {runs} runs each", flush=True)
    costs = interleaved(
        {"ours": lambda: building.cold(project), "plain": lambda: building.plain(folder / "plain")}, runs
    )
    numbers = iter(range(runs))
    costs |= interleaved(
        {
            "one case changed": lambda: building.changed(project, slugs[0], next(numbers)),
            "check": lambda: building.check(project),
        },
        runs,
    )
    return costs, building.pages(project / "site")


def report(found: dict[int, tuple[Costs, dict[str, float]]], runs: int) -> str:
    """The report as Markdown: the machine, the bars that were measured, and every cost."""
    most = max(found)
    costs, _ = found[most]
    measured = {
        "cold": ratio(costs["ours"], costs["plain"], "wall").median,
        "changed": ratio(costs["one case changed"], costs["plain"], "wall").median,
        "check": ratio(costs["check"], costs["ours"], "cpu").median,
    }
    if len(found) > 1:
        least = min(found)
        each = {size: _median(found[size][0]["ours"], "cpu") / size for size in (least, most)}
        measured |= {"growth": each[most] / each[least], "html": found[most][1]["page"] / found[least][1]["page"]}
    head = ("Cases", "Command", "Wall, s", "CPU, s", "Memory, MB")
    return "\n\n".join(
        [
            "# What the collection costs",
            f"Written by `make bench` on {datetime.date.today().isoformat()}: {platform.machine()}, {os.cpu_count()} cores, "
            f"Python {platform.python_version()}, mkdocs {version('mkdocs')}, mkdocs-material {version('mkdocs-material')}, "
            f"{runs} runs of each in turn; the median, and from least to greatest. Plain is Material for MkDocs over the "
            "same words as static Markdown, without drawings, with its own search. Ours is the whole of `make site`: "
            "checks, search index, book and the copy for a disk included.",
            f"## The bars that were measured, at {most} cases",
            bars.table(measured),
            "## Costs",
            bars.markdown(head, _rows(found)),
            "## Bytes of a case's page, and of the whole site",
            bars.markdown(
                ("Cases", "A case's page, KB", "The site, MB"),
                ((str(size), f"{sizes['page'] / 1e3:.0f}", f"{sizes['site'] / 1e6:.1f}") for size, (_, sizes) in found.items()),
            ),
        ]
    ) + "\n"


def _rows(found: dict[int, tuple[Costs, dict[str, float]]]) -> Iterator[tuple[str, ...]]:
    for size, (costs, _) in found.items():
        for name, runs in costs.items():
            yield (str(size), name, *(_shown(Spread.of([getattr(run, figure) for run in runs])) for figure in ("wall", "cpu", "memory")))


def _shown(spread: Spread) -> str:
    return f"{spread.median:.1f} ({spread.least:.1f} to {spread.most:.1f})"


def _median(runs: list[Cost], figure: str) -> float:
    return Spread.of([getattr(run, figure) for run in runs]).median


if __name__ == "__main__":
    main()
