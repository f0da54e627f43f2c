"""Joined modules do in a browser what they do one by one, and the built site loads each once."""

from __future__ import annotations

from collections import Counter

import pytest
from macros.assets.bundle import bundle, bundle_classic

from tests.browser.search_steps import open_search

SOURCES = {
    "site.js": 'import "./first.js";\nimport { log } from "./deep/log.js";\n'
    'import("./deep/later.js").then(({ say, name: own }) => { say(own); log("end"); });\n',
    "first.js": 'import { log as say } from "./deep/log.js";\nsay("first");\nawait Promise.resolve();\nsay("waited");\n',
    "deep/log.js": 'export const said = [];\nexport function log(word) { said.push(word); document.title = said.join(" "); }\n'
    'log(new URL("../x", import.meta.url).pathname.split("/").pop());\n',
    "deep/later.js": 'import { log } from "./log.js";\nconst word = "later";\n'
    "async function say(name) { log(`${name} ${word}`); }\nexport { say, word as name };\n",
}
SAID = "x first waited later later end"


@pytest.fixture
def sources(tmp_path):
    for name, text in SOURCES.items():
        path = tmp_path / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "sources"


def title(browser, address: str) -> str:
    """The page's title once its scripts have said "end"."""
    page = browser.new_page()
    page.goto(address)
    page.wait_for_function("document.title.endsWith('end')", timeout=5_000)
    said = page.title()
    page.close()
    return said


def page_of(folder, script: str) -> None:
    (folder / "index.html").write_text(f"<!doctype html><meta charset=utf-8><body>{script}", "utf-8")


def test_joined_modules_do_what_they_do_one_by_one(browser, serve, sources, tmp_path):
    joined = tmp_path / "joined"
    for name, text in bundle(sources, "site.js").items():
        (joined / name).parent.mkdir(parents=True, exist_ok=True)
        (joined / name).write_text(text, "utf-8")
    for folder in (sources, joined):
        page_of(folder, '<script type="module" src="site.js"></script>')
    assert title(browser, serve(sources)) == SAID
    assert title(browser, serve(joined)) == SAID


def test_one_classic_script_does_the_same_from_a_disk(browser, sources, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    (disk / "site.js").write_text(bundle_classic(sources, "site.js"), "utf-8")
    page_of(disk, '<script src="site.js"></script>')
    assert title(browser, f"file://{disk}/index.html") == SAID


def test_a_page_loads_one_script_of_its_own_and_one_style_sheet_and_each_once(browser, site_url):
    page = browser.new_page()
    asked = Counter()
    page.on("request", lambda request: asked.update([request.url.removeprefix(site_url)]))
    page.goto(site_url + "cases/card-fraud/", wait_until="networkidle")
    open_search(page)
    page.wait_for_load_state("networkidle")
    page.close()
    ours = {name: times for name, times in asked.items() if name.startswith(("assets/js/", "assets/css/"))}
    assert ours == {
        "assets/css/site.css": 1, "assets/js/scheme.js": 1, "assets/js/site.js": 1, "assets/js/search/dialog.js": 1,
    }  # fmt: skip
