"""Folders into frozen values, without running anything."""

import shutil
from pathlib import Path

import pydantic
import pytest
from macros.load import load_case, load_collection, load_shared
from macros.model import Turn
from macros.reading.answer import read_answer, read_regions
from macros.reading.source import Source

STEPS = ["Ask", "Suppose", "Plan", "Execute", "Recap"]
PROJECT = Path(__file__).parent / "data" / "project"


@pytest.fixture(scope="module")
def small():
    collection, problems = load_collection(PROJECT)
    assert problems == []
    return collection


@pytest.fixture
def copy(tmp_path) -> Path:
    return shutil.copytree(PROJECT, tmp_path / "project")


def test_a_collection_holds_its_lists_and_cases(small):
    assert list(small.cases) == ["bread-tomorrow"]
    assert list(small.vocabulary.topics) == ["latency", "errorcost", "data"]
    assert list(small.roles.roles) == ["mle", "ds"]
    assert small.glossary.terms["quantile"].also == ("percentile",)
    assert small.references["arrow1951inventory"].short == "Arrow et al. 1951"


def test_a_case_holds_its_fields_answer_and_code(small):
    loaded = small.cases["bread-tomorrow"]
    assert loaded.case.title == "Bread for tomorrow"
    assert loaded.case.what_if[0].turn == Turn(name="loaf_margin", to=1)
    assert list(loaded.answer.sections) == ["ask", "suppose", "plan", "execute", "recap"]
    assert loaded.answer.sections["recap"].text.strip() == "Measure waste in money."
    assert loaded.answer.text.splitlines()[loaded.answer.sections["recap"].line - 2] == "## Recap"
    assert loaded.code["order"].output == "40 loaves"
    assert loaded.code["order"].source.splitlines() == [
        "share = 2.4 / (2.4 + 0.8)",
        "extra = 0.2 * 300 * NormalDist().inv_cdf(share)",
        'print(f"{extra:.0f} loaves")',
    ]


def test_a_case_is_frozen(small):
    with pytest.raises(pydantic.ValidationError):
        small.cases["bread-tomorrow"].case.title = "Other"


def test_a_case_that_cannot_be_read_whole_is_a_draft(copy):
    (copy / "cases/bread-tomorrow/answer.md").unlink()
    collection, problems = load_collection(copy)
    assert [str(each) for each in problems] == ["cases/bread-tomorrow/answer.md:1:1: the file must be there"]
    assert collection.cases == {}
    assert [draft.case.title for draft in collection.drafts] == ["Bread for tomorrow"]


def test_a_broken_case_leaves_the_others(copy):
    shutil.copytree(copy / "cases/bread-tomorrow", copy / "cases/bread-today")
    (copy / "cases/bread-tomorrow/case.yml").write_text("title: [", "utf-8")
    collection, problems = load_collection(copy)
    assert list(collection.cases) == ["bread-today"]
    assert {each.path for each in problems} == {"cases/bread-tomorrow/case.yml"}


def test_an_empty_case_is_a_problem(copy):
    (copy / "cases/bread-tomorrow/case.yml").write_text("# nothing\n", "utf-8")
    assert [str(each) for each in load_collection(copy)[1]] == [
        "cases/bread-tomorrow/case.yml:1:1: the file must not be empty"
    ]


def test_code_is_read_and_never_run(copy, tmp_path):
    path = copy / "cases/bread-tomorrow/execute.py"
    sign = tmp_path / "ran"
    path.write_text(f"open({str(sign)!r}, 'w')\n" + path.read_text("utf-8"), "utf-8")
    _, problems = load_case(path.parent, load_shared(copy)[0])
    assert problems == [] and not sign.exists()


def test_a_named_folder_is_shown_as_given_where_it_lies_elsewhere(copy, tmp_path, monkeypatch):
    shutil.move(copy / "cases/bread-tomorrow", tmp_path / "mine")
    (tmp_path / "mine/answer.md").unlink()
    monkeypatch.chdir(tmp_path)
    collection, problems = load_collection(copy, [Path("mine")])
    assert [str(each) for each in problems] == ["mine/answer.md:1:1: the file must be there"]
    assert [draft.slug for draft in collection.drafts] == ["mine"]


def test_a_folder_that_is_not_there_is_a_problem(copy):
    _, problems = load_collection(copy, [copy / "cases/none"])
    assert [str(each) for each in problems] == ["cases/none:1:1: a case must be a folder that is there"]


def test_headings_in_code_are_no_steps():
    answer, problems = read_answer(Source("a", "".join(f"## {t}\n```\n## {t}\n```\n" for t in STEPS)))
    assert problems == []
    assert [section.line for section in answer.sections.values()] == [2, 6, 10, 14, 18]


def test_an_output_may_stand_after_the_last_line_or_among_others():
    regions, problems = read_regions(
        Source("e", "# region a-b\nx = 1\nprint(x)\n#> 1\n\nprint(2)\n#> 2\n#>\n#>  3\n# endregion\n")
    )
    assert problems == []
    assert regions["a-b"].source == "x = 1\nprint(x)\n\nprint(2)"
    assert regions["a-b"].output == "1\n2\n\n 3"
