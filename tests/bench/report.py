"""The report: results.md and results.svg, from the results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench import bars
from tests.bench.measure import Spread
from tests.bench.picture import picture
from tests.bench.results import Results, sizes

HERE = Path(__file__).resolve().parent
NAMES = {"ours": "ours", "plain": "plain Material", "zensical": "Zensical", "hugo": "Hugo, Pagefind"}
ANSWERED = {
    "slider": "a number moved", "interviewer": "a question asked", "opened": "the index of cases opened",
    "narrowed": "the index narrowed or widened",
}  # fmt: skip
UNIT = "CPU seconds of a cold build"
HOW = """\
- **Ours** builds the pages and their search index (`python -m macros site --no-copies`, where the command knows it); *whole site* is all of `make site`, with the book and the copy for a disk.
- **Plain** is Material for MkDocs over the same words as static Markdown, out of the navigation, without drawings, with its own search. Numbers are written out. It keeps nothing from one build to the next, so at a thousand cases and more it is not built again after a change.
- **Zensical** reads plain's pages and configuration. **Hugo** reads the same Markdown with a least theme written for this benchmark (a heading, contents, the text), far less than the others make of a page; Pagefind then indexes it.
- Commands are measured as whole processes with all that they start, in turn (A B C, A B C). Memory is that of the largest process.
- Sites are served to Chromium by a small server that sends text with gzip at level 6, as static hosts do. The slow link is 1.6 Mbit/s with 150 ms. A cold search is one in a page just opened with an empty cache; a warm one after the page is opened again. The clock runs from the first key of a word typed at once to the first result on the screen.
- Save to served: saves lie three seconds apart; the page counts as served when it holds the word just written. Our server's search index follows behind.
- A number moved, a question asked, the index narrowed: from the input to the frame that shows the last change it makes; the index opened: to its first paint, with an empty cache. What a page does once the reader rests is left out. Throttled is a processor a quarter as fast."""


def write(found: Results) -> None:
    """Write the report and its picture."""
    (HERE / "results.md").write_text(markdown(found), "utf-8")
    if drawn := lines(found):
        (HERE / "results.svg").write_text(picture(drawn, UNIT, alone=True) + "\n", "utf-8")


def lines(found: Results) -> dict[str, list[tuple[float, float]]]:
    """CPU of a cold build by the number of cases, of everyone measured at two sizes or more; else nothing."""
    drawn: dict[str, list[tuple[float, float]]] = {}
    for size, of in sizes(found).items():
        for name in of["costs"].get("cold build", {}):
            drawn.setdefault(NAMES[name], []).append((size, bars.cost(of, "cold build", name, bars.CPU)))
    return {name: points for name, points in drawn.items() if len(points) > 1}


def markdown(found: Results) -> str:
    """The whole report."""
    by_size = sizes(found)
    versions = ", ".join(f"{name} {number}" for name, number in found["versions"].items())
    parts = [
        "# What the collection costs",
        f"Written by `make bench` on {found['date']}: {found['machine']}; {versions}. Medians, and from least to greatest.",
        f"## The bars, at {max(by_size):,} cases",
        table(("What", "Measured", "Bar", "Met"), bars.rows(by_size)),
        *(["![CPU seconds of a cold build against the number of cases](results.svg)"] if lines(found) else []),
        "## Building and checking",
        table(("Cases", "What", "Who", "Runs", "Wall, s", "CPU, s", "Memory, MB"), _costs(by_size)),
    ]
    for title, head, rows in (
        ("From a save to the page served", ("Cases", "Who", "Saves", "Seconds"), _saved(by_size)),
        ("Bytes", ("Cases", "Who", "HTML a page, KB", "Site, MB", "First visit: requests", "KB, raw", "KB, gzip", "KB, brotli"), _bytes(by_size)),
        ("Search, first keystroke to first result", ("Cases", "Who", "Link", "Runs", "Cold, s", "Warm, s", "Fetched, KB"), _search(by_size)),
        ("Numbers, the interviewer and the index", ("Cases", "What", "Times", "Unthrottled, ms", "4 times slower, ms"), _answered(by_size)),
        ("Script, gzip", ("Cases", "Of a case’s page, KB", "Of a session, KB"), _scripts(by_size)),
        ("Lighthouse performance, mobile", ("Cases", "Runs", "Score"), _lighthouse(by_size)),
        ("What failed", ("Cases", "What", "Why"), _failed(by_size)),
    ):
        rows = list(rows)
        parts += [f"## {title}", table(head, rows)] if rows else []
    return "\n\n".join([*parts, "## How it is measured", HOW]) + "\n"


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown; columns of numbers stand to the right."""
    rows = list(rows)
    numeric = [bool(rows) and all(row[column][:1].isdigit() or row[column] in "–" for row in rows) for column in range(len(head))]
    lines_ = [head, ["--:" if each else "---" for each in numeric], *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in each)} |" for each in lines_)


def spread(values: Iterable[float], places: int = 1) -> str:
    """The median, and from least to greatest where there are several."""
    values = list(values)
    of = Spread.of(values)
    middle = f"{of.median:,.{places}f}"
    return middle if len(values) == 1 else f"{middle} ({of.least:,.{places}f} to {of.most:,.{places}f})"


def _costs(by_size: bars.Sizes) -> Iterator[tuple[str, ...]]:
    for size, of in by_size.items():
        for what, whos in of["costs"].items():
            for name, runs in whos.items():
                wall, cpu, memory = zip(*runs)
                yield f"{size:,}", what, NAMES[name], str(len(runs)), spread(wall), spread(cpu), spread(memory, 0)


def _saved(by_size: bars.Sizes) -> Iterator[tuple[str, ...]]:
    for size, of in by_size.items():
        for name, seconds in of.get("saved", {}).items():
            yield f"{size:,}", NAMES[name], str(len(seconds)), spread(seconds, 2)


def _bytes(by_size: bars.Sizes) -> Iterator[tuple[str, ...]]:
    for size, of in by_size.items():
        for name, weights in of.get("bytes", {}).items():
            visit = weights["visit"]
            kilobytes = (f"{visit[each] / 1e3:,.0f}" if each in visit else "–" for each in ("raw", "gzip", "brotli"))
            yield f"{size:,}", NAMES[name], f"{weights['page'] / 1e3:.1f}", f"{weights['site'] / 1e6:,.1f}", f"{visit['requests']:.0f}", *kilobytes


def _search(by_size: bars.Sizes) -> Iterator[tuple[str, ...]]:
    for size, of in by_size.items():
        for name, links in of.get("search", {}).items():
            for link, runs in links.items():
                cold, warm, fetched = ([run[each] for run in runs] for each in ("cold", "warm", "bytes"))
                yield f"{size:,}", NAMES[name], link, str(len(runs)), spread(cold, 2), spread(warm, 2), f"{median(fetched) / 1e3:,.0f}"


def _answered(by_size: bars.Sizes) -> Iterator[tuple[str, ...]]:
    for size, of in by_size.items():
        for what, name in ANSWERED.items():
            if times := of.get("interact", {}).get(what):
                yield f"{size:,}", name, str(len(times["free"])), spread(times["free"], 0), spread(times["throttled"], 0)


def _scripts(by_size: bars.Sizes) -> Iterator[tuple[str, ...]]:
    for size, of in by_size.items():
        if script := of.get("interact", {}).get("scripts"):
            yield f"{size:,}", f"{script['page'] / 1e3:.1f}", f"{script['session'] / 1e3:.1f}"


def _lighthouse(by_size: bars.Sizes) -> Iterator[tuple[str, ...]]:
    for size, of in by_size.items():
        if scores := of.get("lighthouse"):
            yield f"{size:,}", str(len(scores)), spread(scores, 0)


def _failed(by_size: Mapping[int, Mapping[str, Any]]) -> Iterator[tuple[str, ...]]:
    for size, of in by_size.items():
        for what, why in of.get("failed", {}).items():
            yield f"{size:,}", what, f"`{why.replace('`', '')}`"
