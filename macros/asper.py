"""The five steps of the ASPER framework, in order, with their share of a 45-minute interview."""

from typing import Literal, NamedTuple, get_args

PhaseName = Literal["ask", "suppose", "plan", "execute", "recap"]


class Phase(NamedTuple):
    """One step: its id, heading, minutes out of 45, and the clause that says what it is for."""

    id: PhaseName
    title: str
    minutes: int
    clause: str

    @property
    def letter(self) -> str:
        return self.title[0]


PHASES = (
    Phase("ask", "Ask", 8, "uncover what was kept back"),
    Phase("suppose", "Suppose", 4, "assume aloud, with numbers"),
    Phase("plan", "Plan", 8, "break it into tasks, cheapest first"),
    Phase("execute", "Execute", 20, "go deep where it is hard"),
    Phase("recap", "Recap", 5, "sixty seconds, said aloud"),
)
assert tuple(phase.id for phase in PHASES) == get_args(PhaseName)

MINUTES = sum(phase.minutes for phase in PHASES)
