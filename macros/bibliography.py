"""`cases/references.bib` as references ready to be shown: accents decoded, a short form, one address."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bibtexparser import parse_string
from bibtexparser.middlewares.names import (
    NameParts,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)
from bibtexparser.model import (
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ExplicitComment,
    ImplicitComment,
    Preamble,
    String,
)
from pylatexenc.latex2text import LatexNodes2Text

from macros.bibliography_rules import entry_problems
from macros.source import Problem, Source

_MOST_NAMES = 6
# Text without these needs no decoding, which is slow.
_MARKUP = re.compile(r"[\\$~]|--|``|''")

# The parser logs what it also reports as failed blocks.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
_latex = LatexNodes2Text(math_mode="text", keep_braced_groups=False)


@dataclass(frozen=True)
class Reference:
    """A source: who, when, what, where, its address, and the short form in which prose cites it."""

    key: str
    kind: str
    title: str
    authors: str
    year: str
    venue: str
    url: str
    short: str


def read_bibliography(source: Source) -> tuple[dict[str, Reference], list[Problem]]:
    """The references in `source` by key, and a problem, with its line, for each that is not complete."""
    references: dict[str, Reference] = {}
    problems: list[Problem] = []
    by_folded: dict[str, str] = {}
    for block in parse_string(source.text).blocks:
        line = block.start_line + 1
        if isinstance(block, Entry):
            found = list(entry_problems(source.path, block, plain))
            twin = by_folded.setdefault(block.key.casefold(), block.key)
            if twin != block.key:
                wanted = f"{block.key} must differ from {twin!r} in more than capitals"
                found.append(Problem(source.path, line, 1, wanted))
            problems += found
            if not found:
                references[block.key] = _reference(block)
        elif isinstance(block, ImplicitComment):
            problems += _stray_text(source, line, block.raw)
        elif message := _failure(block):
            problems.append(Problem(source.path, line, 1, message))
    return references, problems


def plain(text: str) -> str:
    """LaTeX as plain text: accents and escapes decoded, braces dropped, white space made single."""
    if _MARKUP.search(text):
        text = _latex.latex_to_text(text)
    return " ".join(text.replace("{", "").replace("}", "").split())


def people(text: str) -> tuple[list[NameParts], bool]:
    """The names in an author field, and whether others are left unnamed. Raises InvalidNameError."""
    names = split_multiple_persons_names(" ".join(text.split()))
    named = [name for name in names if name != "others"]
    return [parse_single_name_into_parts(name) for name in named], len(named) < len(names)


def _failure(block: object) -> str | None:
    if isinstance(block, String | Preamble | ExplicitComment):
        kind = "@" + {String: "string", Preamble: "preamble", ExplicitComment: "comment"}[type(block)]
        return f"the file must hold entries only: {kind!r} (write text out; a comment begins with %)"
    if isinstance(block, DuplicateBlockKeyBlock):
        return f"a key must occur once: {block.key!r}"
    if isinstance(block, DuplicateFieldKeyBlock):
        return f"a field must occur once in an entry: {', '.join(sorted(block.duplicate_keys))}"
    error = getattr(block, "error", None)
    if error is None:
        return None
    reason = " ".join(str(getattr(error, "abort_reason", None) or error).split())
    return f"an entry must be BibTeX: {reason}"


def _stray_text(source: Source, line: int, raw: str) -> Iterator[Problem]:
    """Text between entries must be a comment that begins with %."""
    for number, text in enumerate(raw.split("\n"), line):
        if text.strip() and not text.lstrip().startswith("%"):
            yield Problem(
                source.path, number, 1, f"text between entries must begin with %: {text.strip()[:40]!r}"
            )
            return


def _reference(entry: Entry) -> Reference:
    fields = {key.lower(): each.value for key, each in entry.fields_dict.items()}
    organisation = fields.get("organization") or fields.get("institution") or ""
    names, has_others = people(fields["author"]) if "author" in fields else ([], False)
    surnames = [plain(" ".join([*name.von, *name.last])) for name in names] or [plain(organisation)]
    full = [plain(name.merge_first_name_first) for name in names] or [plain(organisation)]
    year = fields["year"]
    return Reference(
        key=entry.key,
        kind=entry.entry_type.lower(),
        title=plain(fields["title"]),
        authors=_listed(full, has_others),
        year=year,
        venue=_venue(fields),
        url=_address(fields),
        short=f"{_short(surnames, has_others)} {year}",
    )


def _short(surnames: list[str], has_others: bool) -> str:
    if has_others or len(surnames) > 2:
        return f"{surnames[0]} et al."
    return " and ".join(surnames)


def _listed(names: list[str], has_others: bool) -> str:
    if has_others or len(names) > _MOST_NAMES:
        return f"{', '.join(names[: _MOST_NAMES // 2])} and others"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _address(fields: dict[str, str]) -> str:
    if "doi" in fields:
        return f"https://doi.org/{fields['doi']}"
    return f"https://arxiv.org/abs/{fields['eprint']}" if "eprint" in fields else fields["url"]


def _venue(fields: dict[str, str]) -> str:
    names = ("journal", "booktitle", "howpublished", "publisher", "institution")
    venue = next((plain(fields[name]) for name in names if name in fields), "")
    if volume := fields.get("volume"):
        venue += f" {volume}" + (f"({fields['number']})" if "number" in fields else "")
    if pages := fields.get("pages"):
        venue += f", {plain(pages)}"
    arxiv = f"arXiv:{fields['eprint']}" if "eprint" in fields else ""
    return venue if arxiv in venue and venue else ", ".join(filter(None, [venue, arxiv]))
