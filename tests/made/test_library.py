"""The library: every case made once, and anew only where something that shapes it has changed."""

from __future__ import annotations

import click
import pytest
from macros.load import load_shared
from macros.made import library as made_library
from macros.made import workshop
from macros.made.keys import Keys
from macros.made.library import open_library
from macros.pages.case_page import case_page
from macros.render.terms import Terms

from tests.checked import catalogue_of, checked_collection
from tests.made.conftest import FIRST, SECOND


def keys(project) -> dict[str, str]:
    shared, _ = load_shared(project)
    made = Keys(shared)
    return {slug: made.of_case(slug) for slug in sorted(shared.slugs)}


def edit(path, find, replace):
    text = path.read_text("utf-8")
    assert find in text
    path.write_text(text.replace(find, replace, 1), "utf-8")


def test_a_library_holds_what_a_collection_holds(project):
    library, collection = open_library(project), checked_collection(project)
    assert library.cases == catalogue_of(collection).cases
    terms = Terms(collection.glossary)
    assert {slug: library.page(slug) for slug in library.cases} == {slug: case_page(collection, slug, terms) for slug in collection.cases}


def test_what_was_made_is_not_made_again(project, monkeypatch):
    first = open_library(project)
    monkeypatch.setattr(workshop.Workshop, "make", lambda *_: pytest.fail("made again"))
    again = open_library(project)
    assert (again.cases, again.keys) == (first.cases, first.keys)
    assert [again.page(slug) for slug in again.cases] == [first.page(slug) for slug in first.cases]


def test_only_the_case_that_changed_is_made_again(project, monkeypatch):
    open_library(project)
    edit(project / "cases" / FIRST / "case.yml", "title: ", "title: Zest and ")
    asked, make = [], workshop.Workshop.make
    monkeypatch.setattr(workshop.Workshop, "make", lambda shop, slug, key: asked.append(slug) or make(shop, slug, key))
    library = open_library(project)
    assert asked == [FIRST] and library.cases[FIRST].title.startswith("Zest and ")
    assert "Zest and " in library.page(SECOND), "as what to read next"


@pytest.mark.parametrize("kind", ["body", "outline"])
def test_a_damaged_or_missing_thing_is_made_anew(project, kind):
    pages = {slug: open_library(project).page(slug) for slug in (FIRST, SECOND)}
    first, second = sorted((project / ".cache" / "made" / kind).iterdir())
    first.write_bytes(first.read_bytes()[:-9])
    second.unlink()
    library = open_library(project)
    assert {slug: library.page(slug) for slug in pages} == pages


def test_a_case_with_a_problem_is_refused_each_time_with_its_lines_and_not_kept(project):
    good = open_library(project)
    edit(project / "cases" / FIRST / "case.yml", "difficulty: ", "difficulty: 1")
    edit(project / "cases" / SECOND / "answer.md", "comes first", "comes <b>first")
    for _ in range(2):
        with pytest.raises(click.ClickException) as refused:
            open_library(project)
        first, *lines = refused.value.message.split("\n")
        assert first.startswith("the cases must pass") and len(lines) == 2
        assert lines[0].startswith(f"cases/{FIRST}/case.yml:") and lines[1].startswith(f"cases/{SECOND}/answer.md:")
    edit(project / "cases" / FIRST / "case.yml", "difficulty: 1", "difficulty: ")
    edit(project / "cases" / SECOND / "answer.md", "comes <b>first", "comes first")
    assert open_library(project).keys == good.keys


@pytest.mark.parametrize(
    "file, changes",
    [
        (f"cases/{FIRST}/case.yml", {FIRST}),
        (f"cases/{FIRST}/answer.md", {FIRST, SECOND}),  # the second links to a heading of the first
        (f"cases/{FIRST}/execute.py", {FIRST}),
        (f"cases/{SECOND}/answer.md", {SECOND}),
        (f"docs/cases/{SECOND}.md", {SECOND}),
        ("cases/vocabulary.yml", {FIRST, SECOND}),
        ("cases/glossary.yml", {FIRST, SECOND}),
        ("cases/roles.yml", {FIRST, SECOND}),
        ("macros/draw/curve.py", {FIRST, SECOND}),
        ("macros/templates/case.html.jinja", {FIRST, SECOND}),
        ("macros/theme/main.html", {FIRST, SECOND}),
        ("requirements.txt", {FIRST, SECOND}),
        ("docs/index.md", set()),
    ],
)
def test_a_key_changes_with_every_file_that_shapes_the_case(project, file, changes):
    before, path = keys(project), project / file
    with path.open("a", encoding="utf-8") as open_file:
        open_file.write("\n# a word more\n")
    after = keys(project)
    assert {slug for slug in before if before[slug] != after[slug]} == changes


def test_a_new_source_changes_no_key_and_a_changed_one_the_keys_of_the_cases_that_name_it(project):
    before, path = keys(project), project / "cases" / "references.bib"
    path.write_text(path.read_text("utf-8") + "\n" + path.read_text("utf-8").replace("{", "{new", 1), "utf-8")
    assert keys(project) == before
    edit(path, "title = {", "title = {On ")
    assert keys(project) != before


def test_a_case_that_comes_or_goes_changes_the_keys_of_those_that_name_it_or_look_like_it(project):
    before = keys(project)
    for name, changes in (("a-third", set()), ("bread-tornorrow", {FIRST})):
        (project / "cases" / name).mkdir()
        after = keys(project)
        assert {slug for slug in before if before[slug] != after[slug]} == changes, name
        (project / "cases" / name).rmdir()


def test_a_case_saved_while_it_is_made_is_made_again(project, monkeypatch):
    make, titles = workshop.make, iter(["Second ", "Third "])

    def saved_meanwhile(slug, *rest):
        made = make(slug, *rest)
        if slug == FIRST and (title := next(titles, None)):
            edit(project / "cases" / FIRST / "case.yml", "title: ", f"title: {title}")
        return made

    monkeypatch.setattr(workshop, "make", saved_meanwhile)
    assert open_library(project).cases[FIRST].title.startswith("Third Second ")


def test_a_list_saved_while_it_is_read_is_read_again_so_that_nothing_is_kept_under_anothers_key(project, monkeypatch):
    edits = iter(["Zebra "])

    def saved_meanwhile(root):
        loaded = load_shared(root)
        if label := next(edits, None):
            edit(project / "cases" / "vocabulary.yml", "label: ", f"label: {label}")
        return loaded

    monkeypatch.setattr(made_library, "load_shared", saved_meanwhile)
    library = open_library(project)
    assert library.vocabulary == load_shared(project)[0].vocabulary and library.keys == keys(project)
