"""The rival: plain Material for MkDocs over the same words as static Markdown, with its own search.

Numbers are written out and drawings left out: its pages hold less than ours, never more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.asper import PHASES
from macros.load import Collection, LoadedCase, load_collection
from macros.numbers import figures, quantity
from markupsafe import Markup

_NUMBER = re.compile(r"\{=\s*([a-z][a-z0-9_]*)\s*=\}")
_CITATION = re.compile(r"\[@([^\]]*)\]")
_EXHIBIT = re.compile(r"^!\[([^\]]*)\]\((?:drawing:|execute\.py#)[^)]*\)$", re.MULTILINE)
_OTHER = re.compile(r"\.\./([a-z0-9-]+)/answer\.md")

MKDOCS = """\
site_name: Plain
docs_dir: docs
theme: {name: material, font: false}
plugins: [search]
not_in_nav: /cases/*
nav: [index.md]
markdown_extensions: [attr_list, def_list, footnotes, md_in_html, sane_lists, tables, admonition, pymdownx.details, pymdownx.superfences, {pymdownx.highlight: {use_pygments: true}}, {pymdownx.arithmatex: {generic: true}}]
"""


def write_plain(project: Path, folder: Path) -> None:
    """The project's cases as a project of static Markdown in `folder`. Raises RuntimeError if `check` refuses them."""
    collection, problems = load_collection(project)
    if problems:
        raise RuntimeError("\n".join(map(str, problems[:5])))
    (folder / "docs" / "cases").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    (folder / "docs" / "index.md").write_text("# Cases\n", "utf-8")
    for slug, case in collection.cases.items():
        text = "\n\n".join([f"# {case.case.title}", *markdown(collection, case)])
        (folder / "docs" / "cases" / f"{slug}.md").write_text(f"{text}\n", "utf-8")


def markdown(collection: Collection, loaded: LoadedCase) -> Iterator[str]:
    """All the words of a case's page as Markdown, a block at a time."""
    case, values = loaded.case, figures.values(loaded.case)
    units = {each.name: each.unit for each in (*case.assumptions, *case.figures)}

    def plain(text: str) -> str:
        text = _NUMBER.sub(lambda match: quantity.show(values[match[1]], units[match[1]]), text)
        text = _CITATION.sub(r"(\1)", _EXHIBIT.sub(r"\1", text))
        return Markup(_OTHER.sub(r"\1.md", text)).replace("../../docs/", "../")

    yield f"> {plain(case.prompt)}"
    for phase in PHASES:
        yield f"## {phase.title}"
        yield plain(loaded.answer.sections[phase.id].text)
        if phase.id == "ask":
            for fact in case.facts:
                label = collection.vocabulary.topics[fact.topic].label
                yield f"**{label}** {plain(fact.fact)}\n\n{plain(fact.changes)}"
        if phase.id == "suppose":
            yield _table("Assumption | Value | From | To | Why", (
                (plain(each.label), quantity.show_full(each.value, each.unit), quantity.show(each.low, each.unit),
                 quantity.show(each.high, each.unit), plain(each.why)) for each in case.assumptions
            ))  # fmt: skip
            yield _table("Number | Value | Formula", (
                (plain(each.says), quantity.show_full(values[each.name], each.unit), f"`{each.formula}`")
                for each in case.figures
            ))  # fmt: skip
        for hint in case.hints:
            if hint.phase == phase.id:
                yield "\n".join(f"- {plain(rung)}" for rung in (hint.nudge, hint.question, hint.nearly, hint.meaning))
    for title, parts in (
        ("What if", [plain(each.then) for each in case.what_if]),
        ("Pitfalls", [plain(each.here) for each in case.pitfalls]),
        ("Follow-ups", [f"*{plain(each.question)}*\n\n{plain(each.answer)}" for each in case.followups]),
        ("Roles", [plain(each) for each in case.lenses.values()]),
        ("Rubric", [f"**{each.statement}**\n\n- {plain(each.weak)}\n- {plain(each.solid)}\n- {plain(each.strong)}"
                    for each in case.rubric]),
        ("Further", [plain(each) for each in case.extensions]),
        ("Sources", [collection.references[key].title for key in case.references]),
    ):  # fmt: skip
        yield f"## {title}"
        yield from parts


def _table(head: str, rows: Iterator[tuple[str, ...]]) -> str:
    lines = [head, " | ".join("---" for _ in head.split("|"))]
    return "\n".join(lines + [" | ".join(cell.replace("|", "/").replace("\n", " ") for cell in row) for row in rows])
