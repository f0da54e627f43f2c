"""What a command costs as a whole process: wall and CPU seconds, its children's included, and peak memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """Wall and CPU time in seconds, and the peak memory of the largest process in MB."""

    wall: float
    cpu: float
    memory: float


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
            stdin=subprocess.DEVNULL, stdout=log, stderr=log,
        )  # fmt: skip
        # The system's own account of this process and of all that it started and waited for.
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            log.seek(0)
            said = log.read().decode("utf-8", "replace")[-2000:]
            raise RuntimeError(f"{' '.join(map(str, command))} failed:\n{said}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def interleaved(rivals: Mapping[str, Callable[[], Cost]], runs: int) -> dict[str, list[Cost]]:
    """Every rival's costs: in turn, A B C A B C ..., so that a drift of the machine's speed meets all alike."""
    costs: dict[str, list[Cost]] = {name: [] for name in rivals}
    for _ in range(runs):
        for name, work in rivals.items():
            costs[name].append(work())
    return costs


def ratio(ours: Sequence[Cost], theirs: Sequence[Cost], figure: str) -> Spread:
    """Ours over theirs, run by run."""
    return Spread.of([getattr(a, figure) / getattr(b, figure) for a, b in zip(ours, theirs, strict=True)])
