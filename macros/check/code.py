"""Rules over code: what prose quotes, and the regions of execute.py."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from pygments.lexers import find_lexer_class_by_name
from pygments.util import ClassNotFound

from macros.check.links import exhibits
from macros.check.subject import Subject
from macros.reading.answer import Region
from macros.reading.messages import suggestion
from macros.reading.prose import Found
from macros.reading.source import Problem

_LANGUAGE = re.compile(r"[a-z0-9+-]*")


@lru_cache
def _is_known(language: str) -> bool:
    try:
        find_lexer_class_by_name(language)
    except ClassNotFound:
        return False
    return True




def fences(subject: Subject) -> Iterator[Problem]:
    """Fenced code must end, and name a language that Pygments knows and nothing else."""
    for prose in subject.prose_with("```", "~~~"):
        for fence in prose.fences:
            if not fence.is_closed:
                yield prose.problem(fence.index, "a code fence must be closed by one like it")
            if not _LANGUAGE.fullmatch(fence.info):
                yield prose.problem(
                    fence.index, f"a code fence must name a language and nothing else: {fence.info!r}"
                )
            elif fence.info and not _is_known(fence.info):
                wanted = f"name a language that can be coloured, or text: {fence.info!r}"
                yield prose.problem(fence.index, f"a code fence must {wanted}")


def shown(subject: Subject) -> Iterator[Problem]:
    """Every region of execute.py must be shown once in the answer, and every region shown must be there."""
    if subject.draft.answer is None:
        return
    regions = subject.draft.code
    shown_at = exhibits(subject, "execute.py#")
    yield from _unknown_or_again(subject, shown_at, regions)
    for name, region in regions.items():
        if name not in {each.word for each in shown_at}:
            path = f"{subject.draft.shown}/execute.py"
            yield Problem(
                path, region.line, 1, f"a region must be shown in answer.md: ![caption](execute.py#{name})"
            )


def _unknown_or_again(
    subject: Subject, shown_at: list[Found], regions: Mapping[str, Region]
) -> Iterator[Problem]:
    prose, seen = subject.draft.answer.prose, set()
    for each in shown_at:
        if each.word not in regions:
            near = suggestion(each.word, regions)
            yield prose.problem(each.index, f"code must be a region of execute.py: {each.word!r}{near}")
        elif each.word in seen:
            yield prose.problem(each.index, f"a region must be shown once: {each.word!r}")
        seen.add(each.word)
