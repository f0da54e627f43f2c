"""The lists that all cases share."""

import pytest

ROWS = [
    (
        "a role's unknown task", "roles.yml", "tasks: [modeling]", "tasks: [modelling]",
        "cases/roles.yml:12:13: roles.mle.tasks[0] must be a task of roles.yml: 'modelling'"
        " (did you mean 'modeling'?)",
    ),
    (
        "a role's unknown skill", "roles.yml",
        "business: {level: 2, why: acumen}", "busines: {level: 2, why: acumen}",
        "cases/roles.yml:25:7: roles.ds.skills must have every skill of vocabulary.yml:"
        " 'business' has no level",
        "cases/roles.yml:26:7: roles.ds.skills.busines must be a skill of vocabulary.yml: 'busines'"
        " (did you mean 'business'?)",
    ),
    (
        "a range that falls", "roles.yml", "up_to: 1", "up_to: 0",
        "cases/roles.yml:15:35: roles.mle.skills.business.up_to must be above level: 0",
    ),
    (
        "a level off the scale", "roles.yml",
        "business: {level: 2, why: acumen}", "business: {level: 4, why: acumen}",
        "cases/roles.yml:26:25: roles.ds.skills.business.level must be at most 3: 4",
    ),
    (
        "a start at no case", "roles.yml", "    presses: [What is it worth?]\n    start: [bread-tomorrow]",
        "    presses: [What is it worth?]\n    start: [bread-today]",
        "cases/roles.yml:28:13: roles.ds.start[0] must be a case of the collection: 'bread-today'"
        " (did you mean 'bread-tomorrow'?)",
    ),
    (
        "a form of two terms", "glossary.yml", "pinball loss: {", "pinball loss: {also: [Percentile], ",
        "cases/glossary.yml:4:25: terms.pinball loss.also[0] must stand for one term: 'Percentile'"
        " stands for 'quantile'",
    ),
    (
        "an unknown key of the vocabulary", "vocabulary.yml", "synonyms: {", "colours: {}\nsynonyms: {",
        "cases/vocabulary.yml:14:1: the file must have no unknown key: 'colours'",
    ),
    (
        "a pitfall's unknown term", "vocabulary.yml", "terms: [quantile]", "terms: [quantil]",
        "cases/vocabulary.yml:12:194: pitfalls.censoring.terms[0] must be a term of glossary.yml: 'quantil'"
        " (did you mean 'quantile'?)",
    ),
    (
        "a pitfall caught by no step", "vocabulary.yml", "step: ask, ", "step: asks, ",
        "cases/vocabulary.yml:12:170: pitfalls.censoring.step must be ask, suppose, plan, execute or recap: 'asks'"
        " (did you mean 'ask'?)",
    ),
    (
        "an entry without a year", "references.bib", "  year = {2020},\n", "",
        "cases/references.bib:12:1: unused2020paper must have year",
    ),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_only_its_own_lines_come_out(project, lines, row):
    _, file, find, replace, *expected = row
    path = project / "cases" / file
    assert path.read_text("utf-8").count(find) == 1
    path.write_text(path.read_text("utf-8").replace(find, replace), "utf-8")
    assert lines() == expected


@pytest.mark.parametrize("name", ["vocabulary.yml", "roles.yml", "glossary.yml"])
def test_a_missing_list_is_one_problem(project, lines, name):
    (project / "cases" / name).unlink()
    assert lines() == [f"cases/{name}:1:1: the file must be there"]


def test_a_pitfall_without_its_page_and_a_page_without_its_pitfall_are_problems(project, lines):
    pages = project / "docs" / "pitfalls"
    (pages / "leakage.md").rename(pages / "leakages.md")
    (pages / "censoring.md").write_text("# Censoring\n", "utf-8")
    line = "{{ pitfall() }}"
    assert lines() == [
        f"docs/pitfalls/censoring.md:1:1: a pitfall must have its page, with this line alone: {line}",
        f"docs/pitfalls/leakage.md:1:1: a pitfall must have its page, with this line alone: {line}",
        "docs/pitfalls/leakages.md:1:1: a page here must be that of a pitfall of vocabulary.yml (did you mean 'leakage'?)",
    ]
