"""How a page of the site becomes one that a browser opens from a disk."""

from __future__ import annotations

import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from macros.site.markup import with_attributes, with_hrefs
from macros.site.offline import FOLDER, NAME, on_disk, to_file, write_offline

PAGE = """<html lang="en" class="no-js"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'">
<link rel="canonical" href="https://a.example/cases/"><meta property="og:title" content="A"><meta name="description" content="D">
<meta name="twitter:card" content="summary"><link rel="alternate" type="application/atom+xml" href="../feed.xml">
<link rel="stylesheet" href="../assets/css/site.css"></head><body><article id="content"><h1>Cases</h1>
<a href="../practice/?want=weakest#pick">P</a> <code>href="../x/"</code>
<p class="offline" hidden><a href="../offline.zip">Zip</a> of <span data-size></span>.</p></article>
<script src="../assets/js/site.js" type="module"></script></body></html>"""


@pytest.mark.parametrize(
    ("href", "file"),
    [
        ("../cases/x/", "../cases/x/index.html"),
        ("../../practice/?want=weakest#pick", "../../practice/index.html?want=weakest#pick"),
        (".", "index.html"), ("./", "index.html"), ("..", "../index.html"), ("../..", "../../index.html"),
        ("#ask", "#ask"), ("?practise", "?practise"), ("", ""), ("../assets/img/a.svg", "../assets/img/a.svg"),
        ("https://a.example/b/", "https://a.example/b/"), ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)  # fmt: skip
def test_an_address_of_a_folder_becomes_that_of_its_page(href, file):
    assert to_file(href) == file


@given(st.lists(st.sampled_from(["<a", "<", "</", ">", " ", "\n", 'href="x/"', 'href="&amp;"', ' href="', '"', "b", "='", 'src="x/"']), max_size=12))
def test_only_the_links_of_tags_change_as_where_every_attribute_is_looked_at(pieces):
    html = "".join(pieces)
    slow = with_attributes(html, lambda name, value: value + "<i>" if name == "href" else value)
    assert with_hrefs(html, lambda value: value + "<i>") == slow


def test_a_page_of_the_copy_says_nothing_of_where_it_is_published_and_asks_for_no_module():
    html = on_disk(PAGE)
    assert [word for word in ("canonical", "og:", "twitter:", "feed.xml", "offline.zip", "module", "connect-src") if word in html] == []
    assert '<html data-copy lang="en"' in html and 'content="D"' in html
    assert '<script src="../assets/js/site.js" defer></script>' in html
    assert 'href="../practice/index.html?want=weakest#pick"' in html and '<code>href="../x/"</code>' in html
    assert '<link rel="stylesheet" href="../assets/css/site.css">' in html


@pytest.fixture
def small(tmp_path):
    for name in ("assets/js/search", "assets/data", "pagefind/fragment", "cases"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "assets/js/scheme.js").write_text("1;")
    (tmp_path / "assets/js/search/dialog.js").write_text("2;")
    (tmp_path / "assets/data/practice.json").write_text('{"b": "</script>", "a": 1}')
    (tmp_path / "pagefind/kinds.json").write_text('{"groups": []}')
    for name in ("cases/index.html", "404.html"):
        (tmp_path / name).write_text(PAGE)
    for name in ("sitemap.xml", "feed.xml", "robots.txt", "cases/card.png"):
        (tmp_path / name).write_text("-")
    return tmp_path


def test_the_copy_holds_what_a_reader_needs_and_data_as_scripts(small):
    write_offline(small)
    with zipfile.ZipFile(small / NAME) as archive:
        names = {name.removeprefix(f"{FOLDER}/") for name in archive.namelist()}
        data = archive.read(f"{FOLDER}/assets/data/practice.json.js").decode()
    wanted = {"README.txt", "cases/index.html", "assets/js/site.js", "assets/js/scheme.js", "assets/data/practice.json.js", "assets/data/texts.json.js"}
    assert names == wanted
    before, _, value = data.partition("=")[2].partition("]=")
    assert data.startswith("(globalThis.carried??={})") and '"practice.json"' in before
    assert json.loads(value.removesuffix(";\n")) == {"a": 1, "b": "</script>"}


def test_the_size_is_told_where_the_download_is_offered_and_a_second_run_changes_nothing(small):
    size = write_offline(small)
    html = (small / "cases/index.html").read_text("utf-8")
    assert f'<p class="offline"><a href="../offline.zip">Zip</a> of {size / 1e6:.1f}\u00a0MB.</p>' in html
    first = (small / NAME).read_bytes()
    write_offline(small)
    assert (small / NAME).read_bytes() == first
