"""The build as a whole: strict, quiet, the same twice, and with each case's page in it."""

from __future__ import annotations

import os
import re
import subprocess
import sys


def build(root, folder, **environment):
    command = [sys.executable, "-m", "macros", "site", str(folder)]
    done = subprocess.run(command, cwd=root, env=os.environ | environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_two_builds_with_one_source_date_are_byte_identical_and_warn_of_nothing(root, published, address, tmp_path):
    environment = {"SITE_URL": address, "SOURCE_DATE_EPOCH": "1764000000", "PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"}
    log = build(root, tmp_path / "other" / "two", **environment)
    assert [line for line in log.splitlines() if "WARNING" in line or "ERROR" in line] == []
    one, two = contents(published), contents(tmp_path / "other" / "two")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_every_case_has_its_page_with_its_title(site, collection):
    for slug, loaded in collection.cases.items():
        html = (site / "cases" / slug / "index.html").read_text("utf-8")
        assert f"<h1>{loaded.case.title}</h1>" in html
        assert loaded.case.title in html.split("</title>")[0]


def test_every_formula_of_the_guide_and_its_cases_is_typeset(site):
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    raw = [f"{path.relative_to(site)}: {found[0]}" for path, html in pages.items() for found in re.finditer(r"arithmatex|\\\\[(\[][^<]{0,40}", html)]
    assert raw == []
    assert all(pages[site / name / "index.html"].count("<math") > 10 for name in ("framework", "tips", "cases/card-fraud"))
