"""What an editor and a commit hook are told: schema, settings, hooks."""

import copy
import json
import re

import jsonschema
import pytest
import yaml
from macros import ROOT
from macros.__main__ import main
from macros.reading.source import Source
from macros.reading.yaml_reader import read_document

SCHEMA = json.loads((ROOT / "cases/case.schema.json").read_text("utf-8"))
CASES = sorted((ROOT / "cases").glob("*/case.yml"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def data(path):
    return read_document(Source(path.name, path.read_text("utf-8")))[0].data


def fields(schema):
    for owner, part in {"Case": schema, **schema["$defs"]}.items():
        for name, field in part.get("properties", {}).items():
            yield f"{owner}.{name}", field


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_every_field_has_a_description_to_hover_over():
    assert [name for name, field in fields(SCHEMA) if not field.get("description", "").endswith((".", "..."))] == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_every_case_is_accepted(path):
    assert [error.message for error in VALIDATOR.iter_errors(data(path))] == []


BROKEN = [
    ("an unknown key", lambda case: case | {"colour": "red"}),
    ("no prompt", lambda case: {key: value for key, value in case.items() if key != "prompt"}),
    ("a domain off the list", lambda case: case | {"domain": "shops"}),
    ("a problem off the list", lambda case: case | {"problem": ["guessing"]}),
    ("a topic off the list", lambda case: case | {"facts": [case["facts"][0] | {"topic": "misc"}]}),
    ("a skill off the list", lambda case: case | {"rubric": [case["rubric"][0] | {"skill": "luck"}]}),
    ("a pitfall off the list", lambda case: case | {"pitfalls": [case["pitfalls"][0] | {"pitfall": "rain"}]}),
    ("a role of nobody", lambda case: case | {"roles": ["chef"]}),
    ("a step of no framework", lambda case: case | {"hints": [case["hints"][0] | {"phase": "guess"}]}),
    ("a drawing of no kind", lambda case: case | {"drawings": [{"kind": "pie", "name": "a", "finding": "b"}]}),
    ("a difficulty off the scale", lambda case: case | {"difficulty": 4}),
    ("a name in capitals", lambda case: case | {"assumptions": [case["assumptions"][0] | {"name": "Rate"}]}),
    ("a number in words", lambda case: case | {"minutes": "many"}),
]  # fmt: skip


@pytest.mark.parametrize("spoil", [row[1] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_broken_case_is_refused_while_one_types(spoil):
    case = data(ROOT / "cases/card-fraud/case.yml")
    assert list(VALIDATOR.iter_errors(spoil(copy.deepcopy(case))))


def test_the_editor_finds_the_schema():
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    ((schema, files),) = settings["yaml.schemas"].items()
    assert (ROOT / schema).is_file()
    assert sorted(ROOT.glob(files)) == CASES
    assert "redhat.vscode-yaml" in json.loads((ROOT / ".vscode/extensions.json").read_text("utf-8"))["recommendations"]


def test_the_hooks_are_commands_of_ours_for_files_of_cases(capsys):
    (repository,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert repository["repo"] == "local"
    for hook in repository["hooks"]:
        program, *words = hook["entry"].split()
        assert (program, words[:2], hook["language"]) == (".venv/bin/python", ["-m", "macros"], "system")
        assert re.search(hook["files"], "cases/card-fraud/case.yml")
        with pytest.raises(SystemExit) as done:
            main([*words[2:], "--help"])
        assert done.value.code == 0
