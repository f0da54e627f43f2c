"""The book: every chapter once and in order, each id its own, links led within it, nothing of it listed twice."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from macros.pages.head import heads
from macros.search.texts import page_texts
from macros.site import book
from macros.site.book import write_book

EMPTY = '<section class="chapter" data-chapter="{}"></section>'
PAGE = """<html><head></head><body><nav id="content">Menu</nav><article id="content">{}</article></body></html>"""
CASE = """<h1 id="top">Stop &amp; go</h1><details name="steps"><summary><h2 id="ask">Ask</h2></summary>
<p>Write <code>id="x"</code>. <a href="#ask">Up</a> <a href="../../tips/#hint">Tip</a> <a href="../../tips/">Tips</a>
<a href="?practise">Practise</a> <a href="../../feed.xml">Feed</a> <a href="https://a.example/?a=1&amp;b=2">Out</a>
<button popovertarget="t">T</button><span id="t" popover>t</span></p></details>
<svg aria-labelledby="s d"><title id="s">S</title><desc id="d">D</desc><path marker-end="url(#arrow)"/></svg>
<script>alert()</script>"""


@pytest.fixture
def small(tmp_path):
    places = EMPTY.format("tips/") + EMPTY.format("cases/stop/")
    contents = '<ol data-part="guide"></ol><ol data-part="cases"></ol>'
    for name, body in {"book": contents + places, "tips": '<h1>Tips</h1><p id="hint">Hint.</p>', "cases/stop": CASE}.items():
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(PAGE.format(body), "utf-8")
    assert write_book(tmp_path) == 2
    return (tmp_path / "book" / "index.html").read_text("utf-8"), (tmp_path / "book" / "running-heads.css").read_text("utf-8")


def test_a_chapters_ids_bear_its_name_and_whatever_points_to_them_follows(small):
    html, _ = small
    chapter = html.split('id="cases-stop"')[1]
    assert re.findall(r'\sid="([^"]+)"', chapter) == [f"cases-stop--{name}" for name in ("top", "ask", "t", "s", "d")]
    assert 'popovertarget="cases-stop--t"' in chapter
    assert 'aria-labelledby="cases-stop--s cases-stop--d"' in chapter
    assert 'marker-end="url(#cases-stop--arrow)"' in chapter
    assert '<code>id="x"</code>' in chapter


def test_links_lead_within_the_book_where_it_has_the_chapter_and_else_to_the_page(small):
    html, _ = small
    links = re.findall(r'href="([^"]+)"', html.split('id="cases-stop"')[1])
    wanted = ["#cases-stop--ask", "#tips--hint", "#tips", "../cases/stop/?practise", "../feed.xml", "https://a.example/?a=1&amp;b=2"]
    assert links == wanted


def test_answers_stand_open_together_and_no_script_is_left(small):
    html, _ = small
    assert "<details open>" in html and "name=" not in html
    assert "<script" not in html


def test_contents_and_running_heads_number_the_chapters_alike(small):
    html, heads = small
    assert re.findall(r'<li value="(\d)"><a href="#([\w-]+)">([^<]+)</a>', html) == [("1", "tips", "Tips"), ("2", "cases-stop", "Stop &amp; go")]
    assert re.findall(r"@page (\S+)\{@top-left\{content:\"([^\"]+)\"", heads) == [("chapter-1", "1  Tips"), ("chapter-2", "2  Stop & go")]


@pytest.fixture
def volumes(tmp_path, monkeypatch) -> dict[str, str]:
    """The book of five cases in volumes of at most two: its pages by address."""
    monkeypatch.setattr(book, "MOST", 2)
    slugs = ("one", "two", "three", "four", "five")
    places = "".join(map(EMPTY.format, ("tips/", *(f"cases/{slug}/" for slug in slugs))))
    front = '<a href="../assets/site.css">S</a><a href="#content">C</a><a href="https://a.example/book/">O</a>'
    contents = '<p class="book__volume"></p><ol data-part="guide"></ol><ol data-part="cases"></ol>'
    bodies = {"book": front + contents + places, "tips": '<h1>Tips</h1><a href="../cases/two/#ask">T</a><a href="../cases/">All</a>'}
    bodies |= {f"cases/{slug}": f'<h1>Case {slug}</h1><h2 id="ask">Ask</h2><a href="../two/#ask">T</a><a href="../../tips/">G</a>' for slug in slugs}
    for name, body in bodies.items():
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(PAGE.format(body), "utf-8")
    assert write_book(tmp_path) == 6
    return {path.parent.relative_to(tmp_path).as_posix(): path.read_text("utf-8") for path in (tmp_path / "book").rglob("index.html")}


def test_more_cases_than_a_volume_holds_make_more_volumes_of_about_equal_size(volumes):
    held = {name: Titles(html).chapters for name, html in sorted(volumes.items())}
    assert held == {
        "book": ["tips"], "book/2": ["cases-one"], "book/3": ["cases-two", "cases-three"], "book/4": ["cases-four", "cases-five"],
    }  # fmt: skip
    assert [re.findall(r"Volume \d of \d", html) for _, html in sorted(volumes.items())] == [[f"Volume {n} of 4"] for n in (1, 2, 3, 4)]


def test_a_volumes_contents_list_its_own_chapters_and_lead_to_the_volumes_with_the_others(volumes):
    def contents(name: str) -> list[tuple[str, str]]:
        return re.findall(r'<li[^>]*><a href="([^"]+)">([^<]+)</a>', volumes[name])

    others = [("../book/2/", "Chapters 2 to 2"), ("../book/3/", "Chapters 3 to 4"), ("../book/4/", "Chapters 5 to 6")]
    assert contents("book") == [("#tips", "Tips"), *others]
    assert contents("book/3") == [("../../book/", "Chapters 1 to 1"), ("#cases-two", "Case two"), ("#cases-three", "Case three")]


def test_links_lead_from_volume_to_volume_and_each_finds_the_sites_files(volumes):
    def links(name: str) -> list[str]:
        return [link for link in re.findall(r'href="([^"]+)"', volumes[name]) if not link.endswith(("running-heads.css", "book/"))]

    assert links("book")[:2] == ["../assets/site.css", "#content"]
    assert links("book")[-2:] == ["../book/3/#cases-two--ask", "../cases/"]
    assert links("book/3")[:2] == ["../../assets/site.css", "#content"]
    assert links("book/3")[-4:] == ["#cases-two--ask", "../../book/#tips"] * 2
    assert links("book/4")[-2:] == ["../../book/3/#cases-two--ask", "../../book/#tips"]
    assert all('href="https://a.example/book/"' in html for html in volumes.values())


class Titles(HTMLParser):
    """The chapters of a book: their ids, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.chapters: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag == "section" and "chapter" in (values.get("class") or "").split():
            self.chapters.append(values["id"])


def test_the_book_holds_every_page_of_the_menu_and_every_case_once(site, collection):
    chapters = Titles((site / "book" / "index.html").read_text("utf-8")).chapters
    menu = re.search(r'<nav class="menu".*?</nav>', (site / "index.html").read_text("utf-8"), re.DOTALL)[0]
    pages = dict.fromkeys(re.findall(r'href="([^":]+)/"', menu))
    guide = [page.replace("/", "-") for page in pages if page != "cases"]
    assert chapters[: len(guide)] == guide
    assert sorted(chapters[len(guide) :]) == sorted(f"cases-{slug}" for slug in collection.cases)


def test_no_case_waits_in_the_book_closed_or_asks_for_a_script(site):
    html = (site / "book" / "index.html").read_text("utf-8")
    assert re.findall(r"<details(?! open)[^>]*>", html) == []
    assert re.findall(r"<script[^>]*type=.module[^>]*>", html) == []


def test_the_book_is_kept_out_of_search_and_of_the_sitemap(published):
    assert [path.parent.name for path, head in heads(published) if head.unlisted] == ["book"]
    assert "book/" not in (published / "sitemap.xml").read_text("utf-8")
    assert not any("/book/" in page["url"] for page in page_texts(published))
