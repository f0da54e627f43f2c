"""Things that were made, kept below one folder under the hash of all that went into them.

Each file begins with the hash of what it keeps. One that is damaged, cut short or not ours is thrown away, and what
it kept is made anew.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

DAYS_KEPT = 30
_MARK = 65  # bytes before what is kept: a hash and the end of its line


class Store:
    """A folder of things by kind and key, both of which are plain words. Several processes may use it at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, kind: str, key: str) -> bytes | None:
        """What is kept under the key, or None."""
        path = self.folder / kind / key
        try:
            data = path.read_bytes()
        except OSError:
            return None
        kept = data[_MARK:]
        if data[:_MARK] == _mark(kept):
            return kept
        path.unlink(missing_ok=True)
        return None

    def has(self, kind: str, key: str) -> bool:
        """Whether something is kept under the key, be it damaged."""
        return (self.folder / kind / key).is_file()

    def put(self, kind: str, key: str, data: bytes) -> None:
        """Keep data under the key; whoever reads meanwhile finds all of it or nothing."""
        path = self.folder / kind / key
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(_mark(data) + data)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise

    def sweep(self, kind: str, used: Iterable[str]) -> None:
        """Drop what was neither used now nor for a month; a branch that one comes back to finds its own."""
        now, used = time.time(), set(used)
        for entry in os.scandir(self.folder / kind) if (self.folder / kind).is_dir() else ():
            if entry.name in used:
                os.utime(entry.path, (now, now))
            elif entry.stat().st_mtime < now - DAYS_KEPT * 86_400:
                os.unlink(entry.path)


def digest(*parts: bytes | str) -> str:
    """A hash of the parts in this order, which differs wherever any part does."""
    sha = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        sha.update(b"%d:" % len(data))
        sha.update(data)
    return sha.hexdigest()


def _mark(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode() + b"\n"
