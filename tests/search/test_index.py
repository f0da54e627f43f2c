"""The search index of a small site, and the parts from which it is made."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from macros.search import beside, indexing
from macros.search.beside import MOST_WORDS, Page, grouped, kinds_of, most_used

from tests.indexed import write_index

PAGE = """<!doctype html><html lang="en"><head><title>{title} - Guide</title></head><body>
<nav>Navigation</nav><article id="content">
<p class="eyebrow"><span data-pagefind-filter="domain">{domain}</span></p><h1>{title}</h1>
<p>{text} <button class="term">Term</button> <span class="tip">A tip.</span> <button>Press</button></p>
<details><summary><h2 id="ask">Ask</h2></summary><h3 id="facts">Facts</h3><p>{answer}</p></details>
<dl><dt>Weak</dt><dd>One.</dd></dl>
<table class="figures"><tr><th>Cost</th><td><code>2 * fee</code></td></tr></table>
<pre>import this</pre><ol class="sources"><li>Somebody 2020</li></ol></article><footer>Footer</footer></body></html>"""
SYNONYMS = {"wake word": ["KWS", "keyword spotting"], "recommender": ["recsys"]}


def make(site: Path, pages: dict[str, str]) -> Path:
    for name, text in pages.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")
    return site


@pytest.fixture
def site(tmp_path) -> Path:
    says = {"text": "A wake word is a wake word.", "answer": "A chargeback."}
    cases = {
        f"cases/{n}/index.html": PAGE.format(domain=f"R&amp;D {n}", title=f"Case {n}", **says)
        for n in range(5)
    }
    plain = "<html lang='en'><body><article id='content'><h1>Start</h1><p>Hello.</p></article></body></html>"
    return make(tmp_path / "site", {**cases, "index.html": plain, "404.html": plain})


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def records(site: Path) -> dict[str, dict]:
    """What Pagefind keeps of each page, by address."""
    found = (gzip.decompress(path.read_bytes()) for path in (site / "pagefind" / "fragment").iterdir())
    return {page["url"]: page for page in (json.loads(text.removeprefix(b"pagefind_dcd")) for text in found)}


def test_every_page_but_404_is_indexed_under_its_address(site):
    assert write_index(site, SYNONYMS) == 6
    assert sorted(records(site)) == ["/", *(f"/cases/{n}/" for n in range(5))]


def test_two_runs_write_the_same_bytes(site):
    write_index(site, SYNONYMS)
    first = files(site)
    write_index(site, SYNONYMS)
    assert files(site) == first


def test_a_record_holds_the_article_with_closed_answers_without_formulas_and_nothing_around_it(site):
    write_index(site, SYNONYMS)
    page = records(site)["/cases/1/"]
    assert page["content"] == "Case 1. A wake word is a wake word. Term Ask. Facts. A chargeback. Weak One. Cost"
    assert page["meta"] == {"title": "Case 1", "name": "", "titled": "", "words": "R&D 1, KWS, keyword spotting", "passing": ""}
    assert [anchor["id"] for anchor in page["anchors"] if anchor["element"] != "article"] == ["ask", "facts"]


def test_what_pages_may_be_filtered_by_stands_under_the_name_of_their_record(site):
    write_index(site, SYNONYMS)
    kinds = kinds_of(site / "pagefind")
    assert sorted(kinds.values(), key=str) == [{"domain": [f"R&D {n}"]} for n in range(5)]
    assert all((site / "pagefind" / "fragment" / f"{name}.pf_fragment").exists() for name in kinds)


def test_pages_of_the_same_kinds_stand_together():
    one, other = {"role": ["DS"]}, {"role": ["MLE", "DS"]}
    pages = [Page(one, "A", "/a/", "x"), Page(one, "B", "/b/", "y"), Page(other, "C", "/c/", "z")]
    assert grouped(pages) == [{"kinds": one, "pages": "x y"}, {"kinds": other, "pages": "z"}]


def test_what_is_shown_of_each_page_that_can_be_filtered_is_listed_in_the_order_of_their_kinds(site, monkeypatch):
    monkeypatch.setattr(beside, "TOGETHER", 2)
    write_index(site, SYNONYMS)
    lists = [json.loads((site / f"pagefind/listed/{n}.json").read_text("utf-8")) for n in range(3)]
    rows = [{"title": f"Case {n}", "url": f"/cases/{n}/"} for n in range(5)]
    assert lists == [rows[:2], rows[2:4], rows[4:]]
    assert list(kinds_of(site / "pagefind").values()) == [{"domain": [f"R&D {n}"]} for n in range(5)]


def test_the_site_gets_what_search_fetches_and_no_more_and_its_pages_stay_as_they_were(site):
    before = files(site)
    write_index(site, SYNONYMS)
    after = files(site)
    assert {name: after[name] for name in before} == before
    new = {name.removeprefix("pagefind/") for name in after.keys() - before.keys()}
    hashed = re.compile(r"(fragment/|index/|pagefind\.)en_\w+\.pf_(fragment|index|meta)")
    assert {name for name in new if not hashed.fullmatch(name)} == {
        "pagefind.js", "pagefind-entry.json", "wasm.en.pagefind", "kinds.json", "listed/0.json", "words.json",
    }  # fmt: skip


def test_the_index_is_whole_after_the_block_beside_which_it_was_made(site):
    with indexing(site, SYNONYMS) as count:
        assert count == 6
        (site / "assets.txt").write_text("made meanwhile", "utf-8")
    assert len(records(site)) == 6 and (site / "assets.txt").exists()


def test_what_goes_wrong_meanwhile_ends_the_indexing_and_leaves_no_index(site):
    with pytest.raises(ZeroDivisionError):
        with indexing(site, SYNONYMS):
            raise ZeroDivisionError
    assert not (site / "pagefind").exists()


def test_an_index_from_before_leaves_nothing_behind(site):
    make(site, {"pagefind/fragment/en_old.pf_fragment": "old", "pagefind/words.json": "[]"})
    write_index(site, SYNONYMS)
    assert "pagefind/fragment/en_old.pf_fragment" not in files(site)
    assert "chargeback" in json.loads((site / "pagefind" / "words.json").read_text("utf-8"))


def test_words_have_three_letters_or_more_and_the_most_used_come_first():
    assert most_used({"The": 1, "cut,": 1, "the": 1, "cut;": 1, "a_b": 9, "42": 9, "x²": 9, "Cut/cost": 1, "café": 1}) == ["cut", "the", "café", "cost"]


def test_beyond_some_thousands_no_word_is_worth_its_bytes():
    letters = "abcdefghij"
    tokens = {"".join(letters[int(digit)] for digit in f"{n:05}"): 99_999 - n for n in range(MOST_WORDS + 9)}
    assert most_used(tokens) == list(tokens)[:MOST_WORDS]
