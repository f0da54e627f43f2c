"""Do something again whenever one of a project's case files changes, until interrupted."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

SETTLE = 0.1  # seconds: an editor saves in several steps
WATCHED = {".yml", ".md", ".py", ".bib"}
_CHANGES = {"created", "modified", "moved", "deleted"}
_CLEAR = "\033[2J\033[3J\033[H"


class _Changes(FileSystemEventHandler):
    """Sets a flag when a file of interest changes; reading a file is no change."""

    def __init__(self) -> None:
        self.happened = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        paths = [Path(str(path)) for path in (event.src_path, event.dest_path) if path]
        if event.event_type in _CHANGES and (event.is_directory or any(p.suffix in WATCHED for p in paths)):
            self.happened.set()


def watch(root: Path, folders: Iterable[Path] | None, work: Callable[[], object]) -> None:
    """Call `work` now and after every change below cases/ and docs/cases/, or of `folders`, until Ctrl-C."""
    changes, observer = _Changes(), Observer()
    for folder in _watched(root, folders or ()):
        observer.schedule(changes, str(folder), recursive=True)
    observer.start()
    try:
        while True:
            changes.happened.clear()
            if sys.stdout.isatty():
                print(_CLEAR, end="")
            work()
            print("Watching for changes; Ctrl-C ends.", flush=True)
            changes.happened.wait()
            while _came_again(changes.happened):
                pass
    except KeyboardInterrupt:
        print()
    finally:
        observer.stop()
        observer.join()


def _came_again(happened: threading.Event) -> bool:
    """Whether another change comes before things have settled."""
    happened.clear()
    return happened.wait(SETTLE)


def _watched(root: Path, folders: Iterable[Path]) -> list[Path]:
    """The folders to watch: each that is there, and none inside another."""
    wanted = {each.resolve() for each in (root / "cases", root / "docs" / "cases", *folders) if each.is_dir()}
    return sorted(each for each in wanted if not wanted & set(each.parents))
