"""`links`: the external addresses that are gone, which needs a network; no test or build runs it."""

from __future__ import annotations

import argparse

from macros.commands.check import root_of
from macros.commands.external_links import addresses, gone


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes: nothing."""
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a line for each address that is gone; 1 if there is any."""
    lines = list(gone(addresses(root_of(options))))
    print("\n".join(lines) or "Every address answers.")
    return 1 if lines else 0
