"""What the quality bar asks of a finished case, in one table, and what a case has: advice, never an error."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from macros.asper import PHASES
from macros.load import LoadedCase
from macros.reading.prose import NUMBER
from macros.vocabulary import Vocabulary


@dataclass(frozen=True)
class Asked:
    """One line of the bar: what is counted, in a case, and how many there should be."""

    name: str
    low: int
    high: int
    count: Callable[[LoadedCase], int]

    @property
    def wanted(self) -> str:
        if self.low == self.high:
            return f"{self.low:,}"
        return f"{self.low:,} to {self.high:,}" if self.high < ANY else f"{self.low:,} or more"


@dataclass(frozen=True)
class Advice:
    """What a case has of one thing, and what the bar asks."""

    name: str
    has: int
    wanted: str
    is_met: bool


ANY = 10**9


def words(text: str) -> int:
    """Words of Markdown as a reader counts them: a number by its name is one."""
    return len(NUMBER.sub("0", text).split())


def _words(step: str) -> Callable[[LoadedCase], int]:
    return lambda loaded: words(loaded.answer.sections[step].text) if step in loaded.answer.sections else 0


def _field(name: str) -> Callable[[LoadedCase], int]:
    return lambda loaded: len(getattr(loaded.case, name))


# A whole answer of 2,000 to 3,000 words that one finishes in a sitting; the steps' shares are those of the clock.
BAR: tuple[Asked, ...] = (
    Asked("words of the answer", 2_000, 3_000, lambda loaded: words(loaded.answer.text)),
    Asked("words of Ask", 350, 500, _words("ask")),
    Asked("words of Suppose", 200, 450, _words("suppose")),
    Asked("words of Plan", 300, 600, _words("plan")),
    Asked("words of Execute", 900, 1_600, _words("execute")),
    Asked("words of Recap", 150, 260, _words("recap")),
    Asked("facts held back", 12, 18, _field("facts")),
    Asked("steps with a ladder of hints", 5, 5, lambda loaded: len({hint.phase for hint in loaded.case.hints})),
    Asked("assumptions", 15, 50, _field("assumptions")),
    Asked("figures computed", 20, 60, _field("figures")),
    Asked("drawings", 2, 4, _field("drawings")),
    Asked("what-ifs", 3, 5, _field("what_if")),
    Asked("follow-ups", 5, 8, _field("followups")),
    Asked("pitfalls", 4, 7, _field("pitfalls")),
    Asked("rubric statements", 12, 16, _field("rubric")),
    Asked("skills in the rubric", 5, 6, lambda loaded: len({each.skill for each in loaded.case.rubric})),
    Asked("roles with a lens", 1, 4, _field("lenses")),
    Asked("sources", 2, 14, _field("references")),
    Asked("extensions", 2, 3, _field("extensions")),
    Asked("related cases", 1, 4, _field("related")),
)


def advice(loaded: LoadedCase) -> Iterator[Advice]:
    """What `loaded` has of each thing that the bar asks."""
    for asked in BAR:
        has = asked.count(loaded)
        yield Advice(asked.name, has, asked.wanted, asked.low <= has <= asked.high)


def summary(loaded: LoadedCase, vocabulary: Vocabulary) -> list[str]:
    """The bar beside the case, a line a thing, then how rubric and hints are spread, for a command line."""
    found = list(advice(loaded))
    width = max(len(each.name) for each in found)
    lines = [f"{loaded.slug}: what the bar asks, as advice"]
    for each in found:
        sign = " " if each.is_met else ">"
        lines.append(f"  {sign} {each.name:<{width}} {each.has:>6,}   {each.wanted}")
    steps = [phase.id for phase in PHASES]
    skills = {id: skill.short for id, skill in vocabulary.skills.items()}
    lines.append("    hints by step: " + _spread(steps, (hint.phase for hint in loaded.case.hints)))
    lines.append("    rubric by step: " + _spread(steps, (each.phase for each in loaded.case.rubric)))
    lines.append(
        "    rubric by skill: " + _spread(skills.values(), (skills[each.skill] for each in loaded.case.rubric))
    )
    short = sum(not each.is_met for each in found)
    lines.append(_last_line(short))
    return lines


def _spread(names: Iterable[str], found: Iterable[str]) -> str:
    counts = Counter(found)
    return ", ".join(f"{name} {counts[name]}" for name in names)


def _last_line(short: int) -> str:
    if not short:
        return "All that can be counted is there. Whether it is good, only a reader can say."
    return f"{short} marked > {'is' if short == 1 else 'are'} outside what finished cases have."
