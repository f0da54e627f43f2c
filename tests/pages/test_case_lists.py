"""Lists of cases and links to them, on the guide's pages."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from macros import ROOT
from macros.pages.case_lists import CaseLists
from macros.pages.case_page import prompt_of
from macros.pages.onward import in_order


@pytest.fixture(scope="module")
def lists(catalogue):
    return CaseLists(catalogue)


def test_prompts_in_lists_are_plain_text_with_their_numbers_written_out(collection):
    prompts = [prompt_of(collection, slug) for slug in collection.cases]
    assert [prompt for prompt in prompts if "{=" in prompt or "<" in prompt or '"' in prompt] == []


def test_the_index_lists_every_case_in_the_order_to_practise_them_and_hides_the_difficulty(lists, catalogue):
    html = lists.case_index("../")
    places = [html.index(f'href="../cases/{slug}/"') for slug in in_order(catalogue.cases)]
    assert len(places) == len(catalogue.cases) and places == sorted(places)
    assert html.count("data-difficulty hidden") + html.count("hidden data-difficulty") >= len(catalogue.cases)


def test_the_home_page_sends_a_reader_to_the_first_case_of_the_index(catalogue):
    home = (ROOT / "docs" / "index.md").read_text("utf-8")
    assert set(re.findall(r"cases/([\w-]+)\.md", home)) - {"index"} == {in_order(catalogue.cases)[0]}


def test_a_role_starts_with_the_cases_that_its_profile_names(lists, collection):
    for role, about in collection.roles.roles.items():
        html = lists.role_cases(role, "../../")
        assert [html.index(f"../../cases/{slug}/") for slug in about.start] == sorted(html.index(f"../../cases/{slug}/") for slug in about.start)


def test_a_link_to_a_case_that_is_not_there_is_its_words_alone(lists):
    assert lists.case_link("zoo-detector", "", "../") == "zoo detector"
    assert lists.case_link("zoo-detector", "an animal <detector>", "../") == "an animal &lt;detector&gt;"
    assert lists.case_link("card-fraud", "", "../") == '<a href="../cases/card-fraud/">Stop bad card payments</a>'


def test_the_number_of_cases_is_told_in_words_while_it_is_small(catalogue):
    def told(count: int) -> str:
        cases = {str(n): next(iter(catalogue.cases.values())) for n in range(count)}
        return CaseLists(replace(catalogue, cases=cases)).case_count()

    assert [told(count) for count in (1, 10, 12, 13, 1000)] == ["One", "Ten", "Twelve", "13", "1,000"]


def test_every_case_that_a_page_of_the_guide_names_is_there(catalogue):
    pages = [path for path in (ROOT / "docs").rglob("*.md") if path.parent != ROOT / "docs" / "cases"]
    named = {(path.name, slug) for path in pages for slug in re.findall(r'case_link\("([^"]+)"', path.read_text("utf-8"))}
    assert len(named) > 20 and [(page, slug) for page, slug in sorted(named) if slug not in catalogue.cases] == []
