"""Rules over where internal links lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from markdown.extensions.toc import slugify

from macros.check.links import LINK_MARKS
from macros.check.subject import Subject
from macros.reading.answer import Answer, read_answer
from macros.reading.messages import suggestion
from macros.reading.source import Problem, read

# Parts of a case's page that its template adds to the headings of answer.md.
PARTS = {
    "facts", "assumptions", "supposed", "flips", "arithmetic", "what-if", "pitfalls", "follow-ups", "roles", "rubric", "further",
    "sources",
}  # fmt: skip
_PAGE_HEADING = re.compile(r"^#{1,6}[ ]+(.*?)[ ]*(?:\{[:#][^}]*\})?[ ]*$", re.MULTILINE)
_PAGE_ID = re.compile(r"\{:?[^}\n]*#([\w-]+)[^}\n]*\}|\bid=\"([\w-]+)\"")


def targets(subject: Subject) -> Iterator[Problem]:
    """A link inside the project must lead to a case or page that exists, and to a heading of it."""
    for prose in subject.prose_with(*LINK_MARKS):
        for link in prose.links:
            if link.is_image or link.address.startswith("https://"):
                continue
            path, _, anchor = link.address.partition("#")
            wrong = _wrong(subject, path, anchor)
            if wrong:
                yield prose.problem(link.index, wrong)


def _wrong(subject: Subject, path: str, anchor: str) -> str | None:
    root = subject.shared.root
    if case := re.fullmatch(r"\.\./([a-z0-9-]+)/answer\.md", path):
        if case[1] not in subject.shared.slugs:
            near = suggestion(case[1], subject.shared.slugs)
            return f"a link must lead to a case of the collection: {case[1]!r}{near}"
        known = _case_anchors(root / "cases" / case[1] / "answer.md") if anchor else set()
    elif page := re.fullmatch(r"\.\./\.\./(docs/.*\.md)", path):
        if not (root / page[1]).is_file():
            pages = [each.relative_to(root).as_posix() for each in (root / "docs").rglob("*.md")]
            return f"a link must lead to a page that exists: {page[1]!r}{suggestion(page[1], pages)}"
        known = _page_anchors(root / page[1]) if anchor else set()
    elif path == "" and anchor and subject.draft.answer:
        known = anchors_of(subject.draft.answer)
    else:
        return None  # said by links.safe
    if anchor and known is not None and anchor not in known:
        return f"a link's anchor must be a heading there: {anchor!r}{suggestion(anchor, known)}"
    return None


def anchors_of(answer: Answer) -> set[str]:
    """The ids of a case's page: its steps, the headings below them as step-heading, the parts after them."""
    found, step = set(PARTS), ""
    for heading in answer.headings:
        if heading.level == 2:
            step = slugify(heading.words, "-")
            found |= {step, f"{step}-answer"}
        else:
            found.add(f"{step}-{slugify(re.sub(r'[*`_]', '', heading.words), '-')}")
    return found


def _case_anchors(path: Path) -> set[str]:
    source, _ = read(path, path.name)
    return anchors_of(read_answer(source)[0]) if source else set()


def _page_anchors(path: Path) -> set[str] | None:
    """The ids that a page's headings have; None where macros may make more."""
    source, _ = read(path, path.name)
    if source is None or "{{" in source.text:
        return None
    found = {slugify(match[1], "-") for match in _PAGE_HEADING.finditer(source.text)}
    return found | {each for match in _PAGE_ID.finditer(source.text) for each in match.groups() if each}
