"""A value with its unit, as people write it: the one formatter (`docs/assets/js/quantity.js` is its twin).

`show` writes what prose needs; `show_full` adds the unit's words, for tables and labels.

| unit                                    | value         | show           | show_full                     |
|-----------------------------------------|---------------|----------------|-------------------------------|
| share (0.048 is 4.8 %)                  | 0.998         | 99.8 %         | 99.8 %                        |
| % (4.8 is 4.8 %)                        | 4.8           | 4.8 %          | 4.8 %                         |
| $ € £                                   | 6.5           | $6.50          | $6.50                         |
| $/day                                   | 480000        | $480,000       | $480,000 a day                |
| $/order                                 | 4.2e6         | $4.2 million   | $4.2 million per order        |
| B KB MB GB TB PB (decimal; also bytes)  | 3100 MB       | 3.1 GB         | 3.1 GB                        |
| GB/day                                  | 3.1           | 3.1 GB         | 3.1 GB a day                  |
| GB/s, MB/s ...                          | 0.5 GB/s      | 500 MB/s       | 500 MB/s                      |
| ns us µs ms s min h, seconds, minutes,  | 4800 s        | 1 h 20 min     | 1 h 20 min                    |
|   hours: scaled, at most to hours       | 0.05 s        | 50 ms          | 50 ms                         |
| hours/day, ms/request ...               | 633 hours     | 633 h          | 633 h a day                   |
| day, days: hours under one day          | 25            | 25 days        | 25 days                       |
| week, month, year (and plurals)         | 1             | 1 week         | 1 week                        |
| W mW kW MW Wh kWh J Hz kHz V A mAh m km | 35 mW         | 35 mW          | 35 mW                         |
|   kg °C dB px Mbit Gbps TFLOPS ...      | 50 km/h       | 50 km/h        | 50 km/h                       |
| ratio, score, index, number, or none    | 1.25          | 1.25           | 1.25                          |
| any other: payments, payments/day,      | 12660         | 12,660         | 12,660 payments a day         |
|   people, shelf days/day, times, points | 40e6 people   | 40 million     | 40 million people             |

In a unit "A/B", A decides how the number is written; B is left to prose in `show`, and `show_full` writes it
as "a day" for a stretch of time and as "per B" otherwise (several may follow: "payments/day/shop").
"m" is metres; minutes are "min". Hours stay hours: 633 h, never 26 days; give days the unit days.
Shares keep two significant digits of the smaller of p and 1 - p, and at least whole percents.
Spaces within a quantity do not break; a minus is a true minus sign. How bare numbers are written: `numerals`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial

from macros.numbers.durations import DURATIONS
from macros.numbers.numerals import (
    NO_BREAK,
    exponent,
    number,
    shift,
    significant,
    stepped,
    with_unit,
    written,
)

MINUS = "\u2212"
GREATEST = 1e200
PLAIN = frozenset(("", "1", "ratio", "score", "index", "number"))
BYTES = {"B": 1.0, "bytes": 1.0, "KB": 1e3, "kB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "PB": 1e15}
BYTE_STEPS = ((1e15, "PB"), (1e12, "TB"), (1e9, "GB"), (1e6, "MB"), (1e3, "KB"), (1.0, "B"))
SYMBOLS = frozenset(
    "W mW µW kW MW GW Wh mWh kWh MWh J mJ µJ kJ MJ Hz kHz MHz GHz V mV A mA Ah mAh m mm µm cm km m² km² m³ "
    "kg g mg µg t L mL N Pa kPa °C K lx lm dB px bit kbit Mbit Gbit bps kbps Mbps Gbps "
    "FLOPS GFLOPS TFLOPS PFLOPS KiB MiB GiB TiB".split()
)
STRETCHES = {
    "s": "a second", "second": "a second", "min": "a minute", "minute": "a minute",
    "h": "an hour", "hour": "an hour", "day": "a day", "night": "a night", "week": "a week",
    "month": "a month", "quarter": "a quarter", "year": "a year",
}  # fmt: skip


def show(value: float, unit: str) -> str:
    """The value as prose needs it: "4.8 %", "$480,000" for $/day, "12,660" for payments/day.

    Takes a finite value, under 1e200, in `unit`; raises ValueError for any other.
    """
    return _written_parts(value, unit)[0]


def show_full(value: float, unit: str) -> str:
    """The value with all of its unit in words: "$480,000 a day", "12,660 payments a day".

    Takes a finite value, under 1e200, in `unit`; raises ValueError for any other.
    """
    text, words, denominators = _written_parts(value, unit)
    if words:
        text += NO_BREAK + (_singular(words) if text.removeprefix(MINUS) == "1" else words)
    return " ".join([text, *(STRETCHES.get(name, f"per {name}") for name in denominators)])


# A page says most of its numbers more than once. Values that are equal (1 and 1.0, 0.0 and -0.0) are written alike.
@lru_cache(maxsize=4096)
def _written_parts(value: float, unit: str) -> tuple[str, str, tuple[str, ...]]:
    """The number as written, the words left over from the unit, and its denominators."""
    if not abs(value) < GREATEST:
        raise ValueError(f"a value must be finite and under {GREATEST:g}: {value}")
    numerator, *denominators = (part.strip() for part in unit.split("/"))
    # Twelve digits are more than anyone shows, and hide what binary arithmetic adds to the last ones.
    size = significant(abs(float(value)), 12)
    sign = MINUS if value < 0 else ""
    writer = WRITERS.get(numerator)
    text = sign + (writer(size) if writer else number(size))
    if denominators and _stays(numerator, denominators[0]):
        text += "/" + denominators.pop(0)
    return text, "" if writer or numerator in PLAIN else numerator, tuple(denominators)


def _stays(numerator: str, denominator: str) -> bool:
    """Whether the two are one symbol, as in MB/s and km/h."""
    if numerator in BYTES:
        return denominator == "s"
    return numerator in SYMBOLS and (denominator in SYMBOLS or denominator in ("s", "h"))


def _singular(words: str) -> str:
    """One of what a plural names, for the regular plurals that units use."""
    if re.search(r"(^| )(series|species)$", words):
        return words
    if re.search(r"(^| )people$", words):
        return words.removesuffix("people") + "person"
    if re.search(r"[^aeiou]ies$", words):
        return words[:-3] + "y"
    return words[:-2] if re.search(r"(x|ch|sh|ss)es$", words) else re.sub(r"([^sui])s$", r"\1", words)


def _share(value: float) -> str:
    rest = min(value, abs(1 - value))
    places = max(0, -1 - exponent(rest)) if rest else 0
    percent = shift(value, 2)
    plain = percent >= 1000 or percent < 1e-9
    return f"{number(percent) if plain else written(percent, places)}{NO_BREAK}%"


def _money(symbol: str, value: float) -> str:
    if value >= 100 or value < 1e-9:
        return symbol + number(value)
    return symbol + written(value, max(2, 1 - exponent(value)), least=2).removesuffix(".00")


def _bytes(size: float, value: float) -> str:
    return stepped(BYTE_STEPS, value * size) if value else with_unit("B", value)


WRITERS: dict[str, Callable[[float], str]] = {
    "share": _share,
    "%": partial(with_unit, "%"),
    **{symbol: partial(_money, symbol) for symbol in "$€£"},
    **{unit: partial(_bytes, size) for unit, size in BYTES.items()},
    **DURATIONS,
    **{symbol: partial(with_unit, symbol) for symbol in SYMBOLS},
}
