"""Projects with N cases: real cases told again in other words, so that each is valid and as large as a real one."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from macros import ROOT
from macros.load import LoadedCase

from tests.bench.words import rewording, vocabulary
from tests.checked import checked_collection

# The strings of a case that are prose; all others are names, keys and formulas.
PROSE = {
    "prompt", "fact", "changes", "nudge", "question", "nearly", "meaning", "why", "then", "answer", "here",
    "statement", "weak", "solid", "strong", "extensions", "mle", "ds", "mlr", "se-ml",
}  # fmt: skip
COPIED = ("docs", "macros", "mkdocs.yml", "requirements.txt")
SHARED = ("vocabulary.yml", "roles.yml", "glossary.yml", "references.bib", "case.schema.json")
SEED = "2026"


@dataclass(frozen=True)
class Made:
    """One case of a generated project: the real case it retells, and its own slug, data and answer."""

    model: LoadedCase
    slug: str
    data: dict[str, Any]
    answer: str


def write_project(folder: Path, count: int) -> list[str]:
    """A project in `folder` with `count` generated cases beside the guide; the same every time. Returns the slugs.

    The loader's own checks hold for it: `python -m macros check` finds no problem. `count` is at least ten, so
    that every real case is retold once and no link of the guide leads nowhere.
    """
    folder.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    for stub in (folder / "docs" / "cases").glob("*.md"):
        if stub.stem != "index":
            stub.unlink()
    (folder / "cases").mkdir()
    for name in SHARED:
        shutil.copy(ROOT / "cases" / name, folder / "cases" / name)
    _rename_real_cases(folder)
    slugs = []
    for made in cases(count):
        write_case(folder, made)
        slugs.append(made.slug)
    return slugs


def cases(count: int) -> Iterator[Made]:
    """`count` cases, each real one retold in turn."""
    collection = checked_collection(ROOT)
    # Those to which roles and the home page lead come first, so that they are in the smallest collection.
    started = {slug for role in collection.roles.roles.values() for slug in role.start}
    order = sorted(collection.cases, key=lambda slug: slug not in started)
    real = [collection.cases[slug] for slug in order][:count]
    pool = vocabulary(case.answer.text for case in real)
    for n in range(count):
        model, serial = real[n % len(real)], n // len(real)
        # The last round may be cut short: what points past its end points to the round before.
        def renamed(slug: str, serial: int = serial) -> str:
            place = order.index(slug)
            return slug_of(slug, serial if serial * len(real) + place < count else serial - 1)

        yield retold(model, serial, pool, renamed)


def slug_of(base: str, serial: int) -> str:
    """`card-fraud-x0007`: the real slug, and the round."""
    return f"{base}-x{serial:04}"


def retold(model: LoadedCase, serial: int, pool: list[str], renamed: Callable[[str], str]) -> Made:
    """The case in other words, under another slug and title, with the same numbers."""
    reword = rewording(pool, f"{SEED} {model.slug} {serial}")
    data = _reworded(model.case.model_dump(mode="json", by_alias=True, exclude_defaults=True), reword)
    data["title"] = f"{model.case.title[:52]} {serial:04}"
    data["related"] = [renamed(slug) for slug in model.case.related]
    answer = re.sub(r"\.\./([a-z0-9-]+)/answer\.md", lambda m: f"../{renamed(m[1])}/answer.md", model.answer.text)
    return Made(model, slug_of(model.slug, serial), data, reword(answer))


def write_case(project: Path, made: Made) -> None:
    """The case's folder and its stub."""
    folder = project / "cases" / made.slug
    folder.mkdir()
    text = yaml.safe_dump(made.data, sort_keys=False, allow_unicode=True, width=110)
    (folder / "case.yml").write_text(text, "utf-8")
    (folder / "answer.md").write_text(made.answer, "utf-8")
    if (code := made.model.folder / "execute.py").exists():
        shutil.copy(code, folder / "execute.py")
    (project / "docs" / "cases" / f"{made.slug}.md").write_text("{{ case() }}\n", "utf-8")


def _reworded(value: Any, reword: Callable[[str], str], key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _reworded(each, reword, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_reworded(each, reword, key) for each in value]
    return reword(value) if isinstance(value, str) and key in PROSE else value


def _rename_real_cases(folder: Path) -> None:
    """Point what the guide and the shared lists say of a real case at its first retelling."""
    real = "|".join(path.name for path in (ROOT / "cases").iterdir() if path.is_dir())
    pages = [*(folder / "docs").rglob("*.md"), *(folder / "cases").glob("*.yml")]
    for page in pages:
        text = page.read_text("utf-8")
        renamed = re.sub(rf"(?<![\w-])({real})(?![\w-])", lambda match: slug_of(match[1], 0), text)
        if renamed != text:
            page.write_text(renamed, "utf-8")
