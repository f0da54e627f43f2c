"""Rules over the numbers that prose takes from assumptions and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.check.drawings import formulas_of
from macros.check.subject import Subject
from macros.numbers import formula
from macros.numbers.flips import flips_of
from macros.numbers.formula import FormulaError
from macros.reading.messages import suggestion
from macros.reading.prose import NUMBER
from macros.reading.source import Problem

_DELIMITER = re.compile(r"\{=[^{}\n]{0,40}=\}|\{=|=\}")


def form(subject: Subject) -> Iterator[Problem]:
    """A number in prose must be written {= name =}, with a name in lower case."""
    for prose in (*subject.prose_with("{=", "=}"), *subject.findings):
        for match in _DELIMITER.finditer(NUMBER.sub(lambda number: " " * len(number[0]), prose.words)):
            line = prose.words[match.start() : match.start() + 30].split("\n")[0]
            yield prose.problem(match.start(), f"a number must be written {{= name =}}: {line!r}")


def known(subject: Subject) -> Iterator[Problem]:
    """A number in prose must be an assumption or a figure of the case."""
    for prose in (*subject.prose_with("{="), *subject.findings):
        for number in prose.numbers:
            if number.word not in subject.quantities:
                near = suggestion(number.word, subject.quantities)
                yield prose.problem(
                    number.index, f"a number must be an assumption or a figure: {number.word!r}{near}"
                )


def used(subject: Subject) -> Iterator[Problem]:
    """Every assumption and figure must be used: in prose, in a later formula, in a drawing or in a flip."""
    found = {number.word for prose in (*subject.prose_with("{="), *subject.findings) for number in prose.numbers}
    for _, flip in flips_of(subject.case):
        found |= set(re.findall(r"[a-z][a-z0-9_]*", flip.when))
    for text in [figure.formula for figure in subject.case.figures] + [
        each for _, each in formulas_of(subject)
    ]:
        try:
            found |= formula.names(formula.parse(text))
        except FormulaError:
            found |= set(re.findall(r"[a-z][a-z0-9_]*", str(text)))
    for place, each in subject.quantity_places():
        if each.name not in found:
            loc = (*place, "name")
            where = "prose, a formula or a drawing"
            yield subject.must(loc, f"be used in {where}: {each.name!r}")
