"""Join ES modules into few files: for the built site, and for a copy that a browser opens from a disk.

The sources stay one module a file, as a preview runs them. What they may use is what can be joined by reading
their text: `import { a, b as c } from "./d.js"` and `import "./d.js"` before all else, `export` before a const, a
function or a class or as a list of names, `import("./d.js")` of a literal, and `import.meta.url`.
Each module becomes a function that runs once, when first asked for, and returns what it exports in order, so that
no two modules' names can clash and the shortener may give every one of them a short name.
A module that exports nothing may wait (`await`) at its top level; nobody waits for it in turn.

A module that the entry itself joins in stands nowhere else. One that only files loaded later share is joined into
each of them, since a page loads one of these at most: it must keep nothing that two of them should have in common.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from macros import shorten

_IMPORT = re.compile(r'import(?:\{([^}]*)\}from)?"(\.\.?/[^"]+)"(?:;|$)')
_EXPORT = re.compile(r"(?:^|(?<=[;}]))export (?=(?:const|(?:async )?function\*?|class) ?([\w$]+))")
_EXPORT_LIST = re.compile(r"(?:^|(?<=[;}]))export\{([^}]*)\}(?:;|$)")
_UNJOINABLE = re.compile(r"(?:^|(?<=[;}]))(?:import(?![(.])|export\b).{0,40}|import\.meta(?!\.url\b).{0,20}")
_LAZY = re.compile(r'\bimport\("(\.\.?/[^"]+)"\)')
_ONCE = "once=make=>{let made;return()=>made??=make()}"


@dataclass(frozen=True)
class Module:
    """A module as read; names are (as exported, as called here), paths are relative to the scripts' folder."""

    path: str
    imports: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    exports: tuple[tuple[str, str], ...]
    body: str

    def at(self, path: str) -> str:
        """A path written in this module, such as "./a.js", from the scripts' folder."""
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.path), path))

    @property
    def lazy(self) -> list[str]:
        """The modules that it loads when they are needed."""
        return [self.at(path) for path in _LAZY.findall(self.body)]


def bundle(folder: Path, entry: str) -> dict[str, str]:
    """The joined modules by path below `folder`: `entry`, and each file that it or another loads later.

    Raises click.ClickException for a module that cannot be read or joined, with one line that names it.
    """
    library = _Library(folder)
    main = library.closure(entry)
    files = {path: library.closure(path) for path in library.loaded_later(entry) if path not in main}
    # What the entry joins in is taken from it, so that nothing of it runs a second time.
    taken = {path: [part for part in parts if part in main] for path, parts in files.items()}
    shared = sorted({part for parts in taken.values() for part in parts})
    made = {entry: library.joined(entry, main, offered=shared)}
    for path, parts in files.items():
        own = [part for part in parts if part not in main]
        made[path] = library.joined(path, own, taken=taken[path], source=entry)
    return made


def bundle_classic(folder: Path, entry: str) -> str:
    """All that `entry` needs as one classic script, to be put in the entry's own place: modules do not load from a disk.

    What would be loaded later is in it, and runs when it is asked for. Raises as `bundle` does.
    """
    library = _Library(folder)
    parts = list(dict.fromkeys(part for path in (entry, *library.loaded_later(entry)) for part in library.closure(path)))
    bodies = ",".join(library.wrapped(part, entry, parts, "$here") for part in parts)
    text = f'(()=>{{"use strict";const $here=document.currentScript.src,{_ONCE},{bodies};{library.call(entry)}}})()'
    return shorten.script(text, entry)


class _Library:
    """The modules of one folder, each read once and known by a number."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._modules: dict[str, Module] = {}
        self._names: dict[str, str] = {}

    def module(self, path: str) -> Module:
        if path not in self._modules:
            file = self._folder / path
            if not file.is_file():
                raise click.ClickException(f"{path}: a script that is imported must be there")
            self._modules[path] = _parsed(path, shorten.script(file.read_text("utf-8"), path))
            self._names[path] = f"${len(self._names)}"
        return self._modules[path]

    def closure(self, path: str, above: tuple[str, ...] = ()) -> list[str]:
        """The module and all that it imports, each after what it needs itself."""
        if path in above:
            raise click.ClickException(f"{path}: modules must not import each other in a circle: {' '.join(above)}")
        found = dict.fromkeys(
            part for needed, _ in self.module(path).imports for part in self.closure(needed, (*above, path))
        )
        return [*found, path]

    def loaded_later(self, entry: str) -> list[str]:
        """Every module that `entry`, or one that it loads later, loads when it is needed."""
        found, seen = [entry], dict[str, None]()
        for path in found:
            later = [one for part in self.closure(path) for one in self.module(part).lazy if one not in seen]
            seen |= dict.fromkeys(later)
            found += dict.fromkeys(later)
        return list(seen)

    def joined(self, path, parts, *, offered=(), taken=(), source="") -> str:
        """The ES module at `path`, made of `parts`; it offers some to other files, or takes some from `source`."""
        bodies = ",".join([_ONCE, *(self.wrapped(part, path, [*parts, *taken], "import.meta.url") for part in parts)])
        exports = [name for name, _ in self.module(path).exports]
        text = ""
        if taken:
            names = ",".join(self._names[part] for part in taken)
            text = f'import{{{names}}}from"{_relative(source, path)}";'
        if offered:
            names = ",".join(self._names[part] for part in offered)
            text += f"export const[{names}]=(()=>{{const {bodies};{self.call(path)};return[{names}]}})()"
        elif exports:
            text += f"export const[{','.join(exports)}]=(()=>{{const {bodies};return {self.call(path)}}})()"
        else:
            text += f"(()=>{{const {bodies};{self.call(path)}}})()"
        return shorten.script(text, path)

    def call(self, path: str) -> str:
        return f"{self._names[path]}()"

    def wrapped(self, path: str, file: str, here: list[str], address: str) -> str:
        """The module as a function, for a file that holds the modules `here` and whose own address is `address`."""
        module = self.module(path)
        heads = "".join(self._taken(module, needed, names) for needed, names in module.imports)
        body = _LAZY.sub(lambda found: self._loading(module.at(found[1]), file, here), module.body)
        body = body.replace("import.meta.url", _address(path, file, address))
        if not module.exports:
            return f"{self._names[path]}=once(async()=>{{{heads}{body}}})"
        return f"{self._names[path]}=once(()=>{{{heads}{body};return[{','.join(own for _, own in module.exports)}]}})"

    def _taken(self, module: Module, needed: str, names: tuple[tuple[str, str], ...]) -> str:
        """The statement that runs the needed module and names what it exports."""
        order = {name: at for at, (name, _) in enumerate(self.module(needed).exports)}
        places = [""] * len(order)
        for name, own in names:
            if name not in order:
                raise click.ClickException(f"{module.path}: what is imported must be exported by {needed}: {name}")
            places[order[name]] = own
        call = self.call(needed)
        return f"const[{','.join(places).rstrip(',')}]={call};" if names else f"{call};"

    def _loading(self, path: str, file: str, here: list[str]) -> str:
        """The promise of a module that is needed later, in `file`."""
        if path not in here:
            return f'import("{_relative(path, file)}")'
        exports = self.module(path).exports
        names = ",".join(f"{name}:{own}" for name, own in exports)
        return f"Promise.resolve().then(()=>{{const[{','.join(own for _, own in exports)}]={self.call(path)};return{{{names}}}}})"


def _parsed(path: str, text: str) -> Module:
    """The module from its shortened text, which has no comment and one form of every statement."""
    imports, at = [], 0
    while found := _IMPORT.match(text, at):
        needed = posixpath.normpath(posixpath.join(posixpath.dirname(path), found[2]))
        imports.append((needed, tuple(_pairs(found[1] or ""))))
        at = found.end()
    body = text[at:]
    exports = [(name, name) for name in _EXPORT.findall(body)]
    exports += [(name, own) for list_ in _EXPORT_LIST.findall(body) for own, name in _pairs(list_)]
    body = _EXPORT_LIST.sub("", _EXPORT.sub("", body)).removesuffix(";")
    if found := _UNJOINABLE.search(body):
        raise click.ClickException(f"{path}: a module must use only what macros/bundle.py can join: {found[0]}")
    if exports and "await" in body:
        try:  # as it will stand, in a function that does not wait
            shorten.script(f"(()=>{{{body}}})", path)
        except click.ClickException:
            raise click.ClickException(f"{path}: a module that exports must not wait at its top level") from None
    return Module(path, tuple(imports), tuple(exports), body)


def _pairs(names: str) -> Iterator[tuple[str, str]]:
    """The names of a list such as "a,b as c", each with its second name."""
    for name in filter(None, names.split(",")):
        first, _, second = name.partition(" as ")
        yield first, second or first


def _relative(path: str, file: str) -> str:
    found = posixpath.relpath(path, posixpath.dirname(file) or ".")
    return found if found.startswith(".") else f"./{found}"


def _address(path: str, file: str, address: str) -> str:
    """What stands for the address that the module at `path` has in the sources, in a `file` of its own `address`."""
    if posixpath.dirname(path) == posixpath.dirname(file):
        return address
    return f'new URL("{_relative(path, file)}",{address})'
