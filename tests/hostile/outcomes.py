"""Every attack carried out and checked, in a process of its own with little memory; prints what came of each.

    python -m tests.hostile.outcomes
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from macros import ROOT

MEMORY = 200_000_000  # bytes that an attack may make the check take, beyond what the check takes anyway
SECONDS = 600  # for all attacks together, on a busy machine

Outcome = dict[str, object]


def outcomes(folder: Path) -> dict[str, dict[str, Outcome]]:
    """By family and idea: `lines` (the problems found), `seconds` of processor time, `left` (files made).

    Temporary files go into `folder`. Raises subprocess.CalledProcessError if one attack breaks the check.
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.outcomes"],
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        timeout=SECONDS,
    )
    if done.returncode:
        raise AssertionError(done.stderr.decode(errors="replace")[-3000:])
    return json.loads(done.stdout)


def _main() -> None:
    from tests.hostile.attack import copy, lines, printed
    from tests.hostile.corpus import FAMILIES

    with tempfile.TemporaryDirectory() as folder:
        lines(copy(Path(folder) / "project"))  # what the check itself takes to begin
    _limit_memory()
    found: dict[str, dict[str, Outcome]] = {}
    for family, (_, attacks) in FAMILIES.items():
        found[family] = {}
        for attack in attacks:
            with tempfile.TemporaryDirectory() as folder:
                project = copy(Path(folder) / "project")
                attack.change(project)
                before, start = set(_files()), process_time()
                try:
                    said = lines(project) or printed(project)
                except Exception as error:
                    raise RuntimeError(f"{family}: {attack.idea}: the check broke") from error
                seconds, left = process_time() - start, sorted(set(_files()) - before)
            found[family][attack.idea] = {"lines": said, "seconds": round(seconds, 3), "left": left}
    json.dump(found, sys.stdout)


def _limit_memory() -> None:
    pages = Path("/proc/self/statm")
    if not pages.exists():
        return  # only Linux says how much a process has, and holds it to a limit
    size = int(pages.read_text("ascii").split()[5]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_DATA, (size + MEMORY, size + MEMORY))


def _files() -> Iterator[str]:
    """Everything where a temporary file could lie, the projects under attack among it."""
    for folder, names, files in os.walk(tempfile.gettempdir()):
        yield from (os.path.join(folder, name) for name in (*names, *files))


if __name__ == "__main__":
    _main()
