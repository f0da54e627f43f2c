"""BibTeX as a contributor writes it: text and names decoded, and why a block is no entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    Preamble,
    String,
)
from pylatexenc.latex2text import LatexNodes2Text

from macros.reading.source import Problem, Source

# Text without these needs no decoding, which is slow.
_MARKUP = re.compile(r"[\\$~]|--|``|''")

_latex = LatexNodes2Text(math_mode="text", keep_braced_groups=False)


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


def values(entry: Entry) -> dict[str, str]:
    """An entry's fields by their names in lower case."""
    return {key.lower(): each.value for key, each in entry.fields_dict.items()}


def failure(block: object) -> str | None:
    """Why a block could not be read as an entry; None if it is fine."""
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


def stray_text(source: Source, line: int, raw: str) -> Iterator[Problem]:
    """Text between entries must be a comment that begins with %."""
    for number, text in enumerate(raw.split("\n"), line):
        if text.strip() and not text.lstrip().startswith("%"):
            yield Problem(
                source.path, number, 1, f"text between entries must begin with %: {text.strip()[:40]!r}"
            )
            return
