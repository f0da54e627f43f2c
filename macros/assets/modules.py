"""ES modules as read from their text, for macros/assets/bundle.py to join: what each imports, exports and loads later.

What a module may use is what can be told from its text: `import { a, b as c } from "./d.js"` and `import "./d.js"`
before all else, `export` before a const, a function or a class or as a list of names, `import("./d.js")` of a
literal, and `import.meta.url`. A module that exports nothing may wait (`await`) at its top level.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from macros.assets import shorten

_IMPORT = re.compile(r'import(?:\{([^}]*)\}from)?"(\.\.?/[^"]+)"(?:;|$)')
_EXPORT = re.compile(r"(?:^|(?<=[;}]))export (?=(?:const|(?:async )?function\*?|class) ?([\w$]+))")
_EXPORT_LIST = re.compile(r"(?:^|(?<=[;}]))export\{([^}]*)\}(?:;|$)")
_UNJOINABLE = re.compile(r"(?:^|(?<=[;}]))(?:import(?![(.])|export\b).{0,40}|import\.meta(?!\.url\b).{0,20}")
LAZY = re.compile(r'\bimport\("(\.\.?/[^"]+)"\)')


@dataclass(frozen=True)
class Module:
    """A module without its imports and exports; paths are relative to the scripts' folder.

    `imports` holds each module needed, with the names taken from it: as exported, and as called here.
    `exports` holds the names given: as exported, and as called here.
    """

    path: str
    imports: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    exports: tuple[tuple[str, str], ...]
    body: str

    def at(self, path: str) -> str:
        """A path written in this module, such as "./a.js", from the scripts' folder."""
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.path), path))

    @property
    def later(self) -> list[str]:
        """The modules that it loads when they are needed."""
        return [self.at(path) for path in LAZY.findall(self.body)]


def read_module(folder: Path, path: str) -> Module:
    """The module at `path` below `folder`.

    Raises click.ClickException for one that is not there or uses what cannot be joined, with one line that names it.
    """
    file = folder / path
    if not file.is_file():
        raise click.ClickException(f"{path}: a script that is imported must be there")
    # The shortened text has no comment, and one form of every statement.
    text = shorten.script(file.read_text("utf-8"), path)
    imports, at = [], 0
    while found := _IMPORT.match(text, at):
        needed = posixpath.normpath(posixpath.join(posixpath.dirname(path), found[2]))
        imports.append((needed, tuple(_pairs(found[1] or ""))))
        at = found.end()
    body = text[at:]
    exports = [(name, name) for name in _EXPORT.findall(body)]
    exports += [(name, own) for names in _EXPORT_LIST.findall(body) for own, name in _pairs(names)]
    body = _EXPORT_LIST.sub("", _EXPORT.sub("", body)).removesuffix(";")
    _refuse(path, body, bool(exports))
    return Module(path, tuple(imports), tuple(exports), body)


def _refuse(path: str, body: str, exports: bool) -> None:
    if found := _UNJOINABLE.search(body):
        raise click.ClickException(f"{path}: a module must use only what macros/assets/modules.py names: {found[0]}")
    if exports and "await" in body:
        try:  # as it will stand, in a function that does not wait
            shorten.script(f"(()=>{{{body}}})", path)
        except click.ClickException:
            raise click.ClickException(f"{path}: a module that exports must not wait at its top level") from None


def _pairs(names: str) -> Iterator[tuple[str, str]]:
    """The names of a list such as "a,b as c", each with its second name."""
    for name in filter(None, names.split(",")):
        first, _, second = name.partition(" as ")
        yield first, second or first
