"""The quick way to see a change in one case: its page alone is made and built, in a process that keeps all else open.

That process starts anew whenever anything but a case has changed, so it never runs code that is out of date.
"""

from __future__ import annotations

import multiprocessing
import shutil
import signal
import tempfile
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import click

from macros import ROOT
from macros.made.library import Library, open_library
from macros.site.engine import run_mkdocs

Answer = tuple[bytes | None, list[str]]
"""A case's page; or None and every problem as a line."""


class Quick:
    """The process, as the preview sees it."""

    def __init__(self) -> None:
        # Not a copy of this process, which has the code as it was.
        context = multiprocessing.get_context("spawn")
        self._here, there = context.Pipe()
        self._process = context.Process(target=_work, args=(there,), daemon=True)
        self._process.start()
        there.close()

    def page(self, slug: str) -> Answer | None:
        """The page of a case as its files are now; None if the process cannot tell, so that all must be built."""
        try:
            self._here.send(slug)
            return self._here.recv()
        except (EOFError, OSError):
            return None

    def stop(self) -> None:
        self._process.kill()
        self._process.join()
        self._here.close()


def _work(there: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the preview's, which then ends this process
    try:
        library = open_library(ROOT)
    except click.ClickException:
        return  # whoever builds all says why
    for slug in [*library.cases][:1]:
        _build(library, slug)  # so that what mkdocs and its theme load once is there
    while (slug := there.recv()) in library.cases:
        made = library.workshop.make(slug)
        if made.outline is None:
            there.send((None, [str(problem) for problem in made.problems]))
            continue
        library = replace(library, cases=library.cases | {slug: made.outline}, keys=library.keys | {slug: made.key})
        there.send((_build(library, slug), []))


def _build(library: Library, slug: str) -> bytes:
    """The page of one case as mkdocs builds it when it leaves out all others."""
    folder = Path(tempfile.mkdtemp(prefix="page-"))
    try:
        run_mkdocs(folder, library, f"*\n!/cases/{slug}.md")
        return (folder / "cases" / slug / "index.html").read_bytes()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
