"""A site built with what earlier builds kept is, to the byte, the site built from nothing, whatever was changed between."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from macros.check.folder import STUB

from tests.small import KEPT, small_project

SEED = 6
FIRST, SECOND = KEPT


def replace(path: Path, find: str, by: str) -> None:
    text = path.read_text("utf-8")
    assert re.search(find, text), (path, find)
    path.write_text(re.sub(find, by, text, count=1), "utf-8")


def add(root: Path, slug: str = "new-case") -> None:
    """A third case, like the first, to which the second then links."""
    if (root / "cases" / slug).exists():
        return remove(root, slug)
    shutil.copytree(root / "cases" / FIRST, root / "cases" / slug)
    (root / "docs" / "cases" / f"{slug}.md").write_text(STUB, "utf-8")
    replace(root / "cases" / slug / "case.yml", "title: ", "title: Not to ")
    replace(root / "cases" / SECOND / "answer.md", r"\Z", f"\nSee [another](../{slug}/answer.md#ask).\n")


def remove(root: Path, slug: str) -> None:
    shutil.rmtree(root / "cases" / slug)
    (root / "docs" / "cases" / f"{slug}.md").unlink()
    replace(root / "cases" / SECOND / "answer.md", rf"\nSee \[another\]\(\.\./{slug}/answer\.md#ask\)\.\n", "")


def rename(root: Path) -> None:
    """The third case under another slug, if it is there."""
    if (root / "cases" / "new-case").exists():
        remove(root, "new-case")
        add(root, "renamed-case")
        replace(root / "cases" / "renamed-case" / "case.yml", "title: ", "title: Now ")
    elif (root / "cases" / "renamed-case").exists():
        remove(root, "renamed-case")


def damage(root: Path) -> None:
    """A third of all that is kept: cut short, written over, or gone."""
    kept = sorted(path for path in (root / ".cache" / "made").rglob("*") if path.is_file())
    for number, path in enumerate(kept[::3]):
        if number % 3 == 2:
            path.unlink()
        else:
            path.write_bytes(path.read_bytes()[:-1] if number % 3 else b"{}")


def few_or_none(root: Path) -> None:
    """Whether few pages are built by themselves, or all of them with those that are kept."""
    pages = root / "macros" / "site" / "pages.py"
    replace(pages, r"FEW = \d+", "FEW = 0" if "FEW = 100" in pages.read_text("utf-8") else "FEW = 100")


def litter(root: Path) -> None:
    """The built site, changed by hand."""
    first, second = (root / "site" / "cases" / slug for slug in (FIRST, SECOND))
    (first / "card.png").write_bytes(b"a card")
    (first / "zebra.txt").write_text("a zebra", "utf-8")
    replace(second / "index.html", "</h1>", "!</h1>")


EDITS: dict[str, Callable[[Path], None]] = {
    "a number": lambda root: replace(root / "cases" / FIRST / "case.yml", r"minutes: (\d)\d", r"minutes: \g<1>1"),
    "a fact": lambda root: replace(root / "cases" / SECOND / "case.yml", "    fact: >-\n      ", r"\g<0>Well: "),
    "prose": lambda root: replace(root / "cases" / FIRST / "answer.md", r"\n\n([A-Z])", r"\n\nSo it is. \1"),
    "a title": lambda root: replace(root / "cases" / SECOND / "case.yml", "title: ", "title: Or "),
    "a heading that another links to": lambda root: replace(root / "cases" / FIRST / "answer.md", r"\n### ", r"\n### Why "),
    "vocabulary": lambda root: replace(root / "cases" / "vocabulary.yml", "label: ", "label: New "),
    "a synonym": lambda root: replace(root / "cases" / "vocabulary.yml", r"\nsynonyms:\n", r"\g<0>  margin: [zebra margin]\n"),
    "the glossary": lambda root: replace(root / "cases" / "glossary.yml", "means: ", "means: In short, "),
    "a role": lambda root: replace(root / "cases" / "roles.yml", "    title: ", "    title: Able "),
    "a source": lambda root: replace(root / "cases" / "references.bib", "title = {", "title = {On "),
    "a template": lambda root: replace(root / "macros" / "templates" / "case.html.jinja", "What if</h2>", "And what if</h2>"),
    "the theme": lambda root: replace(root / "macros" / "theme" / "partials" / "footer.html", "<p>", "<p>Here: "),
    "a style": lambda root: replace(root / "docs" / "assets" / "css" / "case.css", r"\Z", "\n.zebra { color: red; }\n"),
    "a script": lambda root: replace(root / "docs" / "assets" / "js" / "site.js", r"\Z", "\nglobalThis.zebra = 1;\n"),
    "our code": lambda root: replace(root / "macros" / "render" / "page.py", 'class="term"', 'class="term term--new"'),
    "a guide page": lambda root: replace(root / "docs" / "tips.md", r"\Z", "\nA tip more.\n"),
    "the settings": lambda root: replace(root / "mkdocs.yml", "site_name: ", "site_name: Again "),
    "nothing": lambda root: None,
    "a third case": add,
    "its name": rename,
    "what is kept": damage,
    "how many are few": few_or_none,
    "the built site": litter,
}


def build(root: Path, site: str) -> subprocess.Popen:
    command = [sys.executable, "-m", "macros", "site", site]
    return subprocess.Popen(command, cwd=root, env=os.environ | {"SITE_URL": ""}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_after_any_edits_it_is_the_site_that_would_be_built_from_nothing(tmp_path):
    root, chance = small_project(tmp_path / "warm"), random.Random(SEED)
    names = list(EDITS)
    order = ["the built site", "nothing", "nothing"]  # by itself: all else is kept
    order += chance.sample(names, len(names)) + chance.choices(["a third case", "its name", "what is kept"], k=3)
    assert build(root, "site").wait() == 0
    for number in range(0, len(order), 3):
        edits = order[number : number + 3]
        for name in edits:
            EDITS[name](root)
        cold = shutil.copytree(root, tmp_path / f"cold{number}")
        shutil.rmtree(cold / ".cache")
        shutil.rmtree(cold / "site")
        builds = [build(root, "site"), build(cold, "site")]
        told = [each.communicate()[0].decode() for each in builds]
        assert [each.returncode for each in builds] == [0, 0], (edits, told)
        warm, fresh = files(root / "site"), files(cold / "site")
        assert sorted(warm) == sorted(fresh), edits
        assert [name for name in warm if warm[name] != fresh[name]] == [], edits
        shutil.rmtree(cold)


def test_an_edit_that_the_rules_refuse_is_refused_though_all_else_is_kept(tmp_path):
    root = small_project(tmp_path / "project")
    add(root)
    replace(root / "cases" / "new-case" / "answer.md", r"\n### ", "\n### A new ")
    assert build(root, "site").wait() == 0
    shutil.rmtree(root / "cases" / "new-case")
    (root / "docs" / "cases" / "new-case.md").unlink()
    refused = build(root, "site")
    told = refused.communicate()[0].decode()
    assert refused.returncode == 1 and "a link must lead to a case of the collection: 'new-case'" in told


def test_a_build_that_mkdocs_refuses_leaves_no_pages_of_the_one_before(tmp_path):
    root = small_project(tmp_path / "project")
    assert build(root, "site").wait() == 0
    replace(root / "docs" / "tips.md", r"\Z", "\n[Nowhere](nowhere.md)\n")
    refused = build(root, "site")
    told = refused.communicate()[0].decode()
    assert refused.returncode == 1 and "nowhere.md" in told
    assert [path.name for path in (root / "site").iterdir() if path.name.startswith(".")] == []
