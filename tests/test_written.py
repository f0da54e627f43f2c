"""CONTRIBUTING.md and HACKING.md say what the code says."""

import re

import pytest
from macros import ROOT
from macros.__main__ import main
from macros.load import load_shared
from macros.written import PAGES, _template, first_line, modules

CONTRIBUTING, HACKING = ((ROOT / page).read_text("utf-8") for page in PAGES)


def test_every_module_is_in_the_tree_and_none_that_is_gone():
    folder, named = "", set()
    for line in HACKING.partition("<!-- made: modules -->")[2].splitlines():
        if match := re.fullmatch(r"`([\w./-]+)/`", line):
            folder = match[1]
        elif match := re.match(r"- `([\w.-]+)`: .", line):
            named.add(f"{folder}/{match[1]}")
    assert named == {path.relative_to(ROOT).as_posix() for path in modules(ROOT)}, "run: python -m macros docs"


def test_every_module_says_what_it_is():
    assert [path.relative_to(ROOT).as_posix() for path in modules(ROOT) if not first_line(path)] == []


def test_the_template_shown_is_the_one_that_new_writes():
    assert _template(load_shared(ROOT)[0]) in CONTRIBUTING, "run: python -m macros docs"


@pytest.mark.parametrize("text", [CONTRIBUTING, HACKING], ids=PAGES)
def test_what_is_named_is_there(text):
    words = text.partition("<!-- made:")[0]
    for target in re.findall(r"`((?:macros|cases|docs|tests|\.github)/[\w./-]+)`", words):
        if target not in ("cases/card-fraud/", "docs/assets/css/"):
            assert (ROOT / target).exists(), target
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"\bmake ([a-z]+)\b(?=[`\n])", words):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize("text", [CONTRIBUTING, HACKING], ids=PAGES)
def test_every_command_shown_is_one(text, capsys):
    commands = {tuple(found.split()) for found in re.findall(r"python -m macros ([a-z-]+(?: [a-z]+-[a-z]+)?(?: --[a-z-]+)*)", text)}
    assert commands
    for command, *words in commands:
        with pytest.raises(SystemExit) as done:
            main([command, *[word for word in words if word.startswith("--")], "--help"])
        assert done.value.code == 0
        assert all(word in capsys.readouterr().out for word in words if word.startswith("--"))


def test_the_made_parts_are_written_anew_and_then_rest(tmp_path):
    for name in ("cases", "macros", "docs"):
        (tmp_path / name).symlink_to(ROOT / name)
    for page in PAGES:
        (tmp_path / page).write_text("A.\n\n<!-- made: template -->\nold\n<!-- end -->\n\nB.\n", "utf-8")
    assert main(["--root", str(tmp_path), "docs"]) == 0
    once = (tmp_path / PAGES[0]).read_text("utf-8")
    assert once.startswith("A.\n\n<!-- made: template -->\n\n```yaml\n") and once.endswith("<!-- end -->\n\nB.\n")
    assert main(["--root", str(tmp_path), "docs"]) == 0
    assert (tmp_path / PAGES[0]).read_text("utf-8") == once
