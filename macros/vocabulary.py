"""The closed lists and profiles that cases and pages share, as frozen models of their YAML files.

`cases/vocabulary.yml`, `cases/roles.yml` and `cases/glossary.yml` are written by maintainers;
`load` reads them with the same positions and messages as a case.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictInt

from macros.asper import PhaseName
from macros.model import Record, Slug, Term, Text

RoleId = Literal["mle", "ds", "mlr", "se-ml"]


class Topic(Record):
    """Something a candidate may ask about."""

    label: Term
    questions: tuple[Text, ...] = Field((), description="Good ways to ask, in the order of asking.")
    phrases: tuple[Text, ...] = Field((), description="Ways to type it, for the session's matcher.")


class Skill(Record):
    """A skill on which roles are profiled."""

    label: Term
    short: Term
    means: Text


class KnownPitfall(Record):
    """A known way to be wrong, as its page tells it."""

    label: Term
    means: Text = Field(description="What it is, in a sentence.")
    looks: Text = Field(description="The number that looked too good, in a line.")
    about: Text = Field(description="How it comes about.")
    too_good: Text = Field(description="The number that looked too good, as a worked example.")
    notice: tuple[Text, ...] = Field(min_length=1, description="Ways to notice it.")
    instead: tuple[Text, ...] = Field(min_length=1, description="What to do instead.")
    step: PhaseName = Field(description="The ASPER step that catches it.")
    say: Text = Field(description="What to do or say in that step.")
    terms: tuple[Term, ...] = Field((), description="Terms of the glossary that belong to it.")


class Vocabulary(Record):
    """Every closed list, in the order in which readers meet it."""

    domains: dict[Term, Term]
    problems: dict[Term, Term]
    topics: dict[Term, Topic]
    skills: dict[Term, Skill]
    pitfalls: dict[Term, KnownPitfall]
    synonyms: dict[Term, tuple[Term, ...]]


class Task(Record):
    """One of the five tasks of an AI project's life cycle."""

    label: Term
    does: Text = Field(description="What it does, in a few words.")
    hands_on: Text = Field(description="What it gives to the next task.")
    breaks: Text = Field(description="What goes wrong in it, and how one notices.")


class SkillLevel(Record):
    """How far a role goes in one skill, from 0 to 3, and why this guide reads it so."""

    level: Annotated[StrictInt, Field(ge=0, le=3)]
    up_to: Annotated[StrictInt, Field(ge=0, le=3)] | None = Field(None, description="The top of the range, if it varies by team.")
    why: Text


class Role(Record):
    """One of the four roles: its tasks, its skills, and what its interviewer presses on."""

    title: Term
    short: Term
    words: Text = Field(description="The skills in the source article's terms.")
    summary: Text
    tasks: tuple[Term, ...]
    skills: dict[Term, SkillLevel]
    presses: tuple[Text, ...]
    start: tuple[Slug, ...] = Field(description="The cases to start with, in order.")


class Roles(Record):
    """The scale, the tasks and the four roles."""

    levels: tuple[Term, Term, Term, Term]
    tasks: dict[Term, Task]
    roles: dict[RoleId, Role]


class GlossaryEntry(Record):
    """A term, what it means, and other forms under which prose uses it."""

    means: Text
    also: tuple[Term, ...] = ()


class Glossary(Record):
    """Every term that gets a tooltip."""

    terms: dict[Term, GlossaryEntry]
