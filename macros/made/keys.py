"""The keys under which made things are kept: hashes of everything that shapes them.

A case's key takes in its own files; the lists that all cases share; our code and templates, and the libraries by
their pinned versions; and of what lies around the case just what its rules look up: which of the cases that it may
name are there, whether one has a name too like its own, and what stands in the pages to which it links.
"""

from __future__ import annotations

import platform
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.load import Shared
from macros.made.store import digest
from macros.slugs import skeleton

# Each case draws on all of these, but only on those sources that it names.
LISTS = ("vocabulary.yml", "roles.yml", "glossary.yml")
_WORD = re.compile(r"[A-Za-z0-9]+(?:[-_:][A-Za-z0-9]+)*")
_LINKED = re.compile(r"\.\./(?:([a-z0-9-]+/answer\.md)|\.\./(docs/[A-Za-z0-9/_.-]+\.md))")


class Keys:
    """The keys of all cases of one state of the files."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._root = shared.root
        self.of_shared = of_shared(self._root)
        self._names = shared.slugs | shared.references.keys()
        self._look = Counter(map(skeleton, shared.slugs))

    def of_case(self, slug: str) -> str:
        """The key of a case of the collection."""
        folder = self._root / "cases" / slug
        files = list(contents(folder, sorted(each for each in folder.rglob("*") if "__pycache__" not in each.parts)))
        return digest(self.of_shared, slug, *files, *self._around(slug, b"\n".join(files).decode("utf-8", "replace")))

    def _around(self, slug: str, text: str) -> Iterator[bytes | str]:
        named = sorted(self._names.intersection(_WORD.findall(text)))
        yield " ".join(named)
        yield from (repr(self._shared.references[name]) for name in named if name in self._shared.references)
        yield f"{self._look[skeleton(slug)]} of this look"
        linked = {f"cases/{case}" if case else page for case, page in _LINKED.findall(text)}
        yield from contents(self._root, (self._root / each for each in (*sorted(linked), f"docs/cases/{slug}.md")))


def of_shared(root: Path) -> str:
    """A hash of what shapes every case: our code, and the lists that all cases share."""
    return digest(of_code(root), *contents(root, (root / "cases" / name for name in LISTS)))


def of_code(root: Path) -> str:
    """A hash of our code and templates, of the pinned libraries, and of the Python that runs them."""
    below = sorted(path for path in (root / "macros").rglob("*") if "__pycache__" not in path.parts)
    return digest(platform.python_version(), *contents(root, [*below, root / "requirements.txt"]))


def contents(root: Path, paths: Iterable[Path]) -> Iterator[bytes]:
    """The name of each file and what it holds, in turn; of one that cannot be read, why."""
    for path in paths:
        yield path.relative_to(root).as_posix().encode()
        try:
            yield (b"link " if path.is_symlink() else b"file ") + path.read_bytes()
        except OSError as error:
            yield type(error).__name__.encode()
