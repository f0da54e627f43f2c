"""The pure parts of exploring: spans, fields, changes, addresses, and flips that are found where Python finds them."""

from __future__ import annotations

import math

import pytest
from macros.numbers.flips import Turning, flips_of
from macros.numbers.formula import parse as parse_formula
from macros.numbers.formula import parse_comparison, to_json
from macros.numbers.span import Span

START = """
  const [span, field, address, change, flips, model] = await Promise.all(
    ["span", "field", "address", "change", "flips", "model"].map((name) => import(`${base}${name}.js`)));
"""


@pytest.fixture(scope="module")
def run(browser, serve, root):
    """run(body, given) evaluates JavaScript with the modules at hand; `body` returns a value."""
    page = browser.new_page()
    base = serve(root / "docs" / "assets" / "js") + "explore/"
    page.goto(base)
    yield lambda body, given=None: page.evaluate(f"async ([base, given]) => {{ {START} {body} }}", [base, given])
    page.close()


def test_places_and_values_of_a_span_are_those_of_python(run):
    spans = [(1, 100), (0.001, 5), (0, 3), (-2, 2), (20_000, 10_000_000), (2, 2)]
    theirs = run(
        "return given.map(([low, high]) => [0, 0.1, 0.37, 0.5, 1].map((place) => {"
        "  const value = span.valueAt({ low, high }, place); return [value, span.placeOf({ low, high }, value)]; }))",
        spans,
    )
    for (low, high), pairs in zip(spans, theirs, strict=True):
        ours = Span(low, high)
        values = [ours.value(place) for place in (0, 0.1, 0.37, 0.5, 1)]
        assert [pair[0] for pair in pairs] == pytest.approx(values, rel=1e-12)
        assert [pair[1] for pair in pairs] == pytest.approx([ours.place(value) for value in values], abs=1e-9)


def test_a_slider_stops_at_round_values_reaches_both_ends_and_never_turns_back(run):
    spans = [{"low": 0.02, "high": 0.6}, {"low": 20_000, "high": 10_000_000, "whole": True}, {"low": -2, "high": 6}, {"low": 1, "high": 40, "whole": True}]
    for each in spans:
        stops = run("return Array.from({ length: span.steps(given) + 1 }, (_, step) => span.stop(given, step))", each)
        assert (stops[0], stops[-1], stops == sorted(stops)) == (each["low"], each["high"], True)
        assert all(len(f"{abs(stop):.12g}".replace(".", "").strip("0")) <= 3 for stop in stops)
        assert not each.get("whole") or all(stop == int(stop) for stop in stops)


@pytest.mark.parametrize(
    ("value", "unit", "text", "around"),
    [
        (0.0012, "share", "0.12", ["", "\u00a0%"]),
        (0.07, "share", "7", ["", "\u00a0%"]),
        (2_000_000, "payments/day", "2,000,000", ["", "\u00a0payments a day"]),
        (6.5, "$", "6.5", ["$", ""]),
        (-1.5, "points", "-1.5", ["", "\u00a0points"]),
        (0, "ms", "0", ["", "\u00a0ms"]),
    ],
)
def test_a_number_is_typed_in_its_unit_and_read_back_to_the_same(run, value, unit, text, around):
    body = "const text = field.typed(...given); return [text, field.valueOf(text, given[1]), field.around(given[1])]"
    assert run(body, [value, unit]) == [text, value, around]


@pytest.mark.parametrize(
    ("typed", "unit", "value"),
    [
        (" $1,250.50 ", "$", 1250.5), ("12 %", "share", 0.12), ("1e3", "ms", 1000), (".5", "points", 0.5),
        ("\u22122", "points", -2), ("1,25", "$", None), ("1.2.3", "$", None), ("", "$", None), ("-", "$", None),
        ("ten", "$", None), ("1e", "$", None),
    ],
)  # fmt: skip
def test_what_is_typed_is_read_as_people_write_or_not_at_all(run, typed, unit, value):
    assert run("return field.valueOf(...given)", [typed, unit]) == value


@pytest.mark.parametrize(
    ("before", "after", "unit", "words"),
    [
        (100, 250, "$", "× 2.5"), (0.1, 0.05, "share", "× 0.5"), (2371, 23.7, "payments/day", "× 0.01"),
        (100, 100.1, "$", "+ $0.10"), (0, 3, "days", "+ 3 days"), (4, -2, "$", "− $6"), (4, 0, "$", "− $4"),
        (1, 48, "days", "× 48"), (0, 0.05, "share", "+ 5 points"), (0.9984, 0.9992, "share", "+ 0.08 points"),
    ],
)  # fmt: skip
def test_a_change_is_a_ratio_or_where_there_is_none_a_difference(run, before, after, unit, words):
    assert run("return change.change(...given)", [before, after, unit]).replace("\u00a0", " ") == words


def test_an_address_takes_up_moved_values_and_leaves_the_rest(run):
    body = "return address.writeMoved(given[0], new Map(given[1]))"
    assert run(body, ["?lens=ds&suppose=a:1&print", [["a", 0.25], ["b", 1e-7]]]) == "?lens=ds&print&suppose=a:0.25,b:1e-7"
    assert run(body, ["?suppose=a:1", []]) == ""


def test_every_flip_of_every_case_is_found_where_python_finds_it(run, collection):
    found = 0
    for loaded in collection.cases.values():
        case = loaded.case
        given = [
            [{"name": a.name, "value": a.value, "low": a.low, "high": a.high} for a in case.assumptions],
            [{"name": f.name, "tree": to_json(parse_formula(f.formula))} for f in case.figures],
            [to_json(parse_comparison(flip.when)) for _, flip in flips_of(case)],
        ]
        theirs = run(
            "const made = model.makeModel(given[0], given[1]);"
            "return given[2].map((when) => flips.points(when, made, made.values()))",
            given,
        )
        for (_, flip), points in zip(flips_of(case), theirs, strict=True):
            ours = [(p.assumption.name, p.is_above, p.at) for p in Turning(case, flip).points()]
            assert [(p["name"], p["isAbove"]) for p in points] == [each[:2] for each in ours]
            assert all(math.isclose(p["at"], each[2], rel_tol=1e-9) for p, each in zip(points, ours, strict=True))
            found += len(points)
    assert found > 20
