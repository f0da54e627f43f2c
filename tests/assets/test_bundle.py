"""What can be joined is, and what cannot is refused by name."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from macros import ROOT
from macros.assets.bundle import bundle, bundle_classic

SCRIPTS = ROOT / "docs" / "assets" / "js"


@pytest.fixture
def folder(tmp_path):
    """folder(**{"a.js": text}) writes the modules and gives the folder that holds them."""

    def written(files: dict[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return tmp_path

    return written


def test_static_imports_are_joined_in_and_what_is_loaded_later_is_a_file_of_its_own(folder):
    made = bundle(
        folder({
            "site.js": 'import "./one.js";\nimport "./deep/two.js";\n',
            "one.js": 'const load = async () => (await import("./deep/later.js")).say();\nload();\n',
            "deep/two.js": 'import { word } from "./word.js";\nconsole.log(word);\n',
            "deep/word.js": 'export const word = "said once";\n',
            "deep/later.js": 'import { own } from "./own.js";\nexport const say = () => own;\n',
            "deep/own.js": 'export const own = "only later";\n',
        }),
        "site.js",
    )  # fmt: skip
    assert list(made) == ["site.js", "deep/later.js"]
    assert made["site.js"].count("said once") == 1
    assert 'import("./deep/later.js")' in made["site.js"]
    assert "only later" not in made["site.js"]
    assert "only later" in made["deep/later.js"]


def test_what_the_page_has_already_is_taken_from_it_and_what_two_later_files_share_is_in_both(folder):
    made = bundle(
        folder({
            "site.js": 'import { page } from "./page.js";\nif (page) import("./a.js");\nelse import("./sub/b.js");\n',
            "page.js": 'export const page = "of the page";\n',
            "a.js": 'import { page } from "./page.js";\nimport { both } from "./both.js";\nexport const a = page + both;\n',
            "sub/b.js": 'import { page } from "../page.js";\nimport { both } from "../both.js";\nexport const b = page + both;\n',
            "both.js": 'export const both = "of both";\n',
        }),
        "site.js",
    )  # fmt: skip
    assert [text.count("of the page") for text in made.values()] == [1, 0, 0]
    assert [text.count("of both") for text in made.values()] == [0, 1, 1]
    assert [text.startswith("import{page}from") for text in made.values()] == [False, True, True]
    assert 'from"../site.js"' in made["sub/b.js"]


def test_an_address_stays_that_of_the_source(folder):
    files = {
        "site.js": 'import { at } from "./deep/at.js";\nimport { top } from "./top.js";\nconsole.log(at, top);\n',
        "deep/at.js": 'export const at = new URL("../data.json", import.meta.url);\n',
        "top.js": 'export const top = new URL("data.json", import.meta.url);\n',
    }
    text = bundle(folder(files), "site.js")["site.js"]
    assert 'new URL("../data.json",new URL("./deep/at.js",import.meta.url))' in text
    assert 'new URL("data.json",import.meta.url)' in text
    classic = bundle_classic(folder(files), "site.js")
    assert "import.meta" not in classic
    assert "document.currentScript.src" in classic


REFUSED = {
    "a default import": ('import word from "./a.js";', 'import word from"./a.js"'),
    "a whole module": ('import * as a from "./a.js";', 'import*as a from"./a.js"'),
    "an export of another module's names": ('export { a } from "./a.js";', 'export{a}from"./a.js"'),
    "a default export": ("export default 1;", "export default 1"),
    "a variable that may change": ("export let a = 1;", "export let a=1"),
    "a pattern": ("export const { a } = { a: 1 };", "export const{a}={a:1}"),
    "an import after other code": ('const b = 1;\nimport { a } from "./a.js";\nlet c = b;', 'import{a}from"./a.js"'),
    "other data of the module": ("export const a = import.meta.resolve;", "import.meta.resolve"),
}  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_joined_is_refused_with_its_name(folder, kind):
    text, told = REFUSED[kind]
    made = folder({"site.js": 'import "./odd.js";\n', "odd.js": text + "\n", "a.js": "export const a = 1;\n"})
    with pytest.raises(click.ClickException) as error:
        bundle(made, "site.js")
    assert error.value.message.startswith(f"odd.js: a module must use only what macros/assets/modules.py names: {told}")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('import { b } from "./a.js";', "odd.js: what is imported must be exported by a.js: b"),
        ('import "./gone.js";', "gone.js: a script that is imported must be there"),
        ('import "./site.js";\nexport const c = 1;', "site.js: modules must not import each other in a circle: site.js odd.js"),
        ("let = = 3;", "odd.js:1:7: the text must parse: unexpected = in expression"),
        ("export const c = await fetch('x');", "odd.js: a module that exports must not wait at its top level"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_one_line(folder, text, message):
    made = folder({"site.js": 'import "./odd.js";\n', "odd.js": text + "\n", "a.js": "export const a = 1;\n"})
    with pytest.raises(click.ClickException) as error:
        bundle(made, "site.js")
    assert error.value.message == message


def test_our_own_scripts_are_joined_alike_each_time_and_each_page_script_is_among_them():
    made = bundle(SCRIPTS, "site.js")
    assert made == bundle(SCRIPTS, "site.js")
    assert bundle_classic(SCRIPTS, "site.js") == bundle_classic(SCRIPTS, "site.js")
    named = (SCRIPTS / "site.js").read_text("utf-8")
    alone = {path.name for path in SCRIPTS.glob("*.js")} - {"site.js", "scheme.js"}
    imported = {name for path in SCRIPTS.rglob("*.js") for name in alone if f'./{name}"' in path.read_text("utf-8")}
    assert {name for name in alone - imported if name not in named} <= {"formula.js", "quantity.js"}
