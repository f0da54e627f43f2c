"""What guide pages call: tables, lists and citations made from the collection."""

from __future__ import annotations

import pytest
from macros.pages.guide import Guide


@pytest.fixture(scope="module")
def guide(catalogue):
    return Guide(catalogue)


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
