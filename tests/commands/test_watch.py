"""`check --watch`: problems as one writes, in a process of its own, ended as one ends it."""

import queue
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from macros import ROOT
from macros.commands.watch import _watched

WAITING = "Watching for changes; Ctrl-C ends."


class Watch:
    """A watching process and the lines that it has printed."""

    def __init__(self, project: Path) -> None:
        command = [sys.executable, "-u", "-m", "macros", "--root", str(project), "check", "bread-tomorrow", "--watch"]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            # What is started in the background is deaf to an interrupt, and so is all that it starts.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )  # fmt: skip
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def until_waiting(self) -> list[str]:
        """What is printed up to the next wait; raises queue.Empty if nothing comes."""
        found: list[str] = []
        while not found or found[-1] != WAITING:
            found.append(self.lines.get(timeout=60))
        return found


@pytest.fixture
def watch(project):
    watch = Watch(project)
    yield watch
    watch.process.kill()


def test_each_change_is_checked_until_it_is_interrupted(project, watch):
    case, shared = project / "cases/bread-tomorrow/case.yml", project / "cases/vocabulary.yml"
    assert watch.until_waiting()[0] == "1 case, no problem"
    with pytest.raises(queue.Empty):  # its own reading is no change
        watch.lines.get(timeout=1)

    text = case.read_text("utf-8")
    case.write_text(text.replace("domain: retail", "domain: shop"), "utf-8")
    assert watch.until_waiting() == [
        "cases/bread-tomorrow/case.yml:5:9: domain must be a domain of vocabulary.yml: 'shop'",
        "1 problem in 1 case",
        WAITING,
    ]

    shared.write_text(shared.read_text("utf-8").replace("{retail:", "{shop: Shops, retail:"), "utf-8")
    assert watch.until_waiting()[0] == "1 case, no problem"

    written = project / "saved"  # as editors do: write beside, then move over
    written.write_text(text.replace("value: 300", "value: 3000"), "utf-8")
    written.replace(case)
    assert watch.until_waiting()[1] == "1 problem in 1 case"

    watch.process.send_signal(signal.SIGINT)
    assert watch.process.wait(timeout=60) == 0
    assert watch.process.stderr.read() == ""


def test_a_folder_elsewhere_is_watched_beside_the_shared_lists(project, tmp_path):
    elsewhere = shutil.copytree(project / "cases/bread-tomorrow", tmp_path / "rolls")
    assert _watched(project, [elsewhere, project / "cases/bread-tomorrow", tmp_path / "none"]) == [
        project / "cases",
        project / "docs/cases",
        elsewhere,
    ]
