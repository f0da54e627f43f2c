"""The browser's formula and formatter give what Python's give."""

from __future__ import annotations

import json
import math
import random
from pathlib import Path

import pytest
from macros.numbers.arithmetic import ARGUMENTS, SCALAR
from macros.numbers.formula import (
    Call,
    Comparison,
    FormulaError,
    Name,
    Node,
    Number,
    evaluate,
    holds,
    parse,
    parse_comparison,
    to_json,
)  # fmt: skip
from macros.numbers.quantity import SYMBOLS, WRITERS, show, show_full

ROOT = Path(__file__).parents[2]
FORMULAS = json.loads((ROOT / "tests" / "data" / "formulas.json").read_text("utf-8"))
QUANTITIES = json.loads((ROOT / "tests" / "data" / "quantities.json").read_text("utf-8"))
VALUES = {"holds": 1200.0, "rate": 0.05, "pickup": 0.83, "cost": 6.5, "loss": -40.25, "none": 0.0}

EVALUATE = """async ([trees, values]) => {
  const { evaluate } = await import("./formula.js");
  return trees.map((tree) => {
    try {
      return evaluate(tree, values);
    } catch (error) {
      return error instanceof RangeError ? null : String(error);
    }
  });
}"""
HOLDS = """async ([comparisons, values]) => {
  const { holds } = await import("./formula.js");
  return comparisons.map((comparison) => holds(comparison, values));
}"""
SHOW = """async (pairs) => {
  const { show, showFull } = await import("./quantity.js");
  return pairs.map(([value, unit]) => [show(value, unit), showFull(value, unit)]);
}"""
REFUSE = """async () => {
  const { show, showFull } = await import("./quantity.js");
  const refused = (write, value) => {
    try {
      return write(value, "books");
    } catch (error) {
      return error instanceof RangeError;
    }
  };
  return [NaN, Infinity, 1e200].flatMap((value) => [show, showFull].map((write) => refused(write, value)));
}"""


@pytest.fixture(scope="module")
def page(browser, serve):
    page = browser.new_page()
    page.goto(serve(ROOT / "docs" / "assets" / "js"))
    yield page
    page.close()


def value_or_none(node: Node, values: dict[str, float]) -> float | None:
    try:
        return evaluate(node, values)
    except FormulaError:
        return None


def same(left: float | None, right: float | None) -> bool:
    """Whether both have no value, or values that agree to one part in 10^12."""
    if left is None or right is None or isinstance(right, str):
        return left is right
    return math.isclose(left, right, rel_tol=1e-12, abs_tol=0)


def differences(page, nodes: list[Node], values: dict[str, float]) -> list[tuple]:
    theirs = page.evaluate(EVALUATE, [[to_json(node) for node in nodes], values])
    ours = [value_or_none(node, values) for node in nodes]
    return [(to_json(node), a, b) for node, a, b in zip(nodes, ours, theirs, strict=True) if not same(a, b)]


def random_tree(chance: random.Random, depth: int) -> Node:
    """A tree whose leaves are the names and numbers that cases use, and at times quite other ones."""
    if depth == 0 or chance.random() < 0.2:
        if chance.random() < 0.6:
            return Name(chance.choice(list(VALUES)))
        usual = (0.5, 1.0, 2.0, 3.0, 100.0, chance.uniform(0, 1), 10 ** chance.uniform(-6, 9))
        return Number(chance.choice(usual))
    function = chance.choice(list(SCALAR))
    least, most = ARGUMENTS.get(function, (1, 2) if function == "-" else (2, 2))
    count = chance.randint(least, min(most, 3))
    return Call(function, tuple(random_tree(chance, depth - 1) for _ in range(count)))


def random_quantity(chance: random.Random) -> tuple[float, str]:
    """A value of any size, often near where its form changes, and a unit."""
    edge = chance.choice((1, 10, 60, 100, 600, 1000, 3600, 86_400, 1e6, 1e9, 1e12, 1e15))
    value = chance.choice((
        10 ** chance.uniform(-13, 17),
        edge * (1 + chance.choice((-1, 1)) * 10 ** chance.uniform(-16, -2)),
        float(chance.randint(0, 2_000_000)),
        chance.uniform(0, 1),
        1 - 10 ** chance.uniform(-13, 0),
        chance.randint(0, 100_000) / 1000 + 0.0005,
    ))  # fmt: skip
    written_out = ("kHz", "books", "ratio", "km/h", "GB/s", "$/day", "calls/min/agent")
    unit = chance.choice([*sorted(WRITERS.keys() - SYMBOLS), *written_out])
    return (-value if chance.random() < 0.1 else value), unit


def test_the_formulas_of_the_table_have_the_same_values_in_the_browser(page):
    nodes = [parse(row["formula"]) for row in FORMULAS["right"] + FORMULAS["without value"]]
    assert differences(page, nodes, FORMULAS["values"]) == []


def test_random_formulas_have_the_same_values_in_the_browser(page):
    chance = random.Random(7)
    nodes = [random_tree(chance, chance.randint(1, 4)) for _ in range(800)]
    assert sum(value_or_none(node, VALUES) is not None for node in nodes) > 400
    assert differences(page, nodes, VALUES) == []


def test_comparisons_hold_alike_in_the_browser_also_where_only_noise_parts_the_sides(page):
    table = [parse_comparison(row["formula"]) for row in FORMULAS["comparisons"]]
    chance, sides = random.Random(5), [parse("0.1 * 3"), parse("0.3"), parse("rate * 6"), parse("3 / 10")]
    sides += [Number(chance.choice((1.0, 1e9)) * (1 + chance.choice((0, 1e-14, 1e-12)))) for _ in range(20)]
    operators = ("<", "<=", ">", ">=")
    pairs = [Comparison(operator, left, right) for operator in operators for left in sides for right in sides]
    for comparisons, values in ((table, FORMULAS["values"]), (pairs, VALUES)):
        theirs = page.evaluate(HOLDS, [[to_json(each) for each in comparisons], values])
        assert theirs == [holds(each, values) for each in comparisons]


def test_the_normal_quantile_is_the_same_in_the_browser_in_the_middle_and_far_out(page):
    shares = [0.5, *(10.0**-power for power in range(1, 301, 13)), *(step / 997 for step in range(1, 997))]
    assert differences(page, [Call("quantile", (Number(share),)) for share in shares], {}) == []


def test_the_quantities_of_the_table_are_written_the_same_in_the_browser(page):
    theirs = page.evaluate(SHOW, [[value, unit] for value, unit, _, _ in QUANTITIES])
    theirs = [[text.replace("\u00a0", "~") for text in pair] for pair in theirs]
    assert theirs == [row[2:] for row in QUANTITIES]


def test_random_quantities_in_every_unit_are_written_the_same_in_the_browser(page):
    chance = random.Random(11)
    pairs = [random_quantity(chance) for _ in range(2000)] + [(12.345, unit) for unit in sorted(WRITERS)]
    theirs = page.evaluate(SHOW, [list(pair) for pair in pairs])
    ours = [[show(*pair), show_full(*pair)] for pair in pairs]
    assert [(pair, a, b) for pair, a, b in zip(pairs, ours, theirs, strict=True) if a != b] == []


def test_a_value_that_is_not_finite_or_too_great_is_refused_in_the_browser_too(page):
    assert page.evaluate(REFUSE) == [True] * 6
