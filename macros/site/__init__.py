"""The site as a whole: the strict build, and after it each step that works on the built folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click

from macros import ROOT
from macros.lighten import lighten
from macros.made.library import open_library
from macros.search_index import write_index
from macros.site.book import write_book
from macros.site.cards import write_cards
from macros.site.crawlers import write_sitemap
from macros.site.feed import write_feed
from macros.site.offline import write_offline
from macros.site.policy import enforce


def build(folder: Path, **environment: str) -> None:
    """Build the whole site into `folder`, strictly, then its search index and what is made for machines.

    `environment` is added to the build's own. Raises click.ClickException, which says why, if mkdocs
    or the site's policy refuses.
    """
    _pages(folder, environment)
    library = open_library(ROOT)
    lighten(folder)
    write_book(folder)
    write_cards(folder)
    write_feed(folder, library)
    write_sitemap(folder)
    pages = write_index(folder, library.vocabulary.synonyms)
    enforce(folder)
    size = write_offline(folder)
    print(f"{folder}: built, {pages} pages in the search index, {size / 1e6:.1f} MB to take along")


def _pages(folder: Path, environment: dict[str, str]) -> None:
    # In a process of its own, so that a preview also picks up a change in our code.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "--site-dir", str(folder.resolve())]
    quiet = {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=os.environ | quiet | environment)
    if done.returncode:
        raise click.ClickException("the site was not built")
