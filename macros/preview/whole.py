"""The whole site, built behind the preview by the same command as any other build, into a folder of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from macros import ROOT


class Whole:
    """One build at a time: a new one ends that which runs. `done` is told the folder, and whether it was built."""

    def __init__(self, folder: Path, done: Callable[[Path, bool], None]) -> None:
        self._folder = folder
        self._done = done
        self._count = 0
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> threading.Thread:
        """Begin a build of the files as they are; the thread ends when it does."""
        self.stop()
        self._count += 1
        target = self._folder / f"{self._count}"
        command = [sys.executable, "-m", "macros", "site", str(target)]
        # Byte code is kept out of the watched folders, or each build would call for the next; and what a build that
        # was ended leaves behind goes before the next.
        passing = self._folder / "passing"
        shutil.rmtree(passing, ignore_errors=True)
        passing.mkdir()
        given = os.environ | {"PYTHONPYCACHEPREFIX": str(self._folder / "bytecode"), "TMPDIR": str(passing)}
        process = subprocess.Popen(command, cwd=ROOT, env=given, start_new_session=True, stdout=subprocess.DEVNULL)
        self._process = process
        thread = threading.Thread(target=self._follow, args=(process, target), daemon=True)
        thread.start()
        return thread

    def stop(self) -> None:
        """End the build that runs, with all that it has started."""
        process, self._process = self._process, None
        if process and process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM) if hasattr(os, "killpg") else process.terminate()
            process.wait()

    def _follow(self, process: subprocess.Popen[bytes], target: Path) -> None:
        status = process.wait()
        if process is self._process:  # else another has begun, which will tell
            self._done(target, status == 0)
