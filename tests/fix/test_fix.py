"""`fix` as a command, and on the whole collection."""

import ast
import shutil

import pytest
from macros.fix import fix_case, page_of
from macros.load import load_collection
from macros.model import Case
from macros.reading.source import Source
from macros.reading.yaml_reader import read_document

from tests.commands.conftest import everything, project, run  # noqa: F401

CASE = "cases/bread-tomorrow"


def put(project, name, find, replace):
    path = project / CASE / name
    text = path.read_text("utf-8")
    assert text.count(find) == 1
    path.write_text(text.replace(find, replace), "utf-8", newline="")


@pytest.fixture
def tidy(project, run):
    """The project once it has been put into the house style."""
    run("fix")
    return project


def test_a_case_in_the_house_style_is_left_alone(tidy, run):
    before = everything(tidy)
    assert run("fix") == (0, [], [])
    assert run("fix", "--check") == (0, [], [])
    assert everything(tidy) == before


def test_what_is_put_right_is_named_and_then_right(tidy, run):
    before = everything(tidy)
    put(tidy, "case.yml", "domain: retail\n", "")
    put(tidy, "case.yml", "checked: 2026-11-20\n", "checked: 2026-11-20  \r\ndomain: 'retail'")
    assert run("fix", "bread-tomorrow") == (0, [f"{CASE}/case.yml: is now in the house style"], [])
    after = everything(tidy)
    assert after.pop(f"{CASE}/case.yml") == before.pop(f"{CASE}/case.yml").replace(b"domain: retail", b'domain: "retail"')
    assert after == before


def test_check_writes_nothing_and_fails(tidy, run):
    put(tidy, "answer.md", "## Recap\n", "## Recap  \n")
    before = everything(tidy)
    assert run("fix", "--check") == (
        1,
        [f"{CASE}/answer.md: must be in the house style", "python -m macros fix puts it right, and changes no meaning"],
        [],
    )
    assert everything(tidy) == before


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("case.yml", "title: [a\n", "case.yml:2:1: the file must be YAML: did not find expected ',' or ']', while parsing a flow sequence that begins at line 1"),
        ("case.yml", "title: a\ntitle:  b \n", "case.yml:2:1: a key must occur once: 'title'"),
        ("case.yml", "- a\n", "case.yml:1:1: the file must be a mapping"),
        ("answer.md", "## Ask \n\n\\( \\frac{a \\)\n", None),
        ("execute.py", "def f(: \n", "execute.py:1:1: the file must be Python: invalid syntax"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_and_left(tidy, run, name, text, told):
    (tidy / CASE / name).write_text(text, "utf-8")
    before = everything(tidy)
    status, lines, complaints = run("fix")
    assert (status, lines, len(complaints)) == (1, [], 1)
    assert complaints[0].startswith(f"{CASE}/{name}:") and complaints[0].endswith(" (left as it is)")
    assert told is None or complaints == [f"{CASE}/{told} (left as it is)"]
    assert everything(tidy) == before


def test_letters_are_composed_and_a_byte_order_mark_goes(tidy, run):
    put(tidy, "case.yml", "title: Bread for tomorrow", "\ufefftitle: Cafe\u0301")
    run("fix")
    assert (tidy / CASE / "case.yml").read_text("utf-8").startswith("title: Caf\u00e9\n")


def test_a_file_stands_for_its_case(tidy, run):
    put(tidy, "answer.md", "## Recap\n", "## Recap  \n")
    assert run("fix", str(tidy / CASE / "case.yml"))[1] == [f"{CASE}/answer.md: is now in the house style"]


def test_the_guide_of_the_template_can_be_dropped(project, run):  # noqa: F811
    brief = ("--title", "Rolls", "--domain", "retail", "--problem", "forecasting", "--roles", "ds")
    assert run("new", "rolls", *brief)[0] == 0
    case = project / "cases/rolls/case.yml"
    before = case.read_text("utf-8")
    assert run("fix", "rolls", "--check") == (0, [], []), "the template is in the house style"
    assert run("fix", "rolls", "--drop-guide")[1] == ["cases/rolls/case.yml: is now in the house style"]
    after = case.read_text("utf-8")
    assert "#?" not in after
    rest = [line for line in before.splitlines() if not line.lstrip().startswith("#?")]
    assert rest[1:] == after.splitlines(), "only the empty line after the head goes with it"


def test_every_case_keeps_its_model_its_page_and_its_program(root, collection, tmp_path):
    for slug, loaded in collection.cases.items():
        fixed, problems = fix_case(loaded.folder, root)
        texts = {each.path.name: each.text for each in fixed}
        document, found = read_document(Source("case.yml", texts["case.yml"]))
        assert problems == found == []
        assert Case.model_validate(document.data) == loaded.case
        assert page_of(texts["answer.md"]) == page_of(loaded.answer.text)
        if (program := loaded.folder / "execute.py").exists():
            assert ast.dump(ast.parse(texts["execute.py"])) == ast.dump(ast.parse(program.read_text("utf-8")))
        for each in fixed:
            folder = tmp_path / slug
            folder.mkdir(exist_ok=True)
            (folder / each.path.name).write_text(each.text, "utf-8")
        again, _ = fix_case(tmp_path / slug, root)
        assert [each.shown for each in again if each.is_changed] == []


def test_comments_and_a_broken_write_survive(tidy, monkeypatch):
    put(tidy, "case.yml", "domain: retail", "# the trade\ndomain: 'retail'  # of bread")
    (fixed, *_), _ = fix_case(tidy / CASE, tidy)
    before = everything(tidy)

    def fails(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", fails)
    with pytest.raises(OSError):
        fixed.write()
    assert everything(tidy) == before
    monkeypatch.undo()
    fixed.write()
    assert '# the trade\ndomain: "retail"  # of bread\n' in (tidy / CASE / "case.yml").read_text("utf-8")
    assert load_collection(tidy)[1] == []


def test_a_missing_folder_is_told(run):
    assert run("fix", "bread-today") == (
        1,
        [],
        ["cases/bread-today:1:1: a case must be a folder that is there (left as it is)"],
    )


def test_copies_elsewhere_can_be_fixed(project, run, tmp_path):
    folder = shutil.copytree(project / CASE, tmp_path / "rolls")
    status, lines, _ = run("fix", str(folder))
    assert status == 0 and all(line.startswith(str(folder)) for line in lines)


def test_every_case_is_in_the_house_style(root, collection):
    fixed = [each for loaded in collection.cases.values() for each in fix_case(loaded.folder, root)[0]]
    assert [each.shown for each in fixed if each.is_changed] == [], "run: python -m macros fix"
