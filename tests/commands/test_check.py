"""`check`: which cases, in which form, and with which advice."""

import shutil

FAULT = "domain must be a domain of vocabulary.yml: 'a, shop: 5 %'"


def put(project, find, replace):
    path = project / "cases/bread-tomorrow/case.yml"
    path.write_text(path.read_text("utf-8").replace(find, replace, 1), "utf-8")


def test_a_case_is_named_by_its_slug(project, run):
    status, lines, _ = run("check", "bread-tomorrow")
    assert (status, lines[0]) == (0, "1 case, no problem")


def test_a_folder_elsewhere_is_named_by_its_path(project, run, tmp_path):
    elsewhere = shutil.copytree(project / "cases/bread-tomorrow", tmp_path / "rolls")
    put(project, "domain: retail", "domain: shop")
    status, lines, _ = run("check", str(elsewhere))
    assert (status, lines[0]) == (0, "1 case, no problem")


def test_a_slug_without_a_case_is_told(run):
    assert run("check", "bread-today") == (
        1,
        ["cases/bread-today:1:1: a case must be a folder that is there", "1 problem in 1 case"],
        [],
    )


def test_one_clean_case_is_followed_by_advice_which_changes_no_status(run):
    status, lines, _ = run("check", "bread-tomorrow")
    assert status == 0
    assert lines[2] == "bread-tomorrow: what the bar asks, as advice"
    assert "  > facts held back                   2   12 to 18" in lines
    assert "    rubric by skill: ML 2, Business 3" in lines


def test_all_cases_are_followed_by_advice_only_where_asked(run):
    assert run("check")[1] == ["1 case, no problem"]
    assert "bread-tomorrow: what the bar asks, as advice" in run("check", "--summary")[1]


def test_a_case_with_a_problem_gets_no_advice_unasked(project, run):
    put(project, "value: 300", "value: 3000")
    assert run("check", "bread-tomorrow")[1][-1] == "1 problem in 1 case"
    assert "bread-tomorrow: what the bar asks, as advice" in run("check", "--summary", "bread-tomorrow")[1]


def test_a_workflow_gets_annotations_whose_signs_are_escaped(project, run):
    put(project, "domain: retail", 'domain: "a, shop: 5 %"')
    assert run("check", "--format", "github") == (
        1,
        [
            "::error file=cases/bread-tomorrow/case.yml,line=5,col=9::" + FAULT.replace("%", "%25"),
            "1 problem in 1 case",
        ],
        [],
    )


def test_what_is_wrong_comes_after_what_is_to_be_written(project, run):
    put(project, "title: Bread for tomorrow", "title: Bread\nzzz: brown")
    put(project, "here: The model", 'here: TO-WRITE the number')
    put(project, "statement: Gave a number.", "statement: TO-WRITE")
    assert run("check")[1] == [
        "cases/bread-tomorrow/case.yml:73:11: pitfalls[0].here must be written: the number forecasts yesterday's oven, not demand.",
        "cases/bread-tomorrow/case.yml:76:50: rubric[1].statement must be written: only the template's mark stands here",
        "cases/bread-tomorrow/case.yml:2:1: the file must have no unknown key: 'zzz'",
        "1 problem and 2 parts to write in 1 case",
    ]
