"""Scripts and styles in few and short files, in the built site only: the sources run as they are."""

from __future__ import annotations

import re
from pathlib import Path

import click
from pygments.token import STANDARD_TYPES

from macros import ROOT
from macros.assets import shorten
from macros.assets.bundle import bundle
from macros.assets.purge import purge, words

_SCRIPT = re.compile(r'<script\b[^>]*\bsrc="[^"]*\bassets/js/([^"]+)"[^>]*>')
_IMPORT = re.compile(r'\s*@import "([\w./-]+\.css)";')
_THEME = re.compile(r'\bassets/((?:javascripts|stylesheets)/[\w/.-]+)"')
_TAG = re.compile(r"<[a-zA-Z][^>]*>")
# What gives an element a class that the theme may know; tests/browser/test_theme_styles.py tells of one forgotten.
_SOURCES = ("macros/**/*.jinja", "macros/**/*.html", "docs/**/*.js")
_REMARK = re.compile(r"\s*/\*.*?\*/", re.DOTALL)


def lighten(site: Path) -> None:
    """Join and shorten the scripts and styles of the built `site`; what no page needs any more is removed.

    Raises click.ClickException, one line, for a script or style that cannot be read or joined.
    """
    lighten_scripts(site)
    lighten_styles(site)
    lighten_theme(site)


def lighten_scripts(site: Path) -> None:
    """Each module that a page of `site` names is joined with what it imports; other scripts are shortened."""
    folder = site / "assets" / "js"
    made: dict[str, str] = {}
    for name, tag in sorted(_named(site).items()):
        if 'type="module"' in tag:
            made |= bundle(folder, name)
        else:
            made[name] = shorten.script(_read(folder / name), name)
    _replace(folder, "*.js", made)


def lighten_styles(site: Path) -> None:
    """Each style sheet that a page of `site` may name is joined with what it imports, and shortened."""
    folder = site / "assets" / "css"
    texts = {path.relative_to(folder).as_posix(): _read(path) for path in folder.rglob("*.css")}
    imported = {name for text in texts.values() for name in _IMPORT.findall(text)}
    made = {name: shorten.style(_joined(name, texts), name) for name in sorted(texts) if name not in imported}
    _replace(folder, "*.css", made)


def lighten_theme(site: Path) -> None:
    """Of the theme's own scripts and styles only what pages name stays, its styles without what matches nothing."""
    pages = _guide(site)
    kept = {name for page in pages for name in _THEME.findall(page)}
    beside = "".join(map(_read, (site / "assets" / "css").rglob("*.css")))
    sources = [_read(path) for pattern in _SOURCES for path in ROOT.glob(pattern)]
    named = words([tag for page in pages for tag in _TAG.findall(page)] + sources) | set(STANDARD_TYPES.values())
    for kind in ("javascripts", "stylesheets"):
        folder = site / "assets" / kind
        texts = {name: _read(site / "assets" / name) for name in sorted(kept) if name.startswith(kind)}
        made = {name: purge(text, named, beside) if name.endswith(".css") else text for name, text in texts.items()}
        _replace(folder, "*", {name.removeprefix(f"{kind}/"): text for name, text in made.items()})


def _named(site: Path) -> dict[str, str]:
    """The scripts below assets/js that pages load by themselves, each with its tag."""
    return {found[1]: found[0] for page in _guide(site) for found in _SCRIPT.finditer(page)}


def _guide(site: Path) -> list[str]:
    """Every page but those below cases/, which may be many, and which have the same skeleton."""
    return [_read(path) for path in site.rglob("*.html") if path.relative_to(site).parts[0] != "cases"]


def _read(path: Path) -> str:
    return path.read_text("utf-8")


def _joined(name: str, texts: dict[str, str]) -> str:
    """The text of a style sheet after those that it imports, which a sheet does before all else."""
    text, parts = texts[name], []
    while head := _REMARK.match(text) or _IMPORT.match(text):
        if head.re is _IMPORT:
            if head[1] not in texts:
                raise click.ClickException(f"{name}: a style sheet that is imported must be there: {head[1]}")
            parts.append(_joined(head[1], texts))
        text = text[head.end() :]
    if "@import" in text:
        raise click.ClickException(f'{name}: @import must name a file of assets/css, as "a.css", before all else')
    return "\n".join([*parts, text])


def _replace(folder: Path, pattern: str, made: dict[str, str]) -> None:
    """Put the made files in the place of all that `folder` holds of the kind."""
    for path in filter(Path.is_file, folder.rglob(pattern)):
        if path.relative_to(folder).as_posix() not in made:
            path.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, "utf-8")
    for path in (*sorted(folder.rglob("*"), reverse=True), folder):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
