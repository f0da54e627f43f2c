"""Drawings such as cases ask for, one or two of each kind."""

from __future__ import annotations

from typing import Any

from macros.drawing_model import Drawing
from pydantic import TypeAdapter

ADAPTER: TypeAdapter[Any] = TypeAdapter(Drawing)
VALUES = {"friction": 6.0, "loss": 120.0, "rate": 0.002, "recall": 0.67, "alarms": 0.005, "share": 0.04}


def drawing(kind: str, name: str = "sample", finding: str = "What it shows.", **parts: Any) -> Any:
    return ADAPTER.validate_python({"kind": kind, "name": name, "finding": finding, **parts})


def part(formula: str | float, says: str) -> dict[str, Any]:
    return {"formula": formula, "says": says}


def mark(at: str | float, says: str) -> dict[str, Any]:
    return {"at": at, "says": says}


def span(start: float, end: float, says: str) -> dict[str, Any]:
    return {"from": start, "to": end, "says": says}


def arrow(start: str, end: str, says: str | None = None) -> dict[str, Any]:
    return {"from": start, "to": end, "says": says}


def box(name: str, column: int, row: int, says: str = "", note: str | None = None) -> dict[str, Any]:
    return {"id": name, "says": says or name, "note": note, "column": column, "row": row}


COST = drawing(
    "curve",
    "cost",
    "Cost is least where the two costs say.",
    x={"says": "Threshold", "unit": "share", "low": 0.002, "high": 0.3, "scale": "log"},
    y={"says": "Cost a day", "unit": "$/day", "low": 0},
    lines=[
        part("80_000 * exp(-18 * x) + 432_000 * x ** 0.55", "both together"),
        part("432_000 * x ** 0.55", "fraud let through"),
        part("80_000 * exp(-18 * x)", "good payments stopped"),
    ],
    marks=[mark("friction / (friction + loss)", "the threshold that the costs give")],
)
PRECISION = drawing(
    "curve",
    "precision",
    "Precision falls with the base rate.",
    x={"says": "Payments that are fraud", "unit": "share", "low": 0.0005, "high": 0.05, "scale": "log"},
    y={"says": "Alerts that are fraud", "unit": "share", "low": 0, "high": 1},
    lines=[part("recall * x / (recall * x + alarms * (1 - x))", "this model")],
    marks=[mark("rate", "today"), mark("alarms / (recall + alarms)", "half of alerts are real")],
)
SAMPLE = drawing(
    "curve",
    "sample-size",
    "Half the effect needs four times the people.",
    x={"says": "Smallest lift worth seeing", "unit": "share", "low": 0.001, "high": 0.05, "scale": "log"},
    y={"says": "Customers in each arm", "unit": "people", "scale": "log"},
    lines=[
        part("2 * (quantile(0.975) + quantile(0.8)) ** 2 * share * (1 - share) / x ** 2", "80 % power"),
        part("2 * (quantile(0.975) + quantile(0.95)) ** 2 * share * (1 - share) / x ** 2", "95 % power"),
    ],
    marks=[mark(0.005, "half a point")],
)
LATENCY = drawing(
    "budget",
    "latency",
    unit="ms",
    parts=[part(6, "network"), part(14, "features from the store"), part(9, "model"), part(2, "rules")],
    limit=mark(50, "promised at the 99th percentile"),
)
MEMORY = drawing(
    "budget",
    "memory",
    unit="GB",
    parts=[part(4.2, "weights"), part(2.6, "index of passages"), part(1.9, "cache for eight users at once")],
    limit=mark(8, "memory of the card"),
)
DELAY = drawing(
    "timeline",
    "delay",
    unit="days",
    spans=[
        span(-180, -100, "payments to train on"),
        span(-100, -10, "labels still arriving: leave out"),
        span(0, 30, "payments that the model decides"),
    ],
    marks=[mark(-100, "last full label"), mark(-10, "freeze"), mark(0, "launch")],
)
SERVING = drawing(
    "flow",
    "serving",
    boxes=[
        box("pay", 1, 1, "Payment", "2 million a day"),
        box("store", 2, 1, "Feature store", "counts of the last hour"),
        box("model", 3, 1, "Model", "boosted trees"),
        box("act", 4, 1, "Decision", "stop, ask, allow"),
        box("log", 3, 2, "Log", "inputs as seen"),
        box("train", 2, 2, "Weekly training", "labels 90 days old"),
    ],
    arrows=[
        arrow("pay", "store", "card, amount"),
        arrow("store", "model", "40 features"),
        arrow("model", "act", "chance of fraud"),
        arrow("act", "log", "what was done"),
        arrow("log", "train", "rows"),
        arrow("train", "model", "new version"),
        arrow("act", "pay", "ask the holder"),
    ],
)
CAPACITY = drawing(
    "bars",
    "capacity",
    unit="alerts/day",
    parts=[part(12660, "alerts raised"), part(2680, "of them fraud"), part(9980, "good payments stopped")],
    limit=mark(8000, "what the desk can take"),
)
MONEY = drawing(
    "bars",
    "money",
    unit="$",
    parts=[part(-42000, "do nothing"), part(18000, "a rule on the amount"), part(96000, "the model")],
)
ALL = [COST, PRECISION, SAMPLE, LATENCY, MEMORY, DELAY, SERVING, CAPACITY, MONEY]
