"""The site as a whole: the strict build with its search index, and a preview that follows the files."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from macros import ROOT
from macros.lighten import lighten
from macros.search_index import write_index


def build(folder: Path, **environment: str) -> None:
    """Build the whole site into `folder`, strictly, then its search index.

    `environment` is added to the build's own. Raises click.ClickException if mkdocs refuses; it has then said why.
    """
    # In a process of its own, so that a preview also picks up a change in our code.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "--site-dir", str(folder.resolve())]
    quiet = {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=os.environ | quiet | environment)
    if done.returncode:
        raise click.ClickException("the site was not built")
    lighten(folder)
    pages = write_index(folder)
    print(f"{folder}: built, {pages} pages in the search index")


def serve(host: str, port: int) -> None:
    """Serve the site and build it again on every change below docs/, cases/ or macros/, until interrupted."""
    from mkdocs.livereload import LiveReloadServer

    logging.basicConfig(level=logging.INFO, format="%(message)s")
    with tempfile.TemporaryDirectory(prefix="site-") as temporary:
        folder = Path(temporary) / "site"
        # Byte code is kept out of the watched folders, or each build would call for the next.
        environment = {"SITE_URL": f"http://{host}:{port}/", "PYTHONPYCACHEPREFIX": f"{temporary}/bytecode"}

        def rebuild(*_: object) -> None:
            try:
                build(folder, **environment)
            except click.ClickException as error:
                print(f"{error.message}: mend it and save, this page is the last good build", file=sys.stderr)

        rebuild()
        server = LiveReloadServer(builder=rebuild, host=host, port=port, root=str(folder))
        for watched in ("docs", "cases", "macros", "mkdocs.yml"):
            server.watch(str(ROOT / watched))
        try:
            server.serve(open_in_browser=False)
        except KeyboardInterrupt:
            server.shutdown()
