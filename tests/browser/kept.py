"""Sessions as the browser keeps them, for tests: one by hand, and any number at random."""

from __future__ import annotations

import random
import string
import time
from collections.abc import Callable

STEPS = {"ask": 480, "suppose": 240, "plan": 480, "execute": 1200, "recap": 300}
LEVELS = ("weak", "solid", "strong", "none")
KEY = "practise:1:session:"
START = 1_795_442_520_000
DAY = 86_400_000
SKILLS = {"0": "weak", "1": "solid"}  # marks of the first two statements


def session(salt: str = "7f3a", **changes: object) -> dict:
    """A session of the card-fraud case that waits to be marked, with something said in every step."""
    started = changes.get("started", START)
    spans, at = [], started
    for step, seconds in STEPS.items():
        spans.append({"phase": step, "from": at, "to": at + seconds * 900})
        at += seconds * 900
    return {
        "v": 2, "id": f"20261123T140200-{salt}", "slug": "card-fraud", "title": "Stop bad card payments", "role": "mle",
        "started": started, "ended": None, "phase": "mark",
        "clock": {"limit": True, "lengths": dict(STEPS), "spans": spans},
        "turns": [
            {"at": started + 1000, "question": "What does a missed fraud cost?", "topic": "errorcost", "answer": "fact", "retracted": False},
            {"at": started + 2000, "question": "Which screen is it on?", "topic": "ui", "answer": "leave", "retracted": False},
        ],
        "assumptions": [{"text": "One screen", "value": "a list", "reason": "nothing was said", "from": 1}],
        "notes": {step: f"my own words on {step}" for step in STEPS},
        "board": {
            "strokes": [{"kind": "line", "points": [100, 100, 300, 100]}, {"kind": "text", "x": 120, "y": 150, "words": "features"}],
            "alt": "features lead to a model",
        },
        "hints": [{"hint": 0, "rung": 0, "at": started + 3000}],
        "marks": {},
    } | changes  # fmt: skip


def done(marks: dict[str, str], salt: str = "7f3a", **changes: object) -> dict:
    """The same, marked with a level for each statement named, and finished; one marked by numbers is of old."""
    version = 1 if any(name.isdigit() and len(name) < 4 for name in marks) else 2
    marked = {name: {"level": level, "evidence": ""} for name, level in marks.items()}
    ended = changes.get("started", START) + 3_000_000
    return session(salt, **({"v": version, "marks": marked, "phase": "done", "ended": ended} | changes))


def words(chance: random.Random, most: int) -> str:
    """Text of any script, with what mark-up, JSON and scripts take for their own."""
    letters = string.printable + "äßéñ中文字עברית🙂\u2028\u0000\\\"<>&'{}__proto__"
    return "".join(chance.choices(letters, k=chance.randint(0, most)))


def random_session(chance: random.Random, number: int) -> dict:
    """A session of any shape that the record allows."""

    def some(most: int, make: Callable[[], object]) -> list:
        return [make() for _ in range(chance.randint(0, most))]

    def moment() -> int:
        return chance.randint(0, 2_000_000_000_000)

    def maybe(value: object) -> object:
        return chance.choice((None, value))

    def point() -> float:
        return round(chance.uniform(-10_000, 10_000), 2)

    def stroke() -> dict:
        if chance.random() < 0.6:
            return {"kind": "line", "points": some(8, point)}
        return {"kind": "text", "x": point(), "y": point(), "words": words(chance, 20)}

    return {
        "v": chance.choice((1, 2)), "id": f"20261123T{number:06d}-{''.join(chance.choices('abcdefghij0123456789', k=4))}",
        "slug": chance.choice(("card-fraud", "a", "x-1-y")), "title": words(chance, 40),
        "role": chance.choice((None, "mle", "ds", "mlr", "se-ml")), "started": moment(), "ended": maybe(moment()),
        "phase": chance.choice((*STEPS, "mark", "done")),
        "clock": {
            "limit": chance.random() < 0.5, "lengths": {step: chance.randint(0, 36_000) for step in STEPS},
            "spans": some(5, lambda: {"phase": chance.choice(tuple(STEPS)), "from": moment(), "to": maybe(moment())}),
        },
        "turns": some(4, lambda: {
            "at": moment(), "question": words(chance, 60), "topic": maybe(words(chance, 10)),
            "answer": chance.choice(("fact", "leave")), "retracted": chance.random() < 0.5,
        }),
        "assumptions": some(3, lambda: {
            "text": words(chance, 30), "value": words(chance, 10), "reason": words(chance, 30), "from": maybe(chance.randint(0, 500)),
        }),
        "notes": {step: words(chance, 80) for step in STEPS},
        "board": {"strokes": some(4, stroke), "alt": words(chance, 40)},
        "hints": some(4, lambda: {"hint": chance.randint(0, 50), "rung": chance.randint(0, 2), "at": moment()}),
        "marks": {
            chance.choice((str(n), f"{n:08x}")): {"level": chance.choice(LEVELS), "evidence": words(chance, 20)}
            for n in chance.sample(range(1000), chance.randint(0, 6))
        },
    }  # fmt: skip


def stored(page) -> dict[str, str]:
    """All that the page's site keeps of practice, by key."""
    return page.evaluate("Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('/practise:')))")


def now() -> int:
    return int(time.time() * 1000)
