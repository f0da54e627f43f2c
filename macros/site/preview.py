"""A preview of the site that follows the files; while there is something to mend, its pages say what and where."""

from __future__ import annotations

import logging
import sys
import tempfile
from pathlib import Path

import click

from macros import ROOT
from macros.site import build
from macros.site.problems import found_by_check, write_problems


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
                write_problems(folder, found_by_check())
                print(f"{error.message}: mend it and save", file=sys.stderr)

        rebuild()
        server = LiveReloadServer(builder=rebuild, host=host, port=port, root=str(folder))
        for watched in ("docs", "cases", "macros", "mkdocs.yml"):
            server.watch(str(ROOT / watched))
        try:
            server.serve(open_in_browser=False)
        except KeyboardInterrupt:
            server.shutdown()
