"""What was measured, as data: results.json, with the machine, the versions and the date."""

from __future__ import annotations

import datetime
import json
import os
import platform
import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.bench.rivals import LOCK

FILE = Path(__file__).resolve().parent / "results.json"
Results = dict[str, Any]


def fresh(runs: int) -> Results:
    """Results of nothing yet, by this machine today."""
    return {"date": datetime.date.today().isoformat(), "machine": machine(), "versions": versions(), "runs": runs, "sizes": {}}


def keep(found: Results, size: int, of: dict[str, Any]) -> None:
    """Take what is known of one size so far, and write all of it."""
    found["sizes"][str(size)] = of
    FILE.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


def load() -> Results:
    """The results that were last written."""
    return json.loads(FILE.read_text("utf-8"))


def sizes(found: Results) -> dict[int, dict[str, Any]]:
    """What was found by the number of cases, from few to many."""
    return {int(size): of for size, of in sorted(found["sizes"].items(), key=lambda each: int(each[0]))}


def machine() -> str:
    """Processor, cores and memory."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()}"


def versions() -> dict[str, str]:
    """Of Python, of what builds here, and of the rivals as they are locked."""
    ours = {name: version(name) for name in ("mkdocs", "mkdocs-material", "pagefind")}
    locked = dict(re.findall(r"^([a-z]+)==(\S+)", LOCK.read_text("utf-8"), re.MULTILINE))
    return {"Python": platform.python_version(), **ours, **{name: locked[name] for name in ("zensical", "hugo")}}


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    found = re.search(r"^model name\s*: (.+)$", cpuinfo.read_text() if cpuinfo.exists() else "", re.MULTILINE)
    return " ".join((found[1] if found else platform.machine()).split())
