"""No rule may go unnoticed: without any one of them, some broken fixture comes out otherwise."""

from __future__ import annotations

import inspect
import pkgutil
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from unittest.mock import patch

import pytest
from macros import check
from macros.load import load_collection

from tests.hostile.attack import CASE, PROJECT
from tests.hostile.corpus import FAMILIES

ROLLS = ("FOLDER_RULES", "WORD_RULES", "CASE_RULES", "WHOLE_RULES")


def discovered() -> dict[str, Callable]:
    """Every rule of macros/check by name: a public generator of problems over one subject, list or folder."""
    found = {}
    for info in pkgutil.iter_modules(check.__path__):
        module = import_module(f"macros.check.{info.name}")
        for name, function in inspect.getmembers(module, inspect.isgeneratorfunction):
            signature = inspect.signature(function)
            if (
                function.__module__ == module.__name__
                and not name.startswith("_")
                and signature.return_annotation == "Iterator[Problem]"
                and list(signature.parameters) in (["subject"], ["shared"], ["root"])
                and f"{info.name}.{name}" != "shared_lists.problems"
            ):
                found[f"{info.name}.{name}"] = function
    return found


RULES = discovered()


def fixtures() -> Iterator[tuple[str, Callable[[Path], None]]]:
    """Every fault of tests/check and every attack on names, each with what it does to a copy of the project."""
    for path in sorted(Path(__file__).parent.glob("test_*.py")):
        module = import_module(f"tests.check.{path.stem}")
        for row in getattr(module, "BROKEN", ()):
            yield f"{path.stem}: {row[0]}", _edit(f"{CASE}/{row[1]}", row[2], row[3])
        for row in getattr(module, "ROWS", ()):
            yield f"{path.stem}: {row[0]}", _edit(f"cases/{row[1]}", row[2], row[3])
    yield "a page of the guide", _edit("docs/tips.md", "", "\n\\( \\fracc{1} \\)\n")
    yield "a pitfall's page", lambda project: (project / "docs/pitfalls/leakage.md").write_text("x", "utf-8")
    for attack in FAMILIES["names"][1]:
        yield f"names: {attack.idea}", attack.change


def _edit(file: str, find: str, replace: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        path = project / file
        text = path.read_text("utf-8")
        path.write_text(text.replace(find, replace, 1) if find else text + replace, "utf-8", newline="")

    return change


@contextmanager
def replaced(make: Callable[[str, Callable], Callable]) -> Iterator[None]:
    """Every rule as `make` gives it, in the rolls and where it is called by name."""
    with contextmanager(_patched)(make):
        yield


def _patched(make: Callable[[str, Callable], Callable]) -> Iterator[None]:
    names = {rule: name for name, rule in RULES.items()}
    patches = [
        patch.object(check, roll, tuple(make(names[rule], rule) for rule in getattr(check, roll))) for roll in ROLLS
    ]
    for name, rule in RULES.items():
        module, _, function = name.partition(".")
        patches.append(patch.object(import_module(f"macros.check.{module}"), function, make(name, rule)))
    for each in patches:
        each.start()
    try:
        yield
    finally:
        for each in patches:
            each.stop()


def lines(folder: Path, change: Callable[[Path], None]) -> list[str]:
    shutil.rmtree(folder, ignore_errors=True)
    project = Path(shutil.copytree(PROJECT, folder))
    change(project)
    collection, problems = load_collection(project)
    try:
        return sorted(map(str, {*problems, *check.check_collection(collection)}))
    except Exception as error:
        return [repr(error)]  # what a rule keeps from the next may break it


@pytest.fixture(scope="module")
def spoken(tmp_path_factory):
    """By rule, the fixtures in which it finds something, each with all that comes out."""
    found, current = defaultdict(dict), set()

    def listening(name: str, rule: Callable) -> Callable:
        def rule_and_note(subject):
            for problem in rule(subject):
                current.add(name)
                yield problem

        return rule_and_note

    folder = tmp_path_factory.mktemp("rules") / "project"
    with replaced(listening):
        for name, change in fixtures():
            current.clear()
            said = lines(folder, change)
            for rule in current:
                found[rule][name] = (change, said)
    return found


def test_every_rule_is_called():
    called = {rule for roll in ROLLS for rule in getattr(check, roll)}
    by_name = ("shared_lists.", "rendering.", "guide_pages.")  # the mutation below tells whether these are called
    assert [name for name, rule in RULES.items() if rule not in called and not name.startswith(by_name)] == []
    assert len(RULES) >= 40


@pytest.mark.parametrize("rule", RULES)
def test_without_it_a_fixture_comes_out_otherwise(rule, spoken, tmp_path):
    def silent(name: str, function: Callable) -> Callable:
        return (lambda subject: iter(())) if name == rule else function

    with replaced(silent):
        changed = (lines(tmp_path / "project", change) != said for change, said in spoken[rule].values())
        assert any(changed), f"{rule} needs a row in tests/check: none of {len(spoken[rule])} notices that it is gone"
