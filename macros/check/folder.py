"""Rules over a case's folder and its page."""

from __future__ import annotations

from collections.abc import Iterator

from macros import slugs
from macros.check.subject import Subject
from macros.reading.source import Problem

FILES = {"case.yml", "answer.md", "execute.py"}
STUB = "{{ case() }}\n"


def slug_form(subject: Subject) -> Iterator[Problem]:
    """A case's folder must be lower-case words and digits joined by hyphens, and no reserved word."""
    draft = subject.draft
    if wanted := slugs.form_fault(draft.slug):
        yield Problem(draft.shown, 1, 1, f"a case's folder must {wanted}")


def slug_twin(subject: Subject) -> Iterator[Problem]:
    """A case's folder must not have a name that one could take for another case's."""
    draft = subject.draft
    if not slugs.form_fault(draft.slug) and (other := slugs.twin(draft.slug, subject.shared.slugs)):
        message = f"a case's folder must not be taken for another's: {draft.slug!r} looks like {other!r}"
        yield Problem(draft.shown, 1, 1, message)


def stub(subject: Subject) -> Iterator[Problem]:
    """A case below cases/ must have its page in docs/cases/, the same one line as every other."""
    draft, root = subject.draft, subject.shared.root
    if draft.folder.resolve().parent != (root / "cases").resolve() or not draft.folder.is_dir():
        return
    path = root / "docs" / "cases" / f"{draft.slug}.md"
    shown = f"docs/cases/{draft.slug}.md"
    if path.is_symlink():
        yield Problem(shown, 1, 1, "a case's page must not be a link to another file")
    elif not path.is_file():
        yield Problem(shown, 1, 1, f"a case must have a page that holds the line {STUB.strip()}")
    elif path.read_text("utf-8", errors="replace") != STUB:
        yield Problem(shown, 1, 1, f"a case's page must hold nothing but the line {STUB.strip()}")


def known_files(subject: Subject) -> Iterator[Problem]:
    """A case's folder must hold case.yml, answer.md and perhaps execute.py, and nothing else."""
    draft = subject.draft
    if draft.folder.is_symlink() or not draft.folder.is_dir():
        return
    for path in sorted(draft.folder.iterdir()):
        if path.name not in FILES:
            message = f"a case's folder must hold only {', '.join(sorted(FILES))}: {path.name!r}"
            yield Problem(f"{draft.shown}/{path.name}", 1, 1, message)
