"""Join ES modules into few files: for the built site, and for a copy that a browser opens from a disk.

The sources stay one module a file, as a preview runs them; macros/assets/modules.py says what they may use.
Each module becomes a function of its own, so that no two modules' names can clash and the shortener may give every
one of them a short name. What it exports is named around it, where those that import it find it. A module that
exports nothing runs when it is imported or loaded, and nobody waits for it; the others run at once, in the order
of their imports, so one that is loaded later must not do anything by being loaded.

A module that the entry itself joins in stands nowhere else. One that only files loaded later share is joined into
each of them, since a page loads one of these at most: it must keep nothing that two of them should have in common.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from macros.assets import shorten
from macros.assets.modules import LAZY, Module, read_module

# A function that is called through another stays in its place: see _MOVED in macros/assets/shorten.py.
_CALL = "const $=make=>make();"
_ONCE = "once=make=>{let made;return()=>made??=make()}"


def bundle(folder: Path, entry: str) -> dict[str, str]:
    """The joined modules by path below `folder`: `entry`, and each file that it or another loads later.

    Raises click.ClickException for a module that cannot be read or joined, with one line that names it.
    """
    library = _Library(folder, entry)
    main = library.closure(entry)
    files = {path: library.closure(path) for path in library.later if path not in main}
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

    What would be loaded later is in it too. Raises as `bundle` does.
    """
    library = _Library(folder, entry)
    bodies = library.bodies(library.parts, entry, library.parts, "$here")
    text = f'(()=>{{"use strict";{_CALL}const $here=document.currentScript.src,{bodies};{library.run(entry)}}})()'
    return shorten.script(text, entry)


class _Library:
    """Every module that an entry needs, now or later, and the name that each export has around the modules."""

    def __init__(self, folder: Path, entry: str) -> None:
        self._folder = folder
        self._modules: dict[str, Module] = {}
        files = [entry]
        for path in files:
            later = [one for part in self.closure(path) for one in self._modules[part].later]
            files += dict.fromkeys(one for one in later if one not in files)
        self.later = files[1:]
        self.parts = list(dict.fromkeys(part for path in files for part in self.closure(path)))
        self._names = dict(self._named())

    def closure(self, path: str, above: tuple[str, ...] = ()) -> list[str]:
        """The module and all that it imports, each after what it needs itself."""
        if path in above:
            raise click.ClickException(f"{path}: modules must not import each other in a circle: {' '.join(above)}")
        if path not in self._modules:
            self._modules[path] = read_module(self._folder, path)
        imports = self._modules[path].imports
        return [*dict.fromkeys(part for needed, _ in imports for part in self.closure(needed, (*above, path))), path]

    def joined(
        self, path: str, parts: Sequence[str], *, offered: Iterable[str] = (), taken: Iterable[str] = (), source: str = ""
    ) -> str:
        """The ES module at `path`, made of `parts`; it offers some to other files, or takes some from `source`."""
        bodies = self.bodies(parts, path, [*parts, *taken], "import.meta.url")
        needed = ",".join(self._outer(taken))
        head = f'import{{{needed}}}from"{_relative(source, path)}";' if needed else ""
        given = ",".join([*self._outer(offered), *(name for name, _ in self._modules[path].exports)])
        back = ",".join([*self._outer(offered), *(self._outer([path]))])
        export = f"export const[{given}]=" if given else ""
        return shorten.script(f"{head}{_CALL}{export}$(()=>{{const {bodies};{self.run(path)}return[{back}]}})", path)

    def bodies(self, parts: Iterable[str], file: str, here: Sequence[str], address: str) -> str:
        """The modules as declarations, for a `file` that holds those `here` and whose own address is `address`."""
        modules = [self._modules[part] for part in parts]
        once = [] if all(module.exports for module in modules) else [_ONCE]
        return ",".join([*once, *(self._declared(module, file, here, address) for module in modules)])

    def run(self, path: str) -> str:
        """The statement that runs a module which exports nothing."""
        return "" if self._modules[path].exports else f"{self._names[path, '']}();"

    def _declared(self, module: Module, file: str, here: Sequence[str], address: str) -> str:
        head = "".join(self._imported(module))
        body = LAZY.sub(lambda found: self._loading(module.at(found[1]), file, here), module.body)
        body = head + body.replace("import.meta.url", _address(module.path, file, address))
        if not module.exports:
            return f"{self._names[module.path, '']}=once(async()=>{{{body}}})"
        outer, own = _list(self._outer([module.path])), _list([own for _, own in module.exports])
        return f"{outer}=$(()=>{{{body};return{own}}})"

    def _imported(self, module: Module) -> Iterator[str]:
        """What a module needs before its own text: most names are already found around it."""
        for needed, names in module.imports:
            yield self.run(needed)
            for name, own in names:
                if (needed, name) not in self._names:
                    raise click.ClickException(f"{module.path}: what is imported must be exported by {needed}: {name}")
                if (outer := self._names[needed, name]) != own:
                    yield f"const {own}={outer};"

    def _loading(self, path: str, file: str, here: Sequence[str]) -> str:
        """The promise of a module that is needed later, in `file`."""
        if path not in here:
            return f'import("{_relative(path, file)}")'
        if call := self.run(path):
            return f"Promise.resolve().then(()=>{{{call}}})"
        return f"Promise.resolve({{{','.join(f'{name}:{self._names[path, name]}' for name, _ in self._modules[path].exports)}}})"

    def _outer(self, parts: Iterable[str]) -> list[str]:
        return [self._names[part, name] for part in parts for name, _ in self._modules[part].exports]

    def _named(self) -> Iterator[tuple[tuple[str, str], str]]:
        """The name around the modules of each export: its own where it is the only one and always goes by it."""
        modules = [self._modules[part] for part in self.parts]
        exported = Counter(name for module in modules for name, _ in module.exports)
        renamed = {name for module in modules for _, names in module.imports for name, own in names if name != own}
        for number, module in enumerate(modules):
            yield (module.path, ""), f"${number}"
            for name, _ in module.exports:
                plain = exported[name] == 1 and name not in renamed
                yield (module.path, name), name if plain else f"${number}{name}"


def _list(names: Sequence[str]) -> str:
    """Names as a pattern or a value: one alone needs no brackets."""
    return f"[{','.join(names)}]" if len(names) > 1 else f" {names[0]}"


def _relative(path: str, file: str) -> str:
    found = posixpath.relpath(path, posixpath.dirname(file) or ".")
    return found if found.startswith(".") else f"./{found}"


def _address(path: str, file: str, address: str) -> str:
    """What stands for the address that the module at `path` has in the sources, in a `file` of its own `address`."""
    if posixpath.dirname(path) == posixpath.dirname(file):
        return address
    return f'new URL("{_relative(path, file)}",{address})'
