"""The whole preview: a change is seen in the browser's page, at once or with the next build; a fault is told there."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from functools import partial

import pytest

from tests.small import small_project

LIMIT = 120  # seconds: a busy machine is slow at times


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    """A preview of a small project: its folder, and a way to read its pages."""
    root = small_project(tmp_path_factory.mktemp("preview") / "project")
    passing = tmp_path_factory.mktemp("passing")
    command = [sys.executable, "-m", "macros", "serve", "--port", "0"]
    process = subprocess.Popen(
        command, cwd=root, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1", "TMPDIR": str(passing)},
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # tests in the background have it ignored
    )  # fmt: skip
    told = ""
    while "Serving" not in told:
        told = process.stdout.readline()
        assert told, "the preview ended"
    address = re.search(r"http://[\d.:]+/", told)[0]

    def read(page):
        try:
            return urllib.request.urlopen(address + page).read().decode()
        except urllib.error.HTTPError as error:
            return error.read().decode()

    yield root, read
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 0
    assert list(passing.iterdir()) == [], "something was left behind"


def until(read, page, words):
    limit = time.monotonic() + LIMIT
    while words not in (html := read(page)):
        assert time.monotonic() < limit, html[:3000]
        time.sleep(0.05)
    return html


def edit(path, find, replace):
    text = path.read_text("utf-8")
    assert find in text
    path.write_text(text.replace(find, replace, 1), "utf-8")


def test_a_case_its_neighbours_the_search_and_the_guide_follow_their_files(preview):
    root, read = preview
    case = root / "cases" / "card-fraud"
    assert 'http-equiv="Content-Security-Policy"' in read("cases/card-fraud/")
    edit(case / "case.yml", "title: Stop bad card payments", "title: Stop the zebra payments")
    until(read, "cases/card-fraud/", "<h1>Stop the zebra payments</h1>")
    until(read, "cases/", "Stop the zebra payments")
    until(read, "pagefind/words.json", "zebra")
    edit(root / "docs" / "tips.md", "# ", "# Giraffe ")
    until(read, "tips/", "Giraffe ")
    edit(root / "macros" / "templates" / "case.html.jinja", "What they ask next", "What they may ask next")
    until(read, "cases/meal-eta/", "What they may ask next")


def test_a_fault_is_told_on_every_page_and_gone_once_it_is_mended(preview):
    root, read = preview
    path = root / "cases" / "meal-eta" / "case.yml"
    edit(path, "difficulty: ", "difficulty: 9")
    for page in ("", "cases/meal-eta/", "tips/"):
        assert re.search(r"cases/meal-eta/case\.yml:\d+:\d+</code>", until(read, page, "difficulty must be"))
    edit(path, "difficulty: 9", "difficulty: ")
    assert "to mend" not in until(read, "cases/meal-eta/", '<div class="case"')
    edit(root / "macros" / "theme" / "main.html", "{% endblock %}", "{% endblok %}")
    until(read, "", "The terminal says why")
    edit(root / "macros" / "theme" / "main.html", "{% endblok %}", "{% endblock %}")
    until(read, "cases/meal-eta/", '<div class="case"')
