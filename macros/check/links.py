"""Rules over links and images, in every form that Markdown has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from macros.check.subject import Subject
from macros.reading.markdown_links import DEFINITION, LINK
from macros.reading.prose import Found, Prose
from macros.reading.source import Problem

LINK_MARKS = ("](", "]:", "<")  # any link has one of them, and whatever was meant for one
_OPENING = re.compile(r"\]\(")
_REFERENCE = re.compile(r"(?P<image>!?)\[(?P<text>(?![\^@])[^\[\]]+)\][ ]?\[(?P<id>[^\[\]]*)\]")
_EXHIBIT = re.compile(r"!\[(?P<label>[^\[\]]*)\]\((?P<kind>drawing:|execute\.py#)(?P<name>[^\s()]*)\)")
LONGEST_ADDRESS = 300
_CODED = re.compile(r"[a-z]+://(?:[^/?#]*\.)?xn--", re.IGNORECASE)
_NAMED_HOST = re.compile(r"(?:https?://|(?=www\.))(?P<host>[^\s/?#]+)", re.IGNORECASE)
_EXTERNAL = re.compile(r"https://[a-z0-9.-]+\.[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_INTERNAL = re.compile(
    r"(?:\.\./[a-z0-9-]+/answer\.md|\.\./\.\./docs/(?:[a-z0-9-]+/)*[a-z0-9-]+\.md)?(?:#[\w-]+)?"
)


def form(subject: Subject) -> Iterator[Problem]:
    """A link must be written [words](address), with words and an address."""
    for prose in subject.prose_with(*LINK_MARKS):
        read = {match.end("label") for match in LINK.finditer(prose.words)}
        for match in _OPENING.finditer(prose.words):
            if match.start() not in read:
                near = _line(prose, match.start(), 40)
                yield prose.problem(match.start(), f"a link must be written [words](address): {near!r}")
        for link in prose.links:
            if not link.is_image and not link.label.strip():
                yield prose.problem(link.index, f"a link must have words: {link.address!r}")


def safe(subject: Subject) -> Iterator[Problem]:
    """A link must be https or lead to a source file: ../slug/answer.md or ../../docs/page.md."""
    for prose in subject.prose_with(*LINK_MARKS):
        for link in prose.links:
            if link.is_image or _EXTERNAL.fullmatch(link.address):
                continue
            if not link.address or not _INTERNAL.fullmatch(link.address):
                message = f"a link must be https, ../slug/answer.md or ../../docs/page.md: {link.address!r}"
                yield prose.problem(link.index, message)


def honest(subject: Subject) -> Iterator[Problem]:
    """A link's address must be short, in plain letters, and the one that its words name, if they name one."""
    for prose in subject.prose_with(*LINK_MARKS):
        for link in prose.links:
            if len(link.address) > LONGEST_ADDRESS:
                wanted = f"have at most {LONGEST_ADDRESS} characters: {len(link.address):,}"
                yield prose.problem(link.index, f"a link's address must {wanted}")
            if _CODED.match(link.address):
                yield prose.problem(
                    link.index, f"a link's host must be in plain letters, not coded: {link.address!r}"
                )
            named = _NAMED_HOST.match(link.label.strip("`* "))
            if named and named["host"].lower() != _host(link.address):
                wanted = f"a link's words must not name another address than it has: {named[0]!r}"
                yield prose.problem(link.index, wanted)


def _host(address: str) -> str:
    found = _NAMED_HOST.match(address)
    return found["host"].lower() if found else ""


def defined(subject: Subject) -> Iterator[Problem]:
    """A link by reference, [words][id], must have its definition, and a definition its one link."""
    for prose in subject.prose_with("]:", "][", "] ["):
        definitions = list(DEFINITION.finditer(prose.words))
        if definitions:
            yield from _definitions(prose, definitions)
        ids = {match["id"].lower() for match in definitions}
        for match in _REFERENCE.finditer(prose.words):
            if (match["id"] or match["text"]).lower() not in ids:
                yield prose.problem(match.start(), f"a link must have its definition: {match[0]!r}")


def _definitions(prose: Prose, definitions: Iterable[re.Match[str]]) -> Iterator[Problem]:
    used = {match[1].lower() for match in re.finditer(r"\[([^\[\]]+)\](?!:)", prose.words)}
    seen: set[str] = set()
    for match in definitions:
        id = match["id"].lower()
        if id in seen:
            yield prose.problem(match.start(), f"a link must be defined once: {match['id']!r}")
        elif id not in used:
            yield prose.problem(match.start(), f"a link that is defined must be used: {match['id']!r}")
        seen.add(id)


def images(subject: Subject) -> Iterator[Problem]:
    """An image must be a drawing or a region of code, captioned, in a paragraph of its own in answer.md."""
    for prose in subject.prose_with("!["):
        for match in re.finditer(r"!\[", prose.words):
            exhibit = _EXHIBIT.match(prose.words, match.start())
            if not prose.is_answer:
                yield prose.problem(match.start(), "an image must stand in answer.md, not in case.yml")
            elif not exhibit:
                near = _line(prose, match.start(), 60)
                wanted = "![caption](drawing:name) or ![caption](execute.py#region)"
                yield prose.problem(match.start(), f"an image must be {wanted}: {near!r}")
            elif not exhibit["label"].strip():
                yield prose.problem(match.start(), f"an image must have a caption: {exhibit[0]!r}")
            elif "{=" in exhibit["label"] and exhibit["kind"] != "drawing:":
                yield prose.problem(match.start(), f"a caption must be plain text: {exhibit['label']!r}")
            elif not _stands_alone(prose.text, exhibit):
                yield prose.problem(
                    match.start(), f"an image must stand in a paragraph of its own: {exhibit[0]!r}"
                )


def exhibits(subject: Subject, kind: str) -> list[Found]:
    """The drawings ("drawing:") or regions ("execute.py#") that the answer shows, in order."""
    prose = subject.draft.answer.prose
    return [Found(m["name"], m.start()) for m in _EXHIBIT.finditer(prose.words) if m["kind"] == kind]


def _line(prose: Prose, index: int, most: int) -> str:
    """What stands at an index, up to the end of its line."""
    return prose.text[index : index + most].split("\n")[0]


def _stands_alone(text: str, exhibit: re.Match[str]) -> bool:
    before, after = text[: exhibit.start()], text[exhibit.end() :]
    return not before.split("\n\n")[-1].strip() and not after.split("\n\n")[0].strip()
