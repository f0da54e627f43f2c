"""What a command costs as a whole process: wall and CPU seconds, its children's included, and peak memory."""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


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
    with tempfile.TemporaryFile() as log:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], cwd=folder, env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
        try:
            # The system's own account of this process and of all that it started and waited for.
            _, status, used = os.wait4(process.pid, 0)
        except BaseException:  # interrupted: nothing that was started here stays behind
            os.killpg(process.pid, signal.SIGKILL)
            raise
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            log.seek(0)
            said = log.read().decode("utf-8", "replace")[-2000:]
            raise RuntimeError(f"{' '.join(map(str, command))} failed:\n{said}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


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
