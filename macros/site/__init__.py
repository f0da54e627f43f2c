"""The site as a whole: the strict build, and after it each step that works on the built folder."""

from __future__ import annotations

from pathlib import Path

from macros import ROOT
from macros.assets.lighten import lighten
from macros.made.library import open_library
from macros.search import indexing
from macros.site.book import write_book
from macros.site.cards import write_cards
from macros.site.crawlers import write_sitemap
from macros.site.feed import write_feed
from macros.site.offline import write_offline
from macros.site.pages import write_pages
from macros.site.policy import enforce


def build(folder: Path, copies: bool = True, **environment: str) -> None:
    """Build the whole site into `folder`, strictly, then its search index and what is made for machines.

    Without `copies` the book stays empty and there is no copy for a disk: each holds every case once more.
    `environment` is added to the build's own. Raises click.ClickException, which says why, if mkdocs
    or the site's policy refuses.
    """
    library = open_library(ROOT)
    cases = write_pages(folder, library, environment)
    if copies:
        write_book(folder)
    with indexing(folder, library.vocabulary.synonyms, cases) as pages:
        lighten(folder)
        write_cards(folder)
        write_feed(folder, library)
        write_sitemap(folder)
        enforce(folder, cases.keys())
    told = f"{write_offline(folder) / 1e6:.1f} MB to take along" if copies else "nothing to take along"
    print(f"{folder}: built, {pages} pages in the search index, {told}")
