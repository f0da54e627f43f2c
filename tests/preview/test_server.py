"""What the preview's server serves, and when an open page is told to load again."""

from __future__ import annotations

import re
import threading
import urllib.error
import urllib.request

import pytest
from macros.preview import server as preview_server
from macros.preview.server import RELOAD, WAIT, Server

PAGE = "<html><head></head><body>{}</body></html>"


@pytest.fixture
def served(tmp_path):
    site = tmp_path / "site"
    (site / "cases" / "one").mkdir(parents=True)
    (site / "assets").mkdir()
    (site / "index.html").write_text(PAGE.format("home"))
    (site / "404.html").write_text(PAGE.format("nothing here"))
    (site / "cases" / "one" / "index.html").write_text(PAGE.format("case one"))
    (site / "assets" / "site.css").write_text("p{}")
    (tmp_path / "secret.html").write_text("secret")
    server = Server("127.0.0.1", 0, site)
    server.start()
    yield server
    server.stop()


def get(server, address):
    try:
        with urllib.request.urlopen(server.address.rstrip("/") + address) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def version(html):
    return re.search(r'data-version="(\w+)"', html)[1]


def test_a_page_is_served_with_the_script_that_loads_it_again_and_nothing_inline(served):
    status, html = get(served, "/cases/one/")
    assert (status, re.findall(r"<script[^>]*></script>", html)) == (200, [f'<script src="{RELOAD}" data-version="{version(html)}"></script>'])
    assert "case one" in html and "location.reload" in get(served, RELOAD)[1]
    assert get(served, "/assets/site.css") == (200, "p{}")


def test_what_is_not_there_gets_the_sites_own_page_and_nothing_outside_is_served(served):
    assert get(served, "/nowhere/") == (404, PAGE.format("nothing here"))
    assert [get(served, address)[0] for address in ("/../secret.html", "/%2e%2e/secret.html", "//secret.html")] == [404] * 3


@pytest.mark.parametrize("file", ["cases/one/index.html", "assets/site.css"])
def test_an_open_page_is_told_once_it_or_its_styles_have_changed(served, file):
    _, html = get(served, "/cases/one/")
    answers = []
    address = f"{WAIT}?page=/cases/one/&version={version(html)}"
    waiting = threading.Thread(target=lambda: answers.append(get(served, address)[0]))
    waiting.start()
    (served.folder / "index.html").write_text(PAGE.format("another page"))
    served.show()
    waiting.join(0.2)
    assert waiting.is_alive(), "another page changed"
    (served.folder / file).write_text(PAGE.format("new"))
    served.show()
    waiting.join(5)
    assert answers == [205]


def test_a_page_that_is_out_of_date_is_told_so_at_once_and_one_that_is_not_after_a_while(served, monkeypatch):
    monkeypatch.setattr(preview_server, "LONGEST_WAIT", 0.05)
    assert get(served, f"{WAIT}?page=/&version=0123")[0] == 205
    assert get(served, f"{WAIT}?page=/&version={version(get(served, '/')[1])}")[0] == 200


def test_while_it_is_refused_every_page_says_why_and_styles_are_served(served):
    before = get(served, "/")[1]
    served.show(refusal=PAGE.format("one to mend"))
    assert {"one to mend" in get(served, address)[1] for address in ("/", "/cases/one/", "/nowhere/")} == {True}
    assert get(served, "/assets/site.css") == (200, "p{}")
    served.show()
    assert get(served, "/")[1] == before


def test_before_a_first_good_build_the_page_of_problems_has_its_styles(tmp_path):
    server = Server("127.0.0.1", 0, tmp_path / "not-built")
    server.show(refusal=PAGE.format("one to mend"))
    server.start()
    try:
        assert "one to mend" in get(server, "/")[1] and get(server, "/assets/css/site.css")[0] == 200
    finally:
        server.stop()
