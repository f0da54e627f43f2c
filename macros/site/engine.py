"""mkdocs, run over some of the pages with a library that is open already."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click

from macros import ROOT
from macros.made.library import Library


def run_mkdocs(site: Path, library: Library, left_out: str = "", environment: Mapping[str, str] | None = None) -> None:
    """Build into `site`, strictly, all pages but those that `left_out` matches (patterns as in .gitignore, a line each).

    `environment` is added to the process's own meanwhile. Raises click.ClickException if mkdocs refuses; it has then
    said why on stderr.
    """
    with _environment({"NO_MKDOCS_2_WARNING": "1"} | dict(environment or {})), _told():
        from mkdocs.commands.build import build
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        try:
            config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site.resolve()), strict=True, exclude_docs=left_out)
            config.extra["library"] = library
            build(config)
        except (MkDocsException, SystemExit) as error:
            raise click.ClickException("\n".join(filter(None, ["the site was not built", str(error)]))) from error


@contextmanager
def _environment(given: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(given)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _told() -> Iterator[None]:
    """What mkdocs warns of goes to stderr, as its own command line does it."""
    logger, handler = logging.getLogger("mkdocs"), logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)-7s -  %(message)s"))
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
