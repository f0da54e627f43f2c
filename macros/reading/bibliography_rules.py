"""What an entry of `cases/references.bib` must have, and what none may hold."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping

from bibtexparser.middlewares.names import (
    InvalidNameError,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)
from bibtexparser.model import Entry

from macros.reading.source import Problem

KINDS = {
    "article", "book", "booklet", "inbook", "incollection", "inproceedings", "manual", "mastersthesis", "misc",
    "online", "phdthesis", "proceedings", "techreport",
}  # fmt: skip
FIELDS = {
    "title", "shorttitle", "author", "organization", "institution", "year", "doi", "eprint", "archiveprefix", "primaryclass",
    "url", "journal", "booktitle", "howpublished", "publisher", "series", "edition", "editor", "volume", "number",
    "pages", "month", "school", "address", "type", "isbn", "issn", "urldate",
}  # fmt: skip
KEY = re.compile(r"[A-Za-z0-9_:-]+")
DOI = re.compile(r"10\.\d{4,9}/[^\s\"\\{}]+")
EPRINT = re.compile(r"\d{4}\.\d{4,5}(v\d+)?|[a-z-]+(\.[A-Z]{2})?/\d{7}(v\d+)?")
URL = re.compile(r"https://[a-z0-9.-]+\.[a-z]{2,}(?::\d+)?(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Where a record was seen and what it lacks belongs in a research log, not before readers.
_KEPT_OUT = ("note", "verified")
_LONGEST_FIELD = 1_000
_DEEPEST_BRACE = 5
_LIVE = re.compile(r"</?[A-Za-z][^<>]{0,40}>?|<[!?]|\{[%#]|\]\(|&#?\w+;")
# Accents, letters and signs; any other command would need a typesetter.
_COMMAND = re.compile(r"\\(?:[^A-Za-z]|(?:[cvuHkrdbtijlLoO]|ss|ae|oe|aa|th|dh|dj|SS|AE|OE|AA|TH|DH|DJ)(?![A-Za-z]))")

Refuse = Callable[..., Problem]


def entry_problems(path: str, entry: Entry, plain: Callable[[str], str]) -> Iterator[Problem]:
    """Every problem of one entry; `plain` decodes LaTeX, and is asked only where that is safe."""
    fields = {key.lower(): each for key, each in entry.fields_dict.items()}
    values = {name: str(each.value) for name, each in fields.items()}

    def refuse(message: str, name: str = "") -> Problem:
        line = fields[name].start_line if name in fields else entry.start_line
        return Problem(path, line + 1, 1, f"{entry.key}{'.' + name if name else ''} must {message}")

    if not KEY.fullmatch(entry.key):
        yield refuse("be a key of letters, digits, hyphens, underscores and colons")
    if entry.entry_type.lower() not in KINDS:
        yield refuse(f"be of a kind that BibTeX has ({', '.join(sorted(KINDS))}): {entry.entry_type!r}")
    enclosed = entry.parser_metadata.get("removed_enclosing", {})
    unfit = list(_field_problems(values, enclosed, refuse))
    yield from unfit
    if unfit:
        return
    for choices in (("title",), ("author", "organization", "institution"), ("year",)):
        if not any(name in values and plain(values[name]) for name in choices):
            yield refuse(f"have {' or '.join(choices)}")
    yield from _address_problems(values, refuse)
    yield from _date_problems(values.get("urldate"), refuse)
    if "author" in values:
        yield from _author_problems(values["author"], refuse)


def _field_problems(
    values: Mapping[str, str], enclosed: Mapping[str, str], refuse: Refuse
) -> Iterator[Problem]:
    """Fields must be ones that a page shows, in braces, and plain text that is neither long nor deep."""
    for name, value in values.items():
        if name in _KEPT_OUT:
            yield refuse("not be given", name)
        elif name not in FIELDS:
            yield refuse("not be given, since no page shows it", name)
        elif enclosed.get(name) == "no-enclosing" and not value.isdigit():
            yield refuse(f"stand in braces: {value[:40]!r}", name)
        elif len(value) > _LONGEST_FIELD:
            yield refuse(f"have at most {_LONGEST_FIELD:,} characters: {len(value):,}", name)
        elif _depth(value) > _DEEPEST_BRACE:
            yield refuse(f"have braces at most {_DEEPEST_BRACE} deep: {_depth(value)}", name)
        elif live := _LIVE.search(value):
            yield refuse(f"hold no HTML, Markdown or template: {live[0]!r}", name)
        elif name != "url" and "\\" in (rest := _COMMAND.sub("", value)):
            command = re.search(r"\\[A-Za-z]*", rest)[0]
            yield refuse(f"hold no LaTeX but accents and letters: {command!r}", name)


def _depth(text: str) -> int:
    depth = deepest = 0
    for character in text:
        depth += (character == "{") - (character == "}")
        deepest = max(deepest, depth)
    return deepest


def _author_problems(author: str, refuse: Refuse) -> Iterator[Problem]:
    try:
        names = [
            parse_single_name_into_parts(name)
            for name in split_multiple_persons_names(" ".join(author.split()))
            if name != "others"
        ]
    except InvalidNameError as error:
        yield refuse(f"hold names joined by 'and' ({' '.join(str(error).split())})", "author")
        return
    if not names or not all(name.last and name.last != ["and"] for name in names):
        yield refuse(f"hold names joined by 'and': {author[:40]!r}", "author")


def _address_problems(values: Mapping[str, str], refuse: Refuse) -> Iterator[Problem]:
    if not {"doi", "eprint", "url"} & set(values):
        yield refuse("have doi or eprint or url")
    if "doi" in values and not DOI.fullmatch(values["doi"]):
        yield refuse(f"be a bare DOI such as 10.1000/182: {values['doi']!r}", "doi")
    if "eprint" in values and not EPRINT.fullmatch(values["eprint"]):
        yield refuse(f"be an arXiv number such as 1711.07128: {values['eprint']!r}", "eprint")
    if "url" in values and not URL.fullmatch(values["url"]):
        yield refuse(f"be an https address: {values['url']!r}", "url")
    if "year" in values and not re.fullmatch(r"(19|20)[0-9]{2}", values["year"]):
        yield refuse(f"be a year of four digits: {values['year']!r}", "year")


def _date_problems(urldate: str | None, refuse: Refuse) -> Iterator[Problem]:
    if urldate is None:
        yield refuse("have urldate, the date on which somebody last opened it")
        return
    checked = day(urldate)
    if checked is None:
        yield refuse(f"be a date like 2026-11-23: {urldate!r}", "urldate")
    elif checked > datetime.date.today():
        yield refuse(f"not be in the future: {urldate}", "urldate")


def day(text: str) -> datetime.date | None:
    """A date written as 2026-11-23, or None."""
    try:
        return datetime.date.fromisoformat(text) if DATE.fullmatch(text) else None
    except ValueError:
        return None
