"""What guide pages call: lists and links made from the collection."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from macros import ROOT
from macros.case_page import prompt_of
from macros.guide import Guide
from macros.onward import in_order


@pytest.fixture(scope="module")
def guide(catalogue):
    return Guide(catalogue)


def test_prompts_in_lists_are_plain_text_with_their_numbers_written_out(collection):
    prompts = [prompt_of(collection, slug) for slug in collection.cases]
    assert [prompt for prompt in prompts if "{=" in prompt or "<" in prompt or '"' in prompt] == []


def test_the_index_lists_every_case_in_the_order_to_practise_them_and_hides_the_difficulty(guide, catalogue):
    html = guide.case_index("../")
    places = [html.index(f'href="../cases/{slug}/"') for slug in in_order(catalogue.cases)]
    assert len(places) == len(catalogue.cases) and places == sorted(places)
    assert html.count("data-difficulty hidden") + html.count("hidden data-difficulty") >= len(catalogue.cases)


def test_the_home_page_sends_a_reader_to_the_first_case_of_the_index(catalogue):
    home = (ROOT / "docs" / "index.md").read_text("utf-8")
    assert set(re.findall(r"cases/([\w-]+)\.md", home)) - {"index"} == {in_order(catalogue.cases)[0]}


def test_a_role_starts_with_the_cases_that_its_profile_names(guide, collection):
    for role, about in collection.roles.roles.items():
        html = guide.role_cases(role, "../../")
        assert [html.index(f"../../cases/{slug}/") for slug in about.start] == sorted(html.index(f"../../cases/{slug}/") for slug in about.start)


def test_a_link_to_a_case_that_is_not_there_is_its_words_alone(guide):
    assert guide.case_link("zoo-detector", "", "../") == "zoo detector"
    assert guide.case_link("zoo-detector", "an animal <detector>", "../") == "an animal &lt;detector&gt;"
    assert guide.case_link("card-fraud", "", "../") == '<a href="../cases/card-fraud/">Stop bad card payments</a>'


def test_the_number_of_cases_is_told_in_words_while_it_is_small(catalogue):
    def told(count: int) -> str:
        cases = {str(n): next(iter(catalogue.cases.values())) for n in range(count)}
        return Guide(replace(catalogue, cases=cases)).case_count()

    assert [told(count) for count in (1, 10, 12, 13, 1000)] == ["One", "Ten", "Twelve", "13", "1,000"]


def test_every_case_that_a_page_of_the_guide_names_is_there(catalogue):
    pages = [path for path in (ROOT / "docs").rglob("*.md") if path.parent != ROOT / "docs" / "cases"]
    named = {(path.name, slug) for path in pages for slug in re.findall(r'case_link\("([^"]+)"', path.read_text("utf-8"))}
    assert len(named) > 20 and [(page, slug) for page, slug in sorted(named) if slug not in catalogue.cases] == []


def test_every_topic_has_good_questions_in_the_bank(guide, collection):
    html = guide.topic_bank()
    assert all(f'id="topic-{topic}"' in html and about.questions for topic, about in collection.vocabulary.topics.items())


def test_the_task_table_and_the_matrix_name_the_five_tasks_and_the_four_roles(guide, collection):
    for html in (guide.task_table(), guide.role_matrix("../")):
        assert all(task.label in html for task in collection.roles.tasks.values())
    assert all(role.short in guide.role_matrix("../") for role in collection.roles.roles.values())


def test_the_skill_table_holds_the_level_of_every_role_in_every_skill(guide, collection):
    html = guide.skill_table()
    for role in collection.roles.roles.values():
        for has in role.skills.values():
            assert f"{has.level} {collection.roles.levels[has.level]}" in html


def test_a_page_lists_what_it_cites_in_that_order_with_links_back_to_each_place(catalogue):
    guide = Guide(catalogue)
    for key in ("kapoor2023leakage", "elkan2001foundations", "kapoor2023leakage"):
        guide.cite(key, "one.md")
    html = guide.sources("one.md")
    assert html.index('id="source-kapoor2023leakage"') < html.index('id="source-elkan2001foundations"')
    assert [html.count(f'href="#cite-{place}"') for place in ("kapoor2023leakage-1", "kapoor2023leakage-2", "elkan2001foundations-1")] == [1, 1, 1]
    assert "<li" not in guide.sources("another.md")


def test_the_list_of_all_sources_gives_each_its_date_its_address_and_the_cases_that_cite_it(guide, collection):
    html = guide.bibliography("../")
    items = {item.split('"')[0]: item for item in html.split('<li id="source-')[1:]}
    assert items.keys() == collection.references.keys()
    for key, reference in collection.references.items():
        assert f'datetime="{reference.checked.isoformat()}"' in items[key]
        assert all(f'href="{address}"' in items[key] for _, address in reference.addresses if "&" not in address)
        citing = [slug for slug, loaded in collection.cases.items() if key in loaded.case.references]
        assert [slug for slug in collection.cases if f"../cases/{slug}/#source-{key}" in items[key]] == citing
