"""What a rule looks at: one case as far as it was read, its pieces of prose, and the lists shared by all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property, lru_cache, partial

from macros.load import Draft, Shared
from macros.model import Assumption, Case, Figure
from macros.numbers import formula
from macros.numbers.arithmetic import Interval
from macros.numbers.figures import values
from macros.numbers.formula import FormulaError, Node
from macros.reading.document import Document, Loc, path_of
from macros.reading.prose import Prose
from macros.reading.source import Problem

# Fields of case.yml that hold Markdown of one paragraph, and those that may hold several.
INLINE = {
    "prompt", "fact", "changes", "nudge", "question", "nearly", "meaning", "says", "why", "turn", "here",
    "statement", "weak", "solid", "strong", "lenses", "extensions",
}  # fmt: skip
BLOCK = {"then", "answer"}
_MARKDOWN = INLINE | BLOCK


class Subject:
    """One case under check."""

    def __init__(self, draft: Draft, shared: Shared) -> None:
        self.draft = draft
        self.shared = shared
        self._with: dict[tuple[str, ...], list[Prose]] = {}

    @property
    def case(self) -> Case:
        assert self.draft.case is not None
        return self.draft.case

    @property
    def document(self) -> Document:
        assert self.draft.document is not None
        return self.draft.document

    @cached_property
    def fields(self) -> dict[Loc, Prose]:
        """The Markdown of case.yml by its place."""
        return {loc: text for loc, text in self._texts.items() if is_prose(loc)}

    @cached_property
    def labels(self) -> dict[Loc, Prose]:
        """What in case.yml is no Markdown, by its place: titles, names, units, formulas."""
        return {loc: text for loc, text in self._texts.items() if loc not in self.fields}

    @cached_property
    def _texts(self) -> dict[Loc, Prose]:
        document = self.draft.document
        strings = document.strings.items() if document else ()
        return {loc: Prose(text, partial(_problem, document, loc), is_answer=False) for loc, text in strings}

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """Every piece of Markdown: the answer's, then those of case.yml."""
        answer = (self.draft.answer.prose,) if self.draft.answer else ()
        return (*answer, *self.fields.values())

    def prose_with(self, *marks: str) -> list[Prose]:
        """The pieces of prose that hold one of some marks, in order.

        Most hold none, and a rule for which nothing but these can go wrong need not look at them.
        """
        if marks not in self._with:
            self._with[marks] = self._holding(self.prose, marks)
        return self._with[marks]

    def fields_with(self, *marks: str) -> list[Prose]:
        """Those of them that stand in case.yml."""
        return self._holding(tuple(self.fields.values()), marks)

    def labels_with(self, *marks: str, but_not: str = "") -> list[Prose]:
        """The labels that hold one of some marks, in order, without the values of one key."""
        return self._holding([text for loc, text in self.labels.items() if loc[-1:] != (but_not,)], marks)

    def _holding(self, texts: Sequence[Prose], marks: Iterable[str]) -> list[Prose]:
        marks = [mark for mark in marks if mark in self._said]  # most marks stand nowhere in a case
        found = {index for mark in marks for index, each in enumerate(texts) if mark in each.text}
        return [texts[index] for index in sorted(found)]

    @cached_property
    def _said(self) -> str:
        """All that the case says, one text after the other."""
        return "\n".join(each.text for each in (*self.prose, *self.labels.values()))

    @cached_property
    def findings(self) -> tuple[Prose, ...]:
        """What the drawings show: plain words, but for their numbers."""
        return tuple(t for loc, t in self.labels.items() if loc[:1] == ("drawings",) and loc[2:] == ("finding",))

    @cached_property
    def quantities(self) -> dict[str, Assumption | Figure]:
        """Assumptions and figures by name, in order."""
        return {each.name: each for each in (*self.case.assumptions, *self.case.figures)}

    @cached_property
    def values(self) -> dict[str, float] | None:
        """The case's numbers as supposed, or None where its own formulas are at fault."""
        try:
            return values(self.case)
        except (FormulaError, KeyError):
            return None

    @cached_property
    def trees(self) -> dict[str, Node]:
        """The formula of each figure that has one that can be read."""
        found = {}
        for figure in self.case.figures:
            with suppress(FormulaError):
                found[figure.name] = formula.parse(figure.formula)
        return found

    @cached_property
    def ranges(self) -> dict[str, Interval]:
        """The range of each assumption."""
        return {each.name: (min(each.low, each.high), max(each.low, each.high)) for each in self.case.assumptions}

    @cached_property
    def bounds(self) -> dict[str, Interval | FormulaError]:
        """Between which values each figure lies over every range, or why that is not known.

        A figure is left out if its formula cannot be read, or names what has no bounds before it.
        """
        known, found = dict(self.ranges), {}
        for name, tree in self.trees.items():
            if formula.names(tree) <= known.keys():
                try:
                    found[name] = known[name] = formula.bounds(tree, known)
                except FormulaError as error:
                    found[name] = error
        return found

    def must(self, loc: Loc, wanted: str, offset: int | None = None) -> Problem:
        """The problem that what stands at `loc` in case.yml must be otherwise, at one of its characters."""
        return self.document.must(loc, wanted, offset)

    def formula_problem(self, loc: Loc, error: FormulaError, fix: str = "") -> Problem:
        """What is wrong with the formula at `loc`, at the place within it, and how one mends it."""
        return self.document.problem(loc, f"{path_of(loc)}: {error.message}{fix}", error.offset)

    def quantity_places(self) -> Iterator[tuple[Loc, Assumption | Figure]]:
        """Assumptions and figures with their places."""
        for kind in ("assumptions", "figures"):
            for index, each in enumerate(getattr(self.case, kind)):
                yield (kind, index), each


@lru_cache(maxsize=4096)  # cases have much the same places
def is_prose(loc: Loc) -> bool:
    """Whether a string of case.yml is Markdown, by its place."""
    names = [part for part in loc if isinstance(part, str)]
    return bool(names) and names[0] != "drawings" and (names[-1] in _MARKDOWN or names[0] == "lenses")


def _problem(document: Document, loc: Loc, index: int, message: str) -> Problem:
    return document.problem(loc, message, index)
