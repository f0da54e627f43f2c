"""A new case: its folder and its page from the template, both or neither."""

from __future__ import annotations

import datetime
import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import get_args

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros import slugs
from macros.asper import PHASES
from macros.check.folder import STUB
from macros.check.unwritten import MARK
from macros.drawing_model import Drawing
from macros.load import Shared
from macros.reading.source import Source, odd_characters
from macros.reading.yaml_reader import resolve

LONGEST_TITLE = 60
# What may stand unquoted in YAML wherever it stands.
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 .,/()'_-]*")
# HTML, templates, numbers and citations have no place in a title.
_MARKUP = re.compile(r"[<>`]|\{[{%#=:.]|\[@|&#?\w+;")


@dataclass(frozen=True)
class Brief:
    """What must be known of a case before it can be begun; closed lists by their keys."""

    slug: str
    title: str
    domain: str
    problem: Sequence[str]
    roles: Sequence[str]


def slug_fault(slug: str, root: Path) -> str | None:
    """What the slug of a new case must be instead, or None if it is free."""
    if fault := slugs.form_fault(slug):
        return fault
    taken = set(_taken(root))
    if slug in taken:
        return f"be new: {slug!r} is taken"
    other = slugs.twin(slug, taken)
    return f"not be taken for another's: {slug!r} looks like {other!r}" if other else None


def title_fault(title: str) -> str | None:
    """What the title must be instead, or None."""
    if not title.strip():
        return "not be empty"
    if len(title) > LONGEST_TITLE:
        return f"have at most {LONGEST_TITLE} characters: it has {len(title)}"
    source = Source("title", title)
    if "\n" in title or any(odd_characters(source)):
        return f"be one line without odd characters: {title!a}"
    return f"be plain text: {title!r}" if _MARKUP.search(title) else None


def files(brief: Brief, shared: Shared, today: datetime.date) -> dict[str, str]:
    """The text of each file of the new case, by its name."""
    vocabulary, roles = shared.vocabulary, shared.roles
    values = {
        "mark": MARK,
        "slug": brief.slug,
        "title": scalar(brief.title),
        "domain": scalar(brief.domain),
        "problem": _listed(brief.problem),
        "roles": _listed(brief.roles),
        "lenses": {role: roles.roles[role].title for role in brief.roles},
        "phases": PHASES,
        "topics": list(vocabulary.topics),
        "skills": list(vocabulary.skills),
        "pitfalls": list(vocabulary.pitfalls),
        "kinds": list(_kinds()),
        "today": today.isoformat(),
    }
    templates = {"case.yml": "new_case.yml.jinja", "answer.md": "new_answer.md.jinja"}
    return {name: _environment().get_template(each).render(values) for name, each in templates.items()}


def write(root: Path, slug: str, texts: Mapping[str, str]) -> tuple[Path, Path]:
    """Put the case's folder and its page in place and return both; on any error neither is left.

    Raises FileExistsError if either is there already.
    """
    folder, page = root / "cases" / slug, root / "docs" / "cases" / f"{slug}.md"
    with ExitStack() as undo:
        # Inside cases/, so that the move is one step; a name with a dot is no case while it is half written.
        draft = Path(tempfile.mkdtemp(prefix=".new-", dir=folder.parent))
        undo.callback(shutil.rmtree, draft, ignore_errors=True)
        draft.chmod(0o755)
        for name, text in texts.items():
            (draft / name).write_text(text, "utf-8", newline="\n")
        # Both are made only where nothing is; the move over a folder that is still empty is one step.
        with page.open("x", encoding="utf-8", newline="\n") as file:
            undo.callback(page.unlink)
            file.write(STUB)
        folder.mkdir()
        undo.callback(folder.rmdir)
        draft.replace(folder)
        undo.pop_all()
    return folder, page


def scalar(text: str) -> str:
    """The text as one line of YAML: plain where that means the same, else in double quotes."""
    if _PLAIN.fullmatch(text) and resolve(text) == text and text == text.strip():
        return text
    return json.dumps(text, ensure_ascii=False)


def _listed(words: Sequence[str]) -> str:
    return f"[{', '.join(json.dumps(word, ensure_ascii=False) if ',' in word else scalar(word) for word in words)}]"


def _taken(root: Path) -> Iterator[str]:
    """Names that a file system without case would hold to be the same count as taken."""
    for each in (root / "cases").iterdir():
        if each.is_dir():
            yield each.name.casefold()
    for each in (root / "docs" / "cases").glob("*.md"):
        yield each.stem.casefold()


def _kinds() -> Iterator[str]:
    for model in get_args(get_args(Drawing)[0]):
        yield from get_args(model.model_fields["kind"].annotation)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """Text, not HTML: nothing is escaped here, and every value is made fit for YAML above."""
    return Environment(
        loader=FileSystemLoader(Path(__file__).parents[1] / "templates"),
        trim_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
