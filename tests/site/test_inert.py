"""A built page may hold nothing that runs or is fetched but the site's own files."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from macros.site.inert import _Reader, folder_problems, is_plainly_inert, page_problems, style_problems

REFUSED = [
    ("<script>alert(1)</script>", "hold no inline script: type ''"),
    ("<SCRIPT type=module>alert(1)</SCRIPT>", "hold no inline script: type 'module'"),
    ('<script type="importmap">{}</script>', "hold no inline script: type 'importmap'"),
    ('<script type="speculationrules">{}</script>', "hold no inline script: type 'speculationrules'"),
    ("<script src=''>alert(1)</script>", "hold no inline script: type ''"),
    ('<script type="application/json">{"a": </script>', "hold JSON in its data blocks"),
    ('<script src="https://example.org/x.js"></script>', "fetch nothing from elsewhere: src='https://example.org/x.js'"),
    ('<script src="//example.org/x.js"></script>', "fetch nothing from elsewhere: src='//example.org/x.js'"),
    (r'<script src="\\example.org/x.js"></script>', "fetch nothing from elsewhere: src='\\\\\\\\example.org/x.js'"),
    ('<p onclick="alert(1)">', "hold no inline event handler: onclick='alert(1)'"),
    ("<svg/onload=alert(1)>", "hold no inline event handler: onload='alert(1)'"),
    ('<p style="color: red">', "hold no style attribute: style='color: red'"),
    ("<style>p { color: red }</style>", "hold no style element: <style>"),
    ('<a href="javascript:alert(1)">x</a>', "link to https only, not to javascript:: href='javascript:alert(1)'"),
    ('<a href="java&#10;script:alert(1)">x</a>', "link to https only, not to javascript:: href='java\\nscript:alert(1)'"),
    ('<a href=" &#1;JavaScript:alert(1)">x</a>', "link to https only, not to javascript:: href=' JavaScript:alert(1)'"),
    ('<a href="data:text/html,x">x</a>', "link to https only, not to data:: href='data:text/html,x'"),
    ('<a href="http://example.org">x</a>', "link to https only, not to http:: href='http://example.org'"),
    ('<svg><use href="https://example.org/x.svg#a"/></svg>', "fetch nothing from elsewhere: href='https://example.org/x.svg#a'"),
    ('<img src="https://example.org/x.png">', "fetch nothing from elsewhere: src='https://example.org/x.png'"),
    ('<img srcset="x.png 1x, https://example.org/x.png 2x">',
     "fetch nothing from elsewhere: srcset='x.png 1x, https://example.org/x.png 2x'"),
    ('<link rel="stylesheet" href="https://example.org/x.css">', "fetch nothing from elsewhere: href='https://example.org/x.css'"),
    ('<link rel="preconnect" href="https://example.org">', "fetch nothing from elsewhere: href='https://example.org'"),
    ('<form action="https://example.org">', "fetch nothing from elsewhere: action='https://example.org'"),
    ('<video poster="//example.org/x.png"></video>', "fetch nothing from elsewhere: poster='//example.org/x.png'"),
    ("<iframe></iframe>", "hold no frame: <iframe>"),
    ("<object></object>", "hold no plug-in: <object>"),
    ('<base href="/">', "hold no other base for its links: <base>"),
    ("<svg><foreignObject></foreignObject></svg>", "hold no HTML within a drawing: <foreignobject>"),
    ("<svg><set></set></svg>", "hold no animation of attributes: <set>"),
    ('<meta http-equiv="Refresh" content="0;url=/">', "not move on by itself: '0;url=/'"),
]  # fmt: skip

ACCEPTED = [
    '<script src="../assets/js/scheme.js"></script>',
    '<script type="application/json">{"a": "<b onclick=x>"}</script>',
    '<a href="https://example.org">x</a> <a href="mailto:ann@example.org">y</a> <a href="../tips/#a">z</a>',
    '<link rel="canonical" href="https://example.org/"> <link rel="stylesheet" href="x.css">',
    '<img src="data:image/png;base64,AAAA"> <svg><use href="#a"/></svg>',
    "<button popovertarget=a>x</button> <p>onclick= style= javascript: &lt;script&gt;</p>",
]


@pytest.mark.parametrize(("html", "message"), REFUSED)
def test_what_is_live_is_refused_with_its_place(html, message):
    assert str(next(iter(page_problems(f"<p>x</p>\n {html}", "a.html")))).startswith("a.html:2:")
    assert [each.message for each in page_problems(html, "a.html")][:1] == [f"a page must {message}"]


@pytest.mark.parametrize("html", ACCEPTED)
def test_what_is_inert_is_accepted(html):
    assert list(page_problems(html, "a.html")) == []


@pytest.mark.parametrize("css", ['@import "x.css";', "p { background: url( 'https://example.org/x.png' ) }", "a { b: url(//c) }"])
def test_a_style_sheet_that_fetches_from_elsewhere_is_refused(css):
    (problem,) = style_problems(f"p {{}}\n{css}", "a.css")
    assert str(problem).startswith("a.css:2:") and "fetch nothing from elsewhere" in problem.message


def test_a_drawing_may_have_styles_of_its_own_and_nothing_live(tmp_path):
    (tmp_path / "a.svg").write_text("<svg><style>p { color: red }</style>\n<script>alert(1)</script></svg>", "utf-8")
    (tmp_path / "b.css").write_text("p { background: url(data:image/png;base64,A) }", "utf-8")
    assert list(map(str, folder_problems(tmp_path))) == ["a.svg:2:1: a page must hold no inline script: type ''"]


PIECES = st.sampled_from([
    "<p", "<a", "<script", "</script>", "<SVG", "<image", "<base", "<set", "<data", "<", ">", "/", "/>", "<!--", "-->", " ", "\n", "\t",
    "=", '"', "'", "`", "href", "src", "onclick", "ON", "style", "data", "data-on", "class", "x", "#a", "https://a.example", "//b", "java",
    "script:", "&#58;", "&colon;", "type", "application/json", "{}", "http-equiv", "refresh", "<meta", "<link", "rel", "stylesheet", "\0", "é",
])  # fmt: skip


@settings(max_examples=2000)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_what_a_quick_look_lets_pass_the_careful_reader_does_too(html):
    reader = _Reader(frozenset())
    reader.feed(html)
    reader.close()
    assert not (reader.found and is_plainly_inert(html)), reader.found


def test_a_quick_look_is_enough_for_the_pages_of_cases(site):
    pages = sorted(site.glob("cases/*/index.html"))
    assert pages and [path for path in pages if not is_plainly_inert(path.read_text("utf-8"))] == []
