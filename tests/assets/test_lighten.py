"""Scripts and styles of the built site are joined and shortened, and nothing else is touched."""

from __future__ import annotations

import re

import click
import pytest
from macros import ROOT
from macros.assets.lighten import lighten

PAGE = '<link rel="stylesheet" href="assets/css/site.css"><script src="assets/js/first.js"></script>{}<p>a  b</p>\n'
MODULE = '<script src="../assets/js/site.js" type="module"></script>'


@pytest.fixture
def site(tmp_path):
    """A site of one page, with scripts and styles of which some are not needed."""
    files = {
        "index.html": PAGE.format(""),
        "deep/index.html": PAGE.format(MODULE),
        "assets/data/a.json": '{ "a": 1 }\n',
        "assets/js/first.js": "// Says.\nconst said = 1;\nalert(`x  // ${said}`); // no\n",
        "assets/js/site.js": 'import { a } from "./parts/a.js";\nalert(a);\n',
        "assets/js/parts/a.js": 'export const a = "a  b";\n',
        "assets/js/parts/unused.js": "export const b = 1;\n",
        "assets/css/site.css": '/* All. */\n@import "one.css";\n@import "two.css";\n',
        "assets/css/one.css": "/* why */\n.a {\n  color: var(--ink);\n}\n",
        "assets/css/two.css": '.b::before {\n  content: "x  y";\n}\n',
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def test_what_pages_name_is_joined_and_shortened_and_what_none_needs_goes(site):
    before = {path: path.read_text("utf-8") for path in site.rglob("*") if path.suffix in (".html", ".json")}
    lighten(site)
    left = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*") if path.is_file()}
    assert {path: path.read_text("utf-8") for path in before} == before
    assert sorted(set(left) - {path.relative_to(site).as_posix() for path in before}) == [
        "assets/css/site.css", "assets/js/first.js", "assets/js/site.js",
    ]  # fmt: skip
    assert left["assets/js/first.js"] == "const said=1;alert(`x  // ${said}`)"
    assert '"a  b"' in left["assets/js/site.js"]
    assert left["assets/css/site.css"] == '.a{color:var(--ink)}.b::before{content:"x  y"}'
    assert not (site / "assets" / "js" / "parts").exists()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('@import "gone.css";\n', "site.css: a style sheet that is imported must be there: gone.css"),
        ('.a { color: red }\n@import "one.css";\n', 'site.css: @import must name a file of assets/css, as "a.css", before all else'),
        ("@import url(https://example.org/a.css);\n", 'site.css: @import must name a file of assets/css, as "a.css", before all else'),
    ],
)  # fmt: skip
def test_a_style_sheet_that_cannot_be_joined_is_refused(site, text, message):
    (site / "assets" / "css" / "site.css").write_text(text)
    with pytest.raises(click.ClickException) as error:
        lighten(site)
    assert error.value.message == message


def test_every_style_sheet_of_ours_is_named_by_another_or_by_a_page():
    folder = ROOT / "docs" / "assets" / "css"
    named = {name: re.findall(r'@import "([^"]+)"', (folder / name).read_text("utf-8")) for name in ("site.css", "practice.css")}
    assert all(len(names) == len(set(names)) for names in named.values())
    entries = {"site.css", "practice.css", "book.css"}
    assert {name for names in named.values() for name in names} == {path.name for path in folder.glob("*.css")} - entries


def test_a_session_s_own_sheets_come_in_the_order_in_which_every_page_names_the_others():
    folder = ROOT / "docs" / "assets" / "css"
    site, practice = (re.findall(r'@import "([^"]+)"', (folder / name).read_text("utf-8")) for name in ("site.css", "practice.css"))
    assert [name for name in practice if name in site] == [name for name in site if name in practice]


def test_of_the_theme_stays_what_a_page_names_without_what_matches_nothing(site):
    theme = {
        "stylesheets/main.css": "p{color:red}.nowhere-to-be-seen{color:red}",
        "stylesheets/main.css.map": "{}",
        "javascripts/lunr/other.js": "1",
    }  # fmt: skip
    for name, text in theme.items():
        path = site / "assets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (site / "index.html").write_text(PAGE.format('<link rel="stylesheet" href="assets/stylesheets/main.css">'), "utf-8")
    lighten(site)
    assert [path.name for path in (site / "assets" / "stylesheets").iterdir()] == ["main.css"]
    assert (site / "assets" / "stylesheets" / "main.css").read_text("utf-8") == "p{color:red}"
    assert not (site / "assets" / "javascripts").exists()
