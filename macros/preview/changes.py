"""Which files change below some folders, told a batch at a time once they have settled."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

SETTLE = 0.1  # seconds: an editor saves in several steps
_CHANGES = {"created", "modified", "moved", "deleted"}


class Changes(FileSystemEventHandler):
    """Follows folders, and single files, from its making until it is closed. Reading a file is no change."""

    def __init__(self, paths: Iterable[Path], concerns: Callable[[Path], bool]) -> None:
        self._concerns = concerns
        self._found: queue.SimpleQueue[Path] = queue.SimpleQueue()
        self._observer = Observer()
        for path in paths:
            self._observer.schedule(self, str(path), recursive=True)
        self._observer.start()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _CHANGES and not (event.is_directory and event.event_type == "modified"):
            for path in {Path(str(each)) for each in (event.src_path, event.dest_path) if each}:
                if event.is_directory or self._concerns(path):
                    self._found.put(path)

    def wait(self, settle: float = SETTLE) -> set[Path]:
        """The paths of the next changes: blocks until there is one, and on until none has come for `settle` seconds."""
        paths = {self._found.get()}
        while True:
            try:
                paths.add(self._found.get(timeout=settle))
            except queue.Empty:
                return paths

    def close(self) -> None:
        self._observer.stop()
        self._observer.join()
