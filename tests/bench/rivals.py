"""The other rivals, over the same words as plain Material: Zensical, and Hugo with a least theme and Pagefind.

Their tools stand in an environment of their own, so that neither site nor tests need them.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from macros import ROOT

from tests.bench.building import QUIET
from tests.bench.measure import Cost, run
from tests.bench.plain import MKDOCS

TOOLS = ROOT / ".venv-bench" / "bin"
LOCK = ROOT / "requirements-bench.txt"

HUGO = """\
baseURL = "http://127.0.0.1/"
title = "Plain"
disableKinds = ["taxonomy", "term", "rss"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.extensions.passthrough]
enable = true
delimiters.block = [['\\[', '\\]']]
delimiters.inline = [['\\(', '\\)']]
"""
# The least that a reader could use: a heading, the text with its contents, and a style of one line.
PAGE = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }} - {{ .Site.Title }}</title><style>body{max-width:40em;margin:auto;font-family:serif}</style></head>
<body><header><a href="/">{{ .Site.Title }}</a></header><nav>{{ .TableOfContents }}</nav>
<main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
"""
LIST = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><h1>{{ .Site.Title }}</h1><ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>
"""

_TITLE = re.compile(r"\A# (.*)\n")


def write_zensical(plain: Path, folder: Path) -> None:
    """The plain project for Zensical, which reads the same mkdocs.yml and the same pages."""
    shutil.copytree(plain / "docs", folder / "docs")
    (folder / "mkdocs.yml").write_text(MKDOCS, "utf-8")


def write_hugo(plain: Path, folder: Path) -> None:
    """The plain project for Hugo: the same Markdown, each title in its front matter."""
    shutil.copytree(plain / "docs" / "cases", folder / "content" / "cases")
    for page in (folder / "content").rglob("*.md"):
        page.write_text(_TITLE.sub(lambda match: f"+++\ntitle = '''{match[1]}'''\n+++\n", page.read_text("utf-8")), "utf-8")
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (folder / "hugo.toml").write_text(HUGO, "utf-8")
    (layouts / "single.html").write_text(PAGE, "utf-8")
    (layouts / "list.html").write_text(LIST, "utf-8")


def zensical(folder: Path, *, kept: bool = False) -> Cost:
    """Zensical's build; with `kept`, on what its cache holds."""
    return run([str(TOOLS / "zensical"), "build", *([] if kept else ["--clean"])], folder, QUIET)


def hugo(folder: Path, *, kept: bool = False) -> Cost:
    """Hugo's build and then Pagefind's index of it."""
    if not kept:
        shutil.rmtree(folder / "public", ignore_errors=True)
        shutil.rmtree(folder / "resources", ignore_errors=True)
    built = run([str(TOOLS / "hugo"), "--quiet"], folder, QUIET)
    indexed = run([str(TOOLS / "python"), "-m", "pagefind", "--silent", "--site", "public"], folder, QUIET)
    return built.then(indexed)


BUILDS: dict[str, Callable[..., Cost]] = {"zensical": zensical, "hugo": hugo}
WRITERS: dict[str, Callable[[Path, Path], None]] = {"zensical": write_zensical, "hugo": write_hugo}
