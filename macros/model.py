"""A case as frozen, typed values: the contract of `case.yml`.

`load` fills these models from YAML; `check` adds what a schema cannot say.
`cases/case.schema.json` is generated from them, so every description here reaches an editor.
Closed lists (domains, topics, skills, ...) live in `cases/vocabulary.yml` and are checked there.
"""

from __future__ import annotations

import datetime
from hashlib import sha256
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictFloat, StrictInt, StrictStr, StringConstraints

from macros.asper import PhaseName
from macros.drawing_model import Drawing

Text = Annotated[StrictStr, StringConstraints(min_length=1, max_length=4_000, strip_whitespace=True)]
Name = Annotated[StrictStr, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Slug = Annotated[StrictStr, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Term = Annotated[StrictStr, StringConstraints(min_length=1, max_length=60)]
Number = StrictInt | StrictFloat


class Record(BaseModel):
    """A frozen mapping that refuses unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Fact(Record):
    """What the interviewer hides until asked."""

    topic: Term = Field(description="The topic that uncovers it, from vocabulary.yml; at most one fact a topic.")
    fact: Text = Field(description="What the interviewer says: one or two sentences, with a number where there is one.")
    changes: Text = Field(description="What a good candidate then does differently.")


class Hint(Record):
    """A ladder of three hints for one phase, and how to hear it."""

    phase: PhaseName = Field(description="The ASPER step in which the interviewer would give it.")
    nudge: Text = Field(description="The first rung: names no answer.")
    question: Text = Field(description="The second rung: a question that points.")
    nearly: Text = Field(description="The third rung: nearly the answer.")
    meaning: Text = Field(description="What the interviewer was getting at.")


class Assumption(Record):
    """A number that the answer supposes, with the range in which it may lie."""

    name: Name = Field(description="The name by which formulas and prose call it.")
    value: Number = Field(description="The value supposed.")
    unit: Term = Field(description="Its unit: share, $, days, MB, payments/day ...")
    low: Number = Field(description="The least value worth considering.")
    high: Number = Field(description="The greatest value worth considering.")
    says: Text | None = Field(None, description="What it is, in a few words, for a table and a slider's label.")
    why: Text = Field(description="Why this value and this range, or a citation.")

    @property
    def label(self) -> str:
        return self.says or self.name.replace("_", " ")


class Flip(Record):
    """Where the plan turns: a comparison, and what the plan becomes once it holds."""

    when: Text = Field(
        description="A comparison (<, <=, > or >=) of two formulas over assumptions and figures. It does not hold at "
        "the values supposed, and does hold somewhere in their ranges."
    )
    then: Text = Field(description="What the plan becomes once it holds, in a sentence or two.")


class Figure(Record):
    """A number that follows from the assumptions by a formula."""

    name: Name = Field(description="The name by which later formulas and prose call it.")
    formula: Text = Field(description="Arithmetic over assumptions and earlier figures.")
    unit: Term = Field(description="Its unit.")
    says: Text = Field(description="What it is, in a few words.")
    flips: Flip | None = Field(None, description="Where this number turns the plan round.")


class Turn(Record):
    """An assumption set to another value."""

    name: Name = Field(description="The assumption turned round.")
    to: Number = Field(description="The value it takes instead.")


class WhatIf(Record):
    """One assumption turned round, and how the plan changes."""

    turn: Turn | Text = Field(description="An assumption and its new value, or a change told in words.")
    then: Text = Field(description="How the plan changes. A figure named here has the value it takes after the turn.")
    flips: Flip | None = Field(None, description="From where on the plan changes, judged without the turn.")


class FollowUp(Record):
    """What the interviewer asks next."""

    question: Text = Field(description="The interviewer's question.")
    answer: Text = Field(description="A strong answer.")


class Pitfall(Record):
    """How a known pitfall shows in this case."""

    pitfall: Term = Field(description="The pitfall, from vocabulary.yml.")
    here: Text = Field(description="How it looks from inside: the number that would have looked too good.")


class Criterion(Record):
    """One statement of the rubric: something an observer could see or hear."""

    phase: PhaseName = Field(description="The ASPER step in which it is heard.")
    skill: Term = Field(description="The skill it shows, from vocabulary.yml.")
    statement: Text = Field(description="What an observer sees or hears, in the past tense.")
    weak: Text = Field(description="What a weak candidate says.")
    solid: Text = Field(description="What a solid candidate says.")
    strong: Text = Field(description="What a strong candidate says.")

    @property
    def key(self) -> str:
        """Eight hexadecimal digits that stay while step and statement do, by which a reader's marks are kept."""
        return sha256(f"{self.phase}\n{self.statement}".encode()).hexdigest()[:8]


class Case(Record):
    """A case study: what the interviewer says and hides, and how an answer is judged."""

    title: Annotated[Text, StringConstraints(max_length=60)] = Field(description="A title of a few words.")
    prompt: Text = Field(description="What the interviewer says first: one to four sentences, with details withheld.")
    domain: Term = Field(description="The trade, from vocabulary.yml.")
    problem: tuple[Term, ...] = Field(min_length=1, description="The kinds of problem, from vocabulary.yml.")
    roles: tuple[Literal["mle", "ds", "mlr", "se-ml"], ...] = Field(min_length=1, description="The roles it is for.")
    difficulty: Annotated[StrictInt, Field(ge=1, le=3)] = Field(description="1 easy, 3 hard.")
    minutes: Annotated[StrictInt, Field(ge=15, le=90)] = Field(description="How long the interview lasts.")
    facts: tuple[Fact, ...] = Field(min_length=1, description="What the interviewer hides until asked.")
    hints: tuple[Hint, ...] = Field((), description="Ladders of three hints.")
    assumptions: tuple[Assumption, ...] = Field((), description="The Suppose step, as numbers.")
    figures: tuple[Figure, ...] = Field((), description="Every number that the answer derives.")
    drawings: tuple[Drawing, ...] = Field((), description="Charts and sketches that the answer shows.")
    what_if: tuple[WhatIf, ...] = Field((), description="Assumptions turned round.")
    followups: tuple[FollowUp, ...] = Field((), description="What the interviewer asks next.")
    pitfalls: tuple[Pitfall, ...] = Field((), description="Known pitfalls, as they show here.")
    rubric: tuple[Criterion, ...] = Field((), description="What an observer could see or hear.")
    lenses: dict[Literal["mle", "ds", "mlr", "se-ml"], Text] = Field(
        default_factory=dict, description="For each role: what its interviewer presses on, and what to bring forward."
    )
    extensions: tuple[Text, ...] = Field((), description="Ideas for Recap that show ambition.")
    related: tuple[Slug, ...] = Field((), description="Slugs of related cases.")
    references: tuple[Term, ...] = Field((), description="Keys of references.bib.")
    added: datetime.date | None = Field(None, description="The date on which the case first appeared, for the feed of new cases.")
    checked: datetime.date = Field(description="The date on which a person last checked the sources.")
