"""The book on paper, as the browser prints it without a script."""

from __future__ import annotations

import re
import unicodedata

import pytest
from pypdf import PdfReader


@pytest.fixture(scope="module")
def pages(browser, site_url, tmp_path_factory) -> list[str]:
    """The text of each printed page."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + "book/")
    path = tmp_path_factory.mktemp("book") / "book.pdf"
    page.pdf(path=str(path), prefer_css_page_size=True)
    context.close()
    return [" ".join(unicodedata.normalize("NFKC", page.extract_text()).split()) for page in PdfReader(path).pages]


@pytest.fixture(scope="module")
def chapters(site) -> list[str]:
    html = (site / "book" / "index.html").read_text("utf-8")
    return re.findall(r'<li value="\d+"><a[^>]*>([^<]+)</a>', html)


def test_every_page_but_the_cover_bears_its_number(pages):
    assert [number for number, text in enumerate(pages, 1) if str(number) not in text.split()] == [1]


def test_the_cover_comes_first_then_the_contents_with_every_chapter(pages, chapters):
    assert pages[0].startswith("The case study interview")
    assert [title for title in chapters if title not in pages[1]] == []


def test_each_chapter_begins_a_page_and_its_pages_bear_its_number_and_title(pages, chapters):
    starts = {}
    for number, title in enumerate(chapters, 1):
        bearing = [at for at, text in enumerate(pages) if f"{number} {title}" in text and at > 1]
        assert bearing == list(range(bearing[0], bearing[-1] + 1)), title
        assert f"Chapter {number} " in pages[bearing[0]], title
        starts[title] = bearing[0]
    assert list(starts.values()) == sorted(starts.values())


def test_every_cases_answer_and_rubric_are_on_paper(pages, collection):
    text = re.sub(r"\W", "", "".join(pages))
    for loaded in collection.cases.values():
        for words in (loaded.case.followups[0].question, loaded.case.rubric[-1].statement):
            plain = re.sub(r"\W", "", re.split(r"[{\\*`[]", words)[0])
            assert plain in text, (loaded.case.title, words)
