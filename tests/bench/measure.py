"""What a command costs as a whole process: wall and CPU seconds, its children's included, and peak memory."""

from __future__ import annotations

import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

LAUNCH = Path(__file__).with_name("launch.py")


class Cost(NamedTuple):
    """Wall and CPU time in seconds, and the peak memory of the largest process in MB."""

    wall: float
    cpu: float
    memory: float

    def then(self, other: Cost) -> Cost:
        """One after the other: times add up, memory is that of the greater."""
        return Cost(self.wall + other.wall, self.cpu + other.cpu, max(self.memory, other.memory))


@dataclass(frozen=True)
class Spread:
    """Least, median and greatest of several runs."""

    least: float
    median: float
    most: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        return cls(min(values), statistics.median(values), max(values))


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Run the command in `folder` and wait for it. Raises RuntimeError with its last words if it fails."""
    with tempfile.TemporaryDirectory(prefix="cost-") as passing, tempfile.TemporaryFile() as log:
        cost = Path(passing, "cost.json")
        process = subprocess.Popen(
            [sys.executable, "-S", str(LAUNCH), str(cost), *map(str, command)], cwd=folder,
            env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
        try:
            process.wait()
        except BaseException:  # interrupted: nothing that was started here stays behind
            os.killpg(process.pid, signal.SIGKILL)
            raise
        if process.returncode:
            log.seek(0)
            said = log.read().decode("utf-8", "replace")[-2000:]
            raise RuntimeError(f"{' '.join(map(str, command))} failed:\n{said}")
        return Cost(*json.loads(cost.read_text("utf-8")))


Work = tuple[Callable[[], Cost], int]


def interleaved(
    works: Mapping[str, Work], told: Callable[[str], None], failed: Callable[[str, Exception], None]
) -> dict[str, list[Cost]]:
    """Costs of every rival's runs: in turn, A B C A B C ..., so that a drift of the machine's speed meets all alike.

    Each rival comes with how often it runs. `told` hears of every run before it starts. One that cannot run is
    told to `failed` and left out from then on; what it cost before is kept.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in works}
    out: set[str] = set()
    for number in range(max((runs for _, runs in works.values()), default=0)):
        for name, (work, runs) in works.items():
            if number >= runs or name in out:
                continue
            told(f"{name}, run {number + 1} of {runs}")
            try:
                costs[name].append(work())
            except (RuntimeError, OSError) as error:
                out.add(name)
                failed(name, error)
    return {name: runs for name, runs in costs.items() if runs}
