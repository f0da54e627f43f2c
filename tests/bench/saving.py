"""From a save to the page served: a server that follows the files, one case changed, the page asked for until it tells."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.building import QUIET, touch

OURS = ("-m", "macros", "serve", "--host", "127.0.0.1", "--port", "{port}")
# From click 8.3 on mkdocs follows the files only where it is told to.
PLAIN = ("-m", "mkdocs", "serve", "--quiet", "--livereload", "--dev-addr", "127.0.0.1:{port}")
READY, SERVED, PAUSE, POLL = 600.0, 180.0, 3.0, 0.01


def saved(command: Sequence[str], project: Path, source: Path, address: str, runs: int) -> list[float]:
    """Seconds from each of `runs` saves of `source` until the page at `address` holds what was written.

    The saves lie three seconds apart, as a writer's do, so what a server does behind the page may still be running.
    Raises RuntimeError if the server ends, or never serves the page.
    """
    first = touch(source, 4999)
    with serving(command, project) as (process, url):
        _wait(process, url + address, first, READY)
        seconds = []
        for number in range(runs):
            time.sleep(PAUSE)
            word = touch(source, 5000 + number)
            start = time.perf_counter()
            _wait(process, url + address, word, SERVED)
            seconds.append(time.perf_counter() - start)
    return seconds


@contextmanager
def serving(command: Sequence[str], project: Path) -> Iterator[tuple[subprocess.Popen, str]]:
    """The server as a process, and its address; ended with all that it started."""
    port = _free_port()
    words = [sys.executable, *(word.format(port=port) for word in command)]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            words, cwd=project, env={**os.environ, **QUIET}, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            start_new_session=True,
        )  # fmt: skip
        try:
            yield process, f"http://127.0.0.1:{port}/"
        except RuntimeError as error:
            log.seek(0)
            said = log.read().decode("utf-8", "replace").strip().splitlines()
            raise RuntimeError(f"{error}: {said[-1] if said else 'no word'}") from None
        finally:
            end(process)


def end(process: subprocess.Popen) -> None:
    """End a process that leads its own session, and whatever it started: asked first, then made to."""
    for asked in (signal.SIGINT, signal.SIGKILL):
        try:
            os.killpg(process.pid, asked)
            process.wait(10)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue


def _wait(process: subprocess.Popen, url: str, word: str, most: float) -> None:
    until = time.perf_counter() + most
    while time.perf_counter() < until:
        if process.poll() is not None:
            raise RuntimeError("the server ended")
        try:
            with urllib.request.urlopen(url, timeout=most) as answer:
                if word.encode() in answer.read():
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(POLL)
    raise RuntimeError(f"the page was not served within {most:.0f} s")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
