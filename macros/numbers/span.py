"""An assumption's range as a slider shows it: places from 0 (low) to 1 (high), even in value or in ratio.

`docs/assets/js/explore/span.js` is the twin.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from macros.model import Assumption

RATIO = 100
"""Two decades: a range that spans more is shown in equal ratios."""


@dataclass(frozen=True, slots=True)
class Span:
    """A range from `low` to `high`."""

    low: float
    high: float

    @classmethod
    def of(cls, assumption: Assumption) -> Span:
        return cls(float(assumption.low), float(assumption.high))

    @property
    def is_log(self) -> bool:
        """Whether equal steps of the slider are equal ratios of the value."""
        return self.low > 0 and self.high / self.low > RATIO

    def place(self, value: float) -> float:
        """Where the value stands, 0 at the low end and 1 at the high."""
        low, high = self.low, self.high
        if high == low:
            return 0.0
        return math.log(value / low) / math.log(high / low) if self.is_log else (value - low) / (high - low)

    def value(self, place: float) -> float:
        """The value that stands there; both ends exactly."""
        low, high = self.low, self.high
        if place <= 0 or place >= 1:
            return low if place <= 0 else high
        return low * (high / low) ** place if self.is_log else low + place * (high - low)
