"""Folders, pages and files that must agree."""

import shutil

import pytest
from macros.check import check_collection
from macros.load import load_collection

FORM = "a case's folder must be lower-case words and digits joined by hyphens"


def of_folder(root, folder) -> list[str]:
    collection, problems = load_collection(root, [folder])
    return [
        str(each).replace(folder.as_posix(), "FOLDER")
        for each in sorted({*problems, *check_collection(collection)})
    ]


@pytest.mark.parametrize("slug", ["Bread", "bread_tomorrow", "-bread", "bread--day", "br\u00f6t", "b" * 61])
def test_a_folder_of_another_form_is_refused(project, tmp_path, slug):
    folder = shutil.copytree(project / "cases/bread-tomorrow", tmp_path / slug)
    (line,) = of_folder(project, folder)
    assert line.startswith(f"FOLDER:1:1: {FORM}: ")


@pytest.mark.parametrize("slug", ["index", "assets", "con", "com1", "lpt9"])
def test_a_reserved_name_is_refused(project, tmp_path, slug):
    folder = shutil.copytree(project / "cases/bread-tomorrow", tmp_path / slug)
    assert of_folder(project, folder) == [
        f"FOLDER:1:1: a case's folder must not have a reserved name: {slug!r}"
    ]


def test_a_folder_outside_the_project_needs_no_page(project, tmp_path):
    folder = shutil.copytree(project / "cases/bread-tomorrow", tmp_path / "bread-today")
    assert of_folder(project, folder) == []


def test_a_case_must_have_its_page(project, lines):
    (project / "docs/cases/bread-tomorrow.md").unlink()
    assert lines() == [
        "docs/cases/bread-tomorrow.md:1:1: a case must have a page that holds the line {{ case() }}"
    ]


def test_a_page_must_hold_one_line(project, lines):
    (project / "docs/cases/bread-tomorrow.md").write_text("# Bread\n\n{{ case() }}\n", "utf-8")
    assert lines() == [
        "docs/cases/bread-tomorrow.md:1:1: a case's page must hold nothing but the line {{ case() }}"
    ]


def test_a_page_must_have_its_case(project, lines):
    (project / "docs/cases/bread-tomorow.md").write_text("{{ case() }}\n", "utf-8")
    (project / "docs/cases/index.md").write_text("# Cases\n", "utf-8")
    assert lines() == [
        "docs/cases/bread-tomorow.md:1:1: a page of a case must have its folder cases/bread-tomorow/"
        " (did you mean 'bread-tomorrow'?)"
    ]


def test_an_unknown_file_is_refused(project, lines):
    (project / "cases/bread-tomorrow/notes.txt").write_text("x", "utf-8")
    assert lines() == [
        "notes.txt:1:1: a case's folder must hold only answer.md, case.yml, execute.py: 'notes.txt'"
    ]


def test_a_link_to_a_file_elsewhere_is_not_followed(project, lines):
    answer = project / "cases/bread-tomorrow/answer.md"
    answer.rename(project / "elsewhere.md")
    answer.symlink_to(project / "elsewhere.md")
    assert lines() == ["answer.md:1:1: the file must not be a link to another"]


def test_a_case_that_is_a_link_is_not_followed(project, lines):
    (project / "cases/elsewhere").symlink_to("/etc")
    assert lines() == ["cases/elsewhere:1:1: a case must not be a link to another folder"]


def test_a_page_that_is_a_link_is_not_followed(project, lines):
    page = project / "docs/cases/bread-tomorrow.md"
    page.rename(project / "elsewhere.md")
    page.symlink_to(project / "elsewhere.md")
    assert lines() == ["docs/cases/bread-tomorrow.md:1:1: a case's page must not be a link to another file"]


def test_a_file_beside_the_cases_is_refused(project, lines):
    (project / "cases/notes.txt").write_text("x", "utf-8")
    assert lines() == [
        "cases/notes.txt:1:1: cases/ must hold only folders and case.schema.json, glossary.yml, references.bib, "
        "roles.yml, vocabulary.yml: 'notes.txt'"
    ]


def test_what_is_no_page_beside_the_pages_is_refused(project, lines):
    (project / "docs/cases/more").mkdir()
    assert lines() == ["docs/cases/more:1:1: docs/cases/ must hold only pages: 'more'"]
