"""`fix`: put the named cases, or all, into the house style, where that changes no meaning."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.commands.check import folders, root_of
from macros.fix import fix_case
from macros.load import load_shared


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.add_argument(
        "cases", nargs="*", metavar="SLUG|FOLDER", help="cases by slug, folder or file; or all below cases/"
    )
    command.add_argument("--check", action="store_true", help="only say what would change; exit 1 if anything would")
    command.add_argument("--drop-guide", action="store_true", help="drop the template's explanations, lines of #?")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Fix each file and name it; 1 if one could not be read or, with --check, is not in the house style."""
    root = root_of(options)
    fixed, problems = [], []
    for folder in _folders(options, root):
        found, met = fix_case(folder, root, options.drop_guide)
        fixed += [each for each in found if each.is_changed]
        problems += met
    for each in fixed:
        if not options.check:
            each.write()
        print(f"{each.shown}: {'must be' if options.check else 'is now'} in the house style")
    for problem in problems:
        print(f"{problem} (left as it is)", file=sys.stderr)
    if options.check and fixed:
        print("python -m macros fix puts it right, and changes no meaning")
    return 1 if problems or options.check and fixed else 0


def _folders(options: argparse.Namespace, root: Path) -> list[Path]:
    """The chosen folders, each once; a file stands for the folder that holds it."""
    found = folders(options)
    if found is None:
        return [root / "cases" / slug for slug in sorted(load_shared(root)[0].slugs)]
    return list(dict.fromkeys(each.parent if each.is_file() else each for each in found))
