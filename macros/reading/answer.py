"""`answer.md` in its five sections, and the regions of `execute.py` that it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.asper import PHASES
from macros.reading.prose import Prose
from macros.reading.source import Problem, Source

_HEADING = re.compile(r"^ {0,3}(#{1,6})(?!#)(.*)$", re.MULTILINE)
_UNDERLINED = re.compile(r"^(?! *[-=|>#*+])(?=.*\S).*\n[ ]{0,3}(=+|-+)[ ]*$", re.MULTILINE)
# An end has no name, a beginning has one, if only an empty one.
_MARK = re.compile(r"[ \t]*# (?:endregion\b|region\b[ \t]*(?P<name>.*?)[ \t]*$)")
_REGION_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
OUTPUT = "#>"
LONGEST_LINE = 110
"""Characters that a wide screen shows beside the notes."""


@dataclass(frozen=True)
class Section:
    """One of the five steps: its Markdown, and the line of answer.md on which that begins."""

    text: str
    line: int


@dataclass(frozen=True)
class Heading:
    """A heading of answer.md: its level, its words, and its index in the text."""

    level: int
    words: str
    index: int


@dataclass(frozen=True)
class Answer:
    """The worked answer: its whole text, its five sections by phase id, and its headings."""

    text: str
    sections: Mapping[str, Section]
    headings: tuple[Heading, ...]
    prose: Prose


@dataclass(frozen=True)
class Region:
    """A named part of execute.py: the code to show, what it prints, and its line in the file."""

    source: str
    output: str
    line: int


def read_answer(source: Source) -> tuple[Answer, list[Problem]]:
    """The answer as far as it has its sections, and a problem where its five steps are not there in order."""
    prose = Prose(source.text, source.problem)
    headings = tuple(
        Heading(len(m[1]), m[2].strip().rstrip("#").strip(), m.start())
        for m in _HEADING.finditer(prose.unfenced)
    )
    problems = list(_step_problems(source, headings))
    for match in _UNDERLINED.finditer(prose.unfenced):
        problems.append(
            source.problem(match.start(), f"a heading must begin with #: {match[0].splitlines()[0]!r}")
        )
    steps = [heading for heading in headings if heading.level == 2]
    sections = {}
    for step, end in zip(steps, [step.index for step in steps[1:]] + [len(source.text)]):
        body = source.text.find("\n", step.index) + 1 or len(source.text)
        sections.setdefault(step.words.lower(), Section(source.text[body:end], source.place(body)[0]))
    return Answer(source.text, sections, headings, prose), problems


def _step_problems(source: Source, headings: tuple[Heading, ...]) -> Iterator[Problem]:
    """An answer must have the five steps as its ## headings, in order, and nothing before the first."""
    titles = [phase.title for phase in PHASES]
    steps = [heading for heading in headings if heading.level == 2]
    before = source.text[: steps[0].index] if steps else source.text
    if before.strip():
        index = len(before) - len(before.lstrip())
        yield source.problem(index, f"an answer must begin with its first step: '## {titles[0]}'")
    wanted = iter(titles)
    for position, heading in enumerate(steps):
        if heading.words == (title := next(wanted, None)):
            continue
        should = f"'## {title}'" if title else "in one of the five steps, with ###"
        yield source.problem(heading.index, f"step {position + 1} must be {should}: '## {heading.words}'")
        return
    if missing := list(wanted):
        yield source.problem(
            len(source.text.rstrip()), f"an answer must have all five steps: '## {missing[0]}' is missing"
        )


def read_regions(source: Source) -> tuple[dict[str, Region], list[Problem]]:
    """The regions of execute.py by name, without running it, and a problem for each that is malformed."""
    regions: dict[str, Region] = {}
    problems: list[Problem] = []
    lines = source.text.split("\n")
    marks = [(number, match) for number, line in enumerate(lines, 1) if (match := _MARK.match(line))]
    for position, (number, mark) in enumerate(marks):
        name, end = mark["name"], marks[position + 1] if position + 1 < len(marks) else None
        if name is None:
            is_fine = position > 0 and marks[position - 1][1]["name"] is not None
            wrong = None if is_fine else "'# endregion' must follow '# region NAME'"
        elif end is None or end[1]["name"] is not None:
            wrong = f"a region must end with '# endregion': {name!r}"
        elif not (wrong := _name_fault(name, regions)):
            regions[name] = _region(lines[number : end[0] - 1], number)
            problems += _long_lines(source.path, lines[number : end[0] - 1], number + 1)
        if wrong:
            problems.append(Problem(source.path, number, 1, wrong))
    return regions, problems


def _long_lines(path: str, lines: list[str], first: int) -> Iterator[Problem]:
    """What is shown must fit its column on a wide screen, where nobody expects to scroll sideways."""
    for number, line in enumerate(lines, first):
        length = len(line.strip().removeprefix(OUTPUT)) if line.strip().startswith(OUTPUT) else len(line)
        if length > LONGEST_LINE:
            message = f"a line that is shown must have at most {LONGEST_LINE} characters: {length}"
            yield Problem(path, number, LONGEST_LINE + 1, message)


def _name_fault(name: str, regions: Mapping[str, Region]) -> str | None:
    if not _REGION_NAME.fullmatch(name):
        return f"a region's name must be lower-case words joined by hyphens: {name!r}"
    return f"a region's name must occur once: {name!r}" if name in regions else None


def _region(lines: list[str], line: int) -> Region:
    output = [
        each.strip()[len(OUTPUT) :].removeprefix(" ") for each in lines if each.strip().startswith(OUTPUT)
    ]
    code = [each for each in lines if not each.strip().startswith(OUTPUT)]
    return Region("\n".join(code).strip("\n"), "\n".join(output), line)
