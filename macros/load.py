"""The collection: every case and shared list, as frozen values, or as problems with line and column."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from macros.model import Case
from macros.reading.answer import Answer, Region, Section, read_answer, read_regions
from macros.reading.bibliography import Reference, read_bibliography
from macros.reading.document import Document
from macros.reading.messages import validate
from macros.reading.source import MOST_PROBLEMS, Problem, jinja, read
from macros.reading.yaml_reader import read_document
from macros.vocabulary import Glossary, Roles, Vocabulary

__all__ = [
    "Answer",
    "Collection",
    "Draft",
    "LoadedCase",
    "Region",
    "Section",
    "Shared",
    "case_folders",
    "load_case",
    "load_collection",
    "load_shared",
]

Model = TypeVar("Model", bound=BaseModel)
LARGEST_BIBLIOGRAPHY = 2_000_000  # bytes: all cases share the file
LARGEST_ANSWER = 60_000  # bytes, also of its code: some four times a long one


@dataclass(frozen=True)
class LoadedCase:
    """A case with its answer and the regions of its code, as its folder holds them."""

    slug: str
    folder: Path
    case: Case
    answer: Answer
    code: Mapping[str, Region]


@dataclass(frozen=True)
class Draft:
    """A case's folder as far as it could be read; checks look at whatever is there."""

    slug: str
    folder: Path
    shown: str
    document: Document | None = None
    case: Case | None = None
    answer: Answer | None = None
    code: Mapping[str, Region] = field(default_factory=dict)
    is_sound: bool = True  # whether reading found no problem

    @property
    def loaded(self) -> LoadedCase | None:
        if self.case is None or self.answer is None:
            return None
        return LoadedCase(self.slug, self.folder, self.case, self.answer, self.code)


@dataclass(frozen=True)
class Shared:
    """What all cases draw on. A list that could not be read is None or empty."""

    root: Path
    vocabulary: Vocabulary | None
    roles: Roles | None
    glossary: Glossary | None
    references: Mapping[str, Reference]
    slugs: frozenset[str]
    documents: Mapping[str, Document]


@dataclass(frozen=True)
class Collection:
    """Everything below `cases/`, or the chosen part of it.

    `cases` holds those that could be read whole, `drafts` every folder looked at. The shared lists are there
    whenever no problem was found.
    """

    root: Path
    vocabulary: Vocabulary
    roles: Roles
    glossary: Glossary
    references: Mapping[str, Reference]
    cases: Mapping[str, LoadedCase]
    drafts: tuple[Draft, ...]
    shared: Shared
    is_whole: bool


def load_collection(root: Path, folders: Iterable[Path] | None = None) -> tuple[Collection, list[Problem]]:
    """The collection below `root` and every problem met in reading it.

    With `folders`, only those cases are read, wherever they lie, against the shared lists of `root`.
    """
    shared, problems = load_shared(root)
    drafts = []
    for folder in case_folders(shared) if folders is None else folders:
        draft, found = load_case(folder, shared)
        drafts.append(draft)
        problems += found
    cases = {draft.slug: draft.loaded for draft in drafts if draft.loaded}
    lists = (shared.vocabulary, shared.roles, shared.glossary, shared.references)
    return Collection(root, *lists, cases, tuple(drafts), shared, folders is None), problems


def load_shared(root: Path) -> tuple[Shared, list[Problem]]:
    """The lists that all cases draw on, and every problem met in reading them."""
    problems: list[Problem] = []
    documents: dict[str, Document] = {}
    lists = []
    for name, model in (("vocabulary", Vocabulary), ("roles", Roles), ("glossary", Glossary)):
        document, value, found = _load_yaml(root / "cases" / f"{name}.yml", f"cases/{name}.yml", model)
        problems += found
        lists.append(value)
        if document:
            documents[name] = document
    references, found = _load_references(root)
    slugs = frozenset(each.name for each in (root / "cases").glob("*") if each.is_dir() and _is_case(each))
    return Shared(root, *lists, references, slugs, documents), problems + found


def case_folders(shared: Shared) -> list[Path]:
    """The folder of every case of the project, in order."""
    return [shared.root / "cases" / slug for slug in sorted(shared.slugs)]


def load_case(folder: Path, shared: Shared) -> tuple[Draft, list[Problem]]:
    """The case in `folder` as far as it can be read, and every problem met in reading it; runs nothing."""
    shown = show_path(folder, shared.root)
    if folder.is_symlink() or not folder.is_dir():
        wanted = "not be a link to another folder" if folder.is_symlink() else "be a folder that is there"
        return Draft(folder.name, folder, shown), [Problem(shown, 1, 1, f"a case must {wanted}")]
    document, case, problems = _load_yaml(folder / "case.yml", f"{shown}/case.yml", Case)
    answer, code = None, {}
    source, found = read(folder / "answer.md", f"{shown}/answer.md", LARGEST_ANSWER)
    problems += found
    if source:
        answer, found = read_answer(source)
        problems += [*found, *islice(jinja(source), MOST_PROBLEMS)]
    if os.path.lexists(folder / "execute.py"):
        source, found = read(folder / "execute.py", f"{shown}/execute.py", LARGEST_ANSWER)
        problems += found
        code, found = read_regions(source) if source else ({}, [])
        problems += [*found, *(islice(jinja(source), MOST_PROBLEMS) if source else ())]
    name = folder.resolve().name
    return Draft(name, folder, shown, document, case, answer, code, is_sound=not problems), problems


def show_path(path: Path, root: Path) -> str:
    """The path under which problems name a file: from the root where it lies below it, else as given."""
    # A link is named where it lies, not where it leads.
    resolved = path.parent.resolve() / path.name if path.is_symlink() else path.resolve()
    base = root.resolve()
    return resolved.relative_to(base).as_posix() if resolved.is_relative_to(base) else path.as_posix()


def _is_case(folder: Path) -> bool:
    return not folder.name.startswith((".", "_"))


def _load_yaml(
    path: Path, shown: str, model: type[Model]
) -> tuple[Document | None, Model | None, list[Problem]]:
    source, problems = read(path, shown)
    if source is None:
        return None, None, problems
    problems += islice(jinja(source), MOST_PROBLEMS)
    document, found = read_document(source)
    problems += found
    if document.data is None:
        return None, None, problems or [Problem(shown, 1, 1, "the file must not be empty")]
    value, found = validate(model, document)
    return document, value, problems + found


def _load_references(root: Path) -> tuple[Mapping[str, Reference], list[Problem]]:
    shown = "cases/references.bib"
    source, problems = read(root / shown, shown, LARGEST_BIBLIOGRAPHY)
    if source is None:
        return {}, problems
    references, found = read_bibliography(source)
    return references, problems + found
