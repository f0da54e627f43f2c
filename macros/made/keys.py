"""The keys under which made things are kept: hashes of everything that shapes them.

A case's key takes in its own files; the lists that all cases share; our code and templates, and the libraries by
their pinned versions; and of what lies around the case just what its rules look up: which of the cases that it may
name are there, whether one has a name too like its own, and what stands in the pages to which it links.
"""

from __future__ import annotations

import os
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
_LINKED = re.compile(rb"\.\./(?:([a-z0-9-]+/answer\.md)|\.\./(docs/[A-Za-z0-9/_.-]+\.md))")
_JOINTS = b"-_:"
_IN_NAMES = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + _JOINTS)
_PARTED = bytes(code if code in _IN_NAMES else 32 for code in range(256))


class Keys:
    """The keys of all cases of one state of the files."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._root = shared.root
        self.of_shared = of_shared(self._root)
        self._names = {name.encode(): name for name in shared.slugs | shared.references.keys()}
        self._look = Counter(map(skeleton, shared.slugs))

    def of_case(self, slug: str) -> str:
        """The key of a case of the collection."""
        files = list(contents(self._root, sorted(_below(self._root / "cases" / slug))))
        return digest(self.of_shared, slug, *files, *self._around(slug, b"\n".join(files)))

    def _around(self, slug: str, text: bytes) -> Iterator[bytes | str]:
        named = sorted(self._names[name] for name in self._names.keys() & words(text))
        yield " ".join(named)
        yield from (repr(self._shared.references[name]) for name in named if name in self._shared.references)
        yield f"{self._look[skeleton(slug)]} of this look"
        linked = {f"cases/{case.decode()}" if case else page.decode() for case, page in _LINKED.findall(text)}
        yield from contents(self._root, (self._root / each for each in (*sorted(linked), f"docs/cases/{slug}.md")))


def words(text: bytes) -> set[bytes]:
    """All that may be a name in a text: what is written without a gap, and that without joints at its ends."""
    found = set(text.translate(_PARTED).split())
    return found | {word.strip(_JOINTS) for word in found if word[0] in _JOINTS or word[-1] in _JOINTS}


def of_shared(root: Path) -> str:
    """A hash of what shapes every case: our code, and the lists that all cases share."""
    return digest(of_code(root), *contents(root, (root / "cases" / name for name in LISTS)))


def of_code(root: Path) -> str:
    """A hash of our code and templates, of the pinned libraries, and of the Python that runs them."""
    below = sorted(_below(root / "macros"))
    return digest(platform.python_version(), *contents(root, [*below, root / "requirements.txt"]))


def _below(folder: Path) -> Iterator[Path]:
    """Every file, folder and link below a folder, but what Python keeps there for itself."""
    for parent, folders, files in os.walk(folder):
        folders[:] = [each for each in folders if each != "__pycache__"]
        yield from (Path(parent, each) for each in (*folders, *files))


def contents(root: Path, paths: Iterable[Path]) -> Iterator[bytes]:
    """The name of each file below `root` and what it holds, in turn; of one that cannot be read, why."""
    begin = len(os.path.join(root, ""))
    for name in map(str, paths):
        yield name[begin:].replace(os.sep, "/").encode()
        try:
            with open(name, "rb") as file:
                yield (b"link " if os.path.islink(name) else b"file ") + file.read()
        except OSError as error:
            yield type(error).__name__.encode()
