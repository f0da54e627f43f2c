"""`cases/references.bib` as references ready to be shown: accents decoded, a short form, lasting addresses."""

from __future__ import annotations

import datetime
import logging
from dataclasses import dataclass
from urllib.parse import urlsplit

from bibtexparser import parse_string
from bibtexparser.model import Entry, ImplicitComment

from macros.reading.bibliography_rules import day, entry_problems
from macros.reading.bibtex import failure, people, plain, stray_text, values
from macros.reading.source import Problem, Source

_MOST_NAMES = 6

# The parser logs what it also reports as failed blocks.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)


@dataclass(frozen=True)
class Reference:
    """A source: who, when, what, where, the short form in which prose cites it, and when it was last opened.

    `addresses` are pairs of a label and an address, the most lasting first: a DOI, arXiv, then a web page.
    """

    key: str
    kind: str
    title: str
    authors: str
    year: str
    venue: str
    short: str
    addresses: tuple[tuple[str, str], ...]
    checked: datetime.date


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
            problems += stray_text(source, line, block.raw)
        elif message := failure(block):
            problems.append(Problem(source.path, line, 1, message))
    return references, problems


def _reference(entry: Entry) -> Reference:
    fields = values(entry)
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
        short=plain(fields["shorttitle"]) if "shorttitle" in fields else f"{_short(surnames, has_others)} {year}",
        addresses=_addresses(fields),
        checked=day(fields["urldate"]),
    )


def _short(surnames: list[str], has_others: bool) -> str:
    if has_others or len(surnames) > 2:
        return f"{surnames[0]} et al."
    return " and ".join(surnames)


def _listed(names: list[str], has_others: bool) -> str:
    if has_others or len(names) > _MOST_NAMES:
        return f"{', '.join(names[: _MOST_NAMES // 2])} and others"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _addresses(fields: dict[str, str]) -> tuple[tuple[str, str], ...]:
    found = []
    if doi := fields.get("doi"):
        found.append((f"doi:{doi}", f"https://doi.org/{doi}"))
    if eprint := fields.get("eprint"):
        found.append((f"arXiv:{eprint}", f"https://arxiv.org/abs/{eprint}"))
    if url := fields.get("url"):
        found.append((urlsplit(url).netloc.removeprefix("www."), url))
    return tuple(found)


def _venue(fields: dict[str, str]) -> str:
    names = ("journal", "booktitle", "howpublished", "publisher", "institution")
    venue = next((plain(fields[name]) for name in names if name in fields), "")
    if volume := fields.get("volume"):
        venue += f" {volume}" + (f"({fields['number']})" if "number" in fields else "")
    if pages := fields.get("pages"):
        venue += f", {plain(pages)}"
    return venue
