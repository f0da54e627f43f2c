"""The drawings that a case may ask for, as data: a small set of kinds, each described by formulas and words.

Formulas range over the case's assumptions and figures; in a curve also over `x`.
`macros/draw` turns each into SVG.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictFloat, StrictInt, StrictStr, StringConstraints

Words = Annotated[StrictStr, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]
Label = Annotated[StrictStr, StringConstraints(min_length=1, max_length=60, strip_whitespace=True)]
DrawingName = Annotated[StrictStr, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Formula = Annotated[StrictStr, StringConstraints(min_length=1, max_length=300)] | StrictInt | StrictFloat


class Shape(BaseModel):
    """What every drawing and every part of one has in common: frozen, and no unknown key."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, allow_inf_nan=False)


class Base(Shape):
    """The parts that every drawing has."""

    name: DrawingName = Field(description="The name by which answer.md shows it: ![caption](drawing:name).")
    finding: Words = Field(description="What the drawing shows, as one sentence: its text alternative. It may hold {= name =}.")


class Axis(Shape):
    """An axis with its range; `low` and `high` may be formulas."""

    says: Label = Field(description="What the axis measures.")
    unit: Label = Field(description="Its unit, as for a figure.")
    low: Formula | None = Field(None, description="The least value; without it, the axis starts where the lines do.")
    high: Formula | None = Field(None, description="The greatest value; without it, the axis ends where the lines do.")
    scale: Literal["linear", "log"] = Field("linear", description="linear or log.")


class Line(Shape):
    """A line of a curve: a formula over x, labelled at its end."""

    formula: Formula = Field(description="Height of the line, as arithmetic over x, assumptions and figures.")
    says: Label = Field(description="The label at the line's end.")


class Mark(Shape):
    """A place on the x axis (or on a row of bars) worth pointing at."""

    at: Formula = Field(description="Where it stands.")
    says: Label = Field(description="What it is.")


class Curve(Base):
    """Lines over a range of x: cost against threshold, precision against base rate, sample size against effect."""

    kind: Literal["curve"] = Field(description="curve: lines over a range of x.")
    x: Axis = Field(description="The axis whose value formulas call x; low and high are needed.")
    y: Axis = Field(description="The axis on which the lines are measured.")
    lines: tuple[Line, ...] = Field(min_length=1, max_length=4, description="One to four lines.")
    marks: tuple[Mark, ...] = Field((), max_length=3, description="Places worth pointing at.")


class Part(Shape):
    """One bar, or one segment of a budget."""

    formula: Formula = Field(description="Its length.")
    says: Label = Field(description="Its label.")


class Bars(Base):
    """Horizontal bars to compare a few quantities, with an optional limit drawn across them."""

    kind: Literal["bars"] = Field(description="bars: a few quantities side by side.")
    unit: Label = Field(description="The unit of every part, as for a figure.")
    parts: tuple[Part, ...] = Field(min_length=2, max_length=8, description="Two to eight parts.")
    limit: Mark | None = Field(None, description="A limit drawn across the bars.")


class Budget(Base):
    """Parts laid end to end against a limit: a latency or a memory budget."""

    kind: Literal["budget"] = Field(description="budget: parts laid end to end against a limit.")
    unit: Label = Field(description="The unit of every part, as for a figure.")
    parts: tuple[Part, ...] = Field(min_length=2, max_length=8, description="Two to eight parts.")
    limit: Mark = Field(description="What the parts together must stay under.")


class Span(Shape):
    """A stretch of time."""

    start: Formula = Field(alias="from", description="Where it starts.")
    end: Formula = Field(alias="to", description="Where it ends.")
    says: Label = Field(description="What happens in it.")


class Timeline(Base):
    """Spans and moments on one axis of time: a label's delay, a split with a gap."""

    kind: Literal["timeline"] = Field(description="timeline: spans and moments on one axis of time.")
    unit: Label = Field(description="A unit of time.")
    spans: tuple[Span, ...] = Field(min_length=1, max_length=6, description="One to six stretches of time.")
    marks: tuple[Mark, ...] = Field((), max_length=4, description="Places worth pointing at.")


class Box(Shape):
    """A part of a system."""

    id: DrawingName = Field(description="The name by which arrows call it.")
    says: Label = Field(description="Its name, up to about 20 characters a line.")
    note: Label | None = Field(None, description="A few words below the name.")
    column: Annotated[StrictInt, Field(ge=1, le=4)] = Field(description="Its place from the left, 1 to 4.")
    row: Annotated[StrictInt, Field(ge=1, le=5)] = Field(description="Its place from the top, 1 to 5.")


class Arrow(Shape):
    """What one part hands to another."""

    start: DrawingName = Field(alias="from", description="The box that hands something on.")
    end: DrawingName = Field(alias="to", description="The box that gets it.")
    says: Label | None = Field(None, description="What passes along it, in a few words.")


class Flow(Base):
    """A sketch of a system: boxes on a grid and arrows between them, as one would draw it on a whiteboard."""

    kind: Literal["flow"] = Field(description="flow: boxes on a grid, and arrows between them.")
    boxes: tuple[Box, ...] = Field(min_length=2, max_length=12, description="Two to twelve parts of the system.")
    arrows: tuple[Arrow, ...] = Field(min_length=1, max_length=16, description="What passes between the boxes.")


Drawing = Annotated[Curve | Bars | Budget | Timeline | Flow, Field(discriminator="kind")]
