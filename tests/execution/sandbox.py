"""The code of a case, run as the tests run it: little time, memory and output, no network, nothing of ours in reach."""

from __future__ import annotations

import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from macros.reading.answer import OUTPUT
from macros.reading.source import Problem

GUARD = Path(__file__).with_name("guard.py")
# All that a program finds in its environment; besides, HOME and TMPDIR are its own empty folder.
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8",
    "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONWARNINGS": "error::DeprecationWarning",
}  # fmt: skip
_LINE = re.compile(r'File "[^"]*execute\.py", line (\d+)')


@dataclass(frozen=True)
class Limits:
    """What a program may take: seconds, bytes of memory, and bytes of output or of a file that it writes."""

    seconds: int = 120
    memory: int = 2_000_000_000
    output: int = 100_000


@dataclass(frozen=True)
class Ran:
    """What came of a program: what it printed, what it said of its errors, and why it was stopped, if it was."""

    output: str
    errors: str
    status: int
    stopped: str | None = None


def problems(program: Path, shown: str, limits: Limits = Limits()) -> list[Problem]:
    """Why the program does not do what its page says, with the lines at fault; runs it."""
    return list(_problems(program, shown, run(program, limits)))


def run(program: Path, limits: Limits = Limits()) -> Ran:
    """Run a program in an empty folder, which is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="case-") as place:
        folder, files = Path(place) / "empty", [Path(place) / name for name in ("output", "errors")]
        folder.mkdir()
        copy = shutil.copy(program, Path(place) / "execute.py")
        command = [*_alone(), sys.executable, "-s", "-P", "-B", str(GUARD), str(copy)]
        environment = ENVIRONMENT | {"HOME": str(folder), "TMPDIR": str(folder)}
        with files[0].open("wb") as output, files[1].open("wb") as errors:
            process = subprocess.Popen(
                command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
                start_new_session=True, preexec_fn=lambda: _limit(limits),
            )  # fmt: skip
            stopped = None
            try:
                process.wait(limits.seconds)
            except subprocess.TimeoutExpired:
                stopped = f"end within {limits.seconds} seconds"
            finally:
                _end(process)
        printed, said = (file.read_bytes() for file in files)
        if max(len(printed), len(said)) >= limits.output:
            stopped = f"print at most {limits.output:,} bytes"
        return Ran(printed.decode(errors="replace"), said.decode(errors="replace"), process.returncode, stopped)


@lru_cache
def _alone() -> tuple[str, ...]:
    """The command that takes the network away, where the system allows it to whoever runs the tests."""
    command = ("unshare", "--user", "--map-root-user", "--net", "--")
    if not shutil.which("unshare"):
        return ()
    done = subprocess.run([*command, "true"], capture_output=True)
    return command if done.returncode == 0 else ()


def _limit(limits: Limits) -> None:
    for kind, most in (
        (resource.RLIMIT_CPU, limits.seconds + 1),
        (resource.RLIMIT_DATA, limits.memory),
        (resource.RLIMIT_FSIZE, limits.output),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (least, least))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and whatever it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def _problems(program: Path, shown: str, ran: Ran) -> Iterator[Problem]:
    lines = program.read_text("utf-8").splitlines()
    expected = [
        (number, line.strip()[len(OUTPUT) :].removeprefix(" ").rstrip())
        for number, line in enumerate(lines, 1)
        if line.strip().startswith(OUTPUT)
    ]
    printed = [line.rstrip() for line in ran.output.splitlines()]
    if ran.stopped:
        yield Problem(shown, 1, 1, f"the code must {ran.stopped}")
    elif ran.status:
        at = _LINE.findall(ran.errors)
        what = (ran.errors.strip().splitlines() or [f"status {ran.status}"])[-1]
        yield Problem(shown, int(at[-1]) if at else 1, 1, f"the code must end without an error: {what[:200]}")
    elif not printed or not expected:
        yield Problem(shown, 1, 1, f"the code must print something, and say after {OUTPUT} what")
    elif printed != [line for _, line in expected]:
        pairs = zip([*expected, (len(lines), "nothing more")], [*printed, "nothing more"])
        number, wanted, found = next((n, w, found) for (n, w), found in pairs if w != found)
        yield Problem(shown, number, 1, f"the code must print {wanted!r}, as its page shows: {found!r}")
