"""Durations as people write them: 50 ms, 2.5 s, 1 h 20 min, 25 days, 3 weeks.

Clock units scale from nanoseconds to hours and no further, since hours are often hours of work.
Weeks, months and years stay in their unit, since a month has no fixed length.
`docs/assets/js/durations.js` is the twin.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from macros.numbers.numerals import NO_BREAK, number, rounded, significant, stepped, with_unit

STEPS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"))
DAY = 86_400.0
CLOCK = {
    "ns": (1e-9, "ns"),
    **dict.fromkeys(("us", "µs"), (1e-6, "µs")),
    "ms": (1e-3, "ms"),
    **dict.fromkeys(("s", "second", "seconds"), (1.0, "s")),
    **dict.fromkeys(("min", "minute", "minutes"), (60.0, "min")),
    **dict.fromkeys(("h", "hour", "hours"), (3600.0, "h")),
}


def clock(size: float, symbol: str, value: float) -> str:
    """The value, in a unit of `size` seconds, as "50 ms", "2 min 30 s", "1 h 20 min", "633 h"."""
    seconds = significant(value * size, 12)
    if not seconds:
        return with_unit(symbol, value)
    if significant(seconds, 3) < 60:
        return stepped(STEPS, seconds)
    if rounded(seconds, 0) < 600:
        return _two(rounded(seconds, 0), "min", "s")
    if rounded(seconds / 60, 1) < 60:
        return with_unit("min", rounded(seconds / 60, 1))
    if rounded(seconds / 60, 0) < 1440:
        return _two(rounded(seconds / 60, 0), "h", "min")
    return with_unit("h", significant(seconds / 3600, 12))


def _two(value: float, large: str, small: str) -> str:
    many, rest = divmod(value, 60)
    return with_unit(large, many) + (NO_BREAK + with_unit(small, rest) if rest else "")


def days(value: float) -> str:
    """Days as "25 days"; under one day, by the clock."""
    return clock(DAY, "h", value) if 0 < significant(value, 3) < 1 else counted("day", value)


def counted(word: str, value: float) -> str:
    """The value and its word, in the plural but for one: "1 week", "2.5 years"."""
    text = number(value)
    return f"{text}{NO_BREAK}{word}" + ("" if text == "1" else "s")


DURATIONS: dict[str, Callable[[float], str]] = {
    **{unit: partial(clock, *size) for unit, size in CLOCK.items()},
    "day": days,
    "days": days,
    **{form: partial(counted, word) for word in ("week", "month", "year") for form in (word, word + "s")},
}
"""The writer of each unit of time."""
