"""All that is measured at one number of cases, in an order that lets each part use what the one before it built."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Error as BrowserError

from tests.bench import browsing, building, interacting, rivals, saving
from tests.bench.bars import LARGE, SMALL
from tests.bench.generate import write_project
from tests.bench.host import hosted
from tests.bench.measure import Cost, interleaved
from tests.bench.plain import write_plain

FEWEST = 10
"""Cases in the smallest collection."""
PARTS = ("build", "save", "bytes", "search", "interact", "whole")
LIGHTHOUSE_RUNS = 5
SEARCH_RUNS = 3
SAVES = 3
Size = dict[str, Any]


def runs_at(size: int, runs: int) -> dict[str, int]:
    """How often each thing runs at this many cases: at a thousand and more, only what the bars compare runs `runs` times."""
    once = 1 if size >= LARGE else runs
    return {"bars": runs, "rivals": once, "whole": 1, "search": 1 if size >= LARGE else min(runs, SEARCH_RUNS)}


class Measuring:
    """One size: the projects in `folder`, and what was found so far in `found`, kept after every part by `keep`.

    What does not hang on the number of cases (Lighthouse, numbers, the interviewer) is measured at the `last` size alone.
    """

    def __init__(self, folder: Path, size: int, runs: int, keep: Callable[[Size], None], *, last: bool = True) -> None:
        self.folder, self.size, self.keep, self.last = folder, size, keep, last
        self.times = runs_at(size, runs)
        self.found: Size = {"runs": self.times, "costs": {}, "failed": {}}
        self.project, self.plain = folder / "project", folder / "plain"
        self._began = time.monotonic()

    def all(self, parts: tuple[str, ...]) -> Size:
        """Measure these parts; a part that cannot be is told in `found["failed"]` and does not lose the rest."""
        self.say("writing the cases")
        self.slugs = write_project(self.project, self.size)
        write_plain(self.project, self.plain)
        for name, write in rivals.WRITERS.items():
            write(self.plain, self.folder / name)
        self.address = f"cases/{self.slugs[0]}/"
        # Whatever part is asked for, these need the sites.
        self.builds()
        for part in parts:
            if part in ("save", "bytes", "search", "interact", "whole"):
                getattr(self, part)()
                self.keep(self.found)
        return self.found

    def say(self, words: str) -> None:
        print(f"{self.size:>5} cases, {time.monotonic() - self._began:4.0f} s: {words}", flush=True)

    def builds(self) -> None:
        """Cold builds of all in turn and `check` among them, then builds with one case changed."""
        cold = {"ours": partial(building.ours, self.project), "plain": partial(building.plain, self.plain)}
        cold |= {name: partial(build, self.folder / name) for name, build in rivals.BUILDS.items()}
        sources = {
            "ours": self.project / "cases" / self.slugs[0] / "answer.md", "plain": self.page_of(self.plain / "docs"),
            "zensical": self.page_of(self.folder / "zensical" / "docs"), "hugo": self.page_of(self.folder / "hugo" / "content"),
        }  # fmt: skip
        runs = self.times["rivals"]
        times = {"ours": self.times["bars"], "plain": self.times["bars"]}
        check = {"check": (partial(building.check, self.project), self.times["bars"])}
        self.costs("cold build", {name: (work, times.get(name, runs)) for name, work in cold.items()} | check)
        if "check" in (found := self.found["costs"]["cold build"]):
            self.found["costs"]["check"] = {"ours": found.pop("check")}
        again = {name: (partial(_changed, work, sources[name], self.number), self.times["bars"] if name == "ours" else runs)
                 for name, work in cold.items() if name != "plain" or self.size < LARGE}  # fmt: skip
        self.costs("one case changed", again)

    def page_of(self, docs: Path) -> Path:
        return docs / "cases" / f"{self.slugs[0]}.md"

    def number(self) -> int:
        """A number not given before."""
        self._given = getattr(self, "_given", 0) + 1
        return self._given

    def costs(self, what: str, works: dict[str, tuple[Callable[[], Cost], int]]) -> None:
        found = interleaved(works, lambda told: self.say(f"{what}, {told}"), lambda name, error: self.fail(f"{what}, {name}", error))
        self.found["costs"][what] = {name: [list(cost) for cost in runs] for name, runs in found.items()}
        self.keep(self.found)

    def save(self) -> None:
        """From a save to the page served. At a thousand cases and more the bar is against plain's build, not its server."""
        if self.size < SMALL and not self.last:
            return
        servers = {"ours": (saving.OURS, self.project, self.project / "cases" / self.slugs[0] / "answer.md")}
        if self.size < LARGE:
            servers["plain"] = (saving.PLAIN, self.plain, self.page_of(self.plain / "docs"))
        self.found["saved"] = {}
        for name, (command, folder, source) in servers.items():
            self.say(f"save to served, {name}, {SAVES} saves")
            with self.attempt(f"save to served, {name}"):
                self.found["saved"][name] = saving.saved(command, folder, source, self.address, SAVES)

    def bytes(self) -> None:
        """What a case's page and the whole site weigh, and a first visit."""
        self.found["bytes"] = {}
        # The cases that every collection retells, so that a page is held against its like.
        alike = {slug.rpartition("-x")[0] for slug in self.slugs[:FEWEST]}
        for name, site in self.sites().items():
            self.say(f"bytes, {name}")
            with self.attempt(f"bytes, {name}"), hosted(site) as host, browsing.browser() as chromium:
                weights = building.pages(site, alike)
                self.found["bytes"][name] = weights | {"visit": browsing.first_visit(chromium, host, self.address)}
        if not self.last:
            return
        with self.attempt("Lighthouse"), hosted(self.sites()["ours"]) as host:
            self.say("Lighthouse, if it is installed")
            if scores := browsing.lighthouse(host.url + self.address, LIGHTHOUSE_RUNS):
                self.found["lighthouse"] = scores

    def sites(self) -> dict[str, Path]:
        return {
            "ours": self.project / "site", "plain": self.plain / "site", "zensical": self.folder / "zensical" / "site",
            "hugo": self.folder / "hugo" / "public",
        }  # fmt: skip

    def search(self) -> None:
        """First keystroke to first result, ours and Material's in turn, on a free and on a slow link."""
        self.found["search"] = {}
        for name in browsing.SEARCHES:
            with self.attempt(f"search, {name}"), hosted(self.sites()[name]) as host, browsing.browser() as chromium:
                for link in ("free", "slow"):
                    self.say(f"search, {name}, {link} link, {self.times['search']} runs")
                    runs = [browsing.search(chromium, host, self.address, name, slow=link == "slow") for _ in range(self.times["search"])]
                    self.found["search"].setdefault(name, {})[link] = runs

    def interact(self) -> None:
        """What a reader waits for, on this machine and on one a quarter as fast; and script bytes."""
        if not self.last:
            return
        self.say("numbers, the interviewer and the index")
        with hosted(self.sites()["ours"]) as host, browsing.browser() as chromium:
            found = self.found["interact"] = {}
            for name, act in interacting.ACTS.items():
                with self.attempt(name):
                    found[name] = {
                        link: act(chromium, host, self.address, throttled=link == "throttled") for link in ("free", "throttled")
                    }
            with self.attempt("script bytes"):
                found["scripts"] = interacting.scripts(chromium, host, self.address)

    def whole(self) -> None:
        """All of `make site`. The last part: it begins by throwing away what was kept."""
        self.costs("whole site", {"ours": (partial(building.whole, self.project), self.times["whole"])})

    @contextmanager
    def attempt(self, what: str) -> Iterator[None]:
        try:
            yield
        except (RuntimeError, OSError, ValueError, BrowserError) as error:
            self.fail(what, error)

    def fail(self, what: str, error: Exception) -> None:
        lines = str(error).strip().splitlines() or [type(error).__name__]
        self.found["failed"][what] = lines[-1][:200]
        self.say(f"{what}: failed: {lines[-1][:200]}")


def _changed(work: Callable[..., Cost], source: Path, number: Callable[[], int]) -> Cost:
    building.touch(source, number())
    return work(kept=True)
