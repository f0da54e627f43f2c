"""Pitfall pages: one for each entry of the vocabulary, with every case in which it bites."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from macros.asper import PHASES
from macros.made.catalogue import from_case
from macros.made.outline import Bite
from macros.pages.guide import Guide
from macros.pages.pitfall_page import pitfall_page, rail
from macros.pages.pitfalls import pitfall_named, pitfalls


@pytest.fixture(scope="module")
def pages(catalogue):
    return {each.name: pitfall_page(catalogue, each) for each in pitfalls(catalogue)}


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def test_pages_and_vocabulary_hold_together(root, catalogue):
    stubs = {path.stem for path in (root / "docs" / "pitfalls").glob("*.md")} - {"index"}
    assert stubs == {each.slug for each in pitfalls(catalogue)}


def test_each_page_holds_every_text_of_its_entry(catalogue, pages):
    for each in pitfalls(catalogue):
        about, text = each.about, words(pages[each.name]).replace("\u00a0", " ").replace("\u2019", "'")
        wanted = [about.label, about.means, about.about, about.looks, about.too_good, *about.notice, *about.instead, about.say]
        assert [w for w in wanted if w not in text] == [], each.name


def test_each_page_holds_every_case_in_which_the_pitfall_bites_and_no_other(catalogue, pages):
    for each in pitfalls(catalogue):
        bitten = {slug for slug, case in catalogue.cases.items() if each.name in [p.pitfall for p in case.pitfalls]}
        assert set(re.findall(r'href="../../cases/([a-z0-9-]+)/#pitfalls"', pages[each.name])) == bitten


def test_the_numbers_of_a_case_are_computed_on_a_pitfalls_page(pages):
    assert all("{=" not in html and "{{" not in html for html in pages.values())
    assert 'data-name="fake_fall"' in pages["delayed labels"]


def test_each_page_leads_to_the_next_and_the_last_to_all(catalogue, pages):
    every = pitfalls(catalogue)
    for each, following in zip(every, every[1:]):
        assert f'Next: <a href="../{following.slug}/">' in pages[each.name]
    assert "Next:" not in pages[every[-1].name] and '<a href="../">' in pages[every[-1].name]


def test_the_rail_names_all_and_marks_one(catalogue):
    here = pitfall_named(catalogue, "delayed-labels")
    entries = rail(catalogue, here)
    assert len(entries) == len(catalogue.vocabulary.pitfalls)
    assert [entry for entry in entries if entry[2]] == [("../delayed-labels/", "Delayed labels", True)]


def test_the_lists_by_step_hold_each_pitfall_once(catalogue):
    guide = Guide(catalogue)
    listed = "".join(guide.pitfall_list(phase.id, "../") for phase in PHASES)
    found = re.findall(r'<dt><a href="../pitfalls/([a-z-]+)/">', listed)
    assert sorted(found) == sorted(each.slug for each in pitfalls(catalogue))


@pytest.mark.parametrize("count, named, others", [(0, 0, 0), (8, 8, 0), (9, 7, 2), (1000, 7, 993)])
def test_a_pitfall_in_brief_names_a_few_cases_and_leads_to_the_others(catalogue, count, named, others):
    first = next(iter(catalogue.cases.values()))
    cases = {f"case-{n:04}": first.model_copy(update={"pitfalls": (Bite(pitfall="novelty", here=""),)}) for n in range(count)}
    guide = Guide(replace(catalogue, cases=cases))
    html = "".join(guide.pitfall_list(phase.id, "../") for phase in PHASES)
    assert html.count("/#pitfalls") == named
    assert re.findall(r'<a href="../pitfalls/novelty/#cases">([^<]+)</a>', html) == ([f"{others:,} others"] if others else [])


@pytest.mark.parametrize(
    "href, leads_to",
    [
        ("#source-x", "../../cases/a-case/#source-x"),
        ("../other/", "../../cases/other/"),
        ("../../tips/", "../../tips/"),
        ("https://example.org/", "https://example.org/"),
    ],
)
def test_a_link_in_a_cases_words_leads_to_the_same_place_from_elsewhere(href, leads_to):
    assert from_case(f'<a class="cite" href="{href}">x</a>', "a-case") == f'<a class="cite" href="{leads_to}">x</a>'


def test_each_pitfalls_page_has_its_name_for_title_and_says_what_it_holds(site, catalogue):
    for each in pitfalls(catalogue):
        html = (site / "pitfalls" / each.slug / "index.html").read_text("utf-8")
        assert f"<h1>{each.about.label}</h1>" in html and f"<title>{each.about.label} - " in html
        assert f'name="description" content="{each.description}"' in unescape(html)


def test_a_pitfalls_page_stands_in_the_guide(site):
    html = (site / "pitfalls" / "delayed-labels" / "index.html").read_text("utf-8")
    assert '<a href="../../expect/" aria-current="true">Guide</a>' in html
    assert '<a href="../" aria-current="true">Pitfalls</a>' in html
