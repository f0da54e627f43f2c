"""A preview of the site that follows the files; while there is something to mend, its pages say what and where.

A change in one case shows in its page at once, by `quick`. The rest of the site, its search index too, follows
behind, by `whole`; so does every other change.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

from macros import ROOT
from macros.preview.changes import Changes
from macros.preview.problems import found_by_check, problem_page
from macros.preview.quick import Quick
from macros.preview.server import Server
from macros.preview.whole import Whole

WATCHED = ("docs", "cases", "macros", "mkdocs.yml", "requirements.txt")
MOST_QUICK = 5
"""So many changed cases are shown one by one; more come with the whole site."""


def serve(host: str, port: int) -> None:
    """Serve the site and follow every change below docs/, cases/ or macros/, until interrupted."""
    with tempfile.TemporaryDirectory(prefix="preview-") as folder:
        preview = Preview(host, port, Path(folder))
        changes = Changes([ROOT / name for name in WATCHED], concerns)
        try:
            preview.open()
            while True:
                preview.follow(changes.wait())
        except KeyboardInterrupt:
            print()
        finally:
            changes.close()
            preview.close()


def concerns(path: Path) -> bool:
    """Whether a file is one that the site is made of, and no trace of an editor or of Python."""
    return "__pycache__" not in path.parts and not path.name.startswith((".", "#")) and not path.name.endswith("~")


class Preview:
    """The server, the quick way and the whole build, and what each does when files change."""

    def __init__(self, host: str, port: int, folder: Path) -> None:
        self.server = Server(host, port, folder / "0")
        self.whole = Whole(folder, self._built)
        self.quick: Quick | None = None

    def open(self) -> None:
        """Build the whole site, then serve it."""
        print("Building the whole site: ", end="", flush=True)
        begun = time.monotonic()
        self.whole.start().join()
        print(f"{time.monotonic() - begun:.0f} s")
        self.server.start()
        print(f"Serving it at {self.server.address}; Ctrl-C ends.", flush=True)

    def follow(self, paths: set[Path]) -> None:
        """Show what changed in these files: cases at once, all else when it is built."""
        slugs = changed_cases(paths)
        if self.quick and slugs and len(slugs) <= MOST_QUICK and all(map(self._show, slugs)):
            if self.server.refusal:
                return  # the whole would only be refused again
        else:
            self._forget()
        self.whole.start()

    def close(self) -> None:
        self.whole.stop()
        self._forget()
        self.server.stop()

    def _show(self, slug: str) -> bool:
        """Show one case's page as it is now, or its problems; False if that must be left to the whole build."""
        begun = time.monotonic()
        answer = self.quick.page(slug) if self.quick else None
        if answer is None:
            return False
        page, problems = answer
        if page is None:
            self.server.show(refusal=problem_page(problems))
            _tell(problems)
        else:
            (self.server.folder / "cases" / slug / "index.html").write_bytes(page)
            self.server.show()
            print(f"cases/{slug}: shown after {time.monotonic() - begun:.2f} s", flush=True)
        return True

    def _built(self, folder: Path, is_built: bool) -> None:
        if is_built:
            before = self.server.folder
            self.server.show(folder)
            shutil.rmtree(before, ignore_errors=True)
        else:
            problems = found_by_check()
            self.server.show(refusal=problem_page(problems))
            _tell(problems)
        if is_built and self.quick is None:
            self.quick = Quick()

    def _forget(self) -> None:
        if self.quick:
            self.quick.stop()
        self.quick = None


def changed_cases(paths: set[Path]) -> set[str]:
    """The slugs of the cases in whose folders all of the paths lie; none if any lies elsewhere."""
    cases, slugs = ROOT / "cases", set()
    for path in paths:
        if cases not in path.parents or path.parent == cases:
            return set()
        slugs.add(path.relative_to(cases).parts[0])
    return slugs


def _tell(problems: list[str]) -> None:
    print("\n".join([*problems, "Mend it and save: the preview follows."]), file=sys.stderr, flush=True)
