"""Assumptions, figures and formulas."""

BROKEN = [
    (
        "a range beyond any quantity", "case.yml", "high: 1.5, why", "high: 1e31, why",
        ["case.yml:26:5: assumptions[0] must have numbers under 1e+30"],
    ),
    (
        "a figure beyond any quantity", "case.yml", "ceil(0.2 *", "ceil(1e30 *",
        [
            "case.yml:36:35: figures[1].formula must be under 1e+30 over every range"
            " (narrow a range, hold it with min or max, or use each name once)",
            "case.yml:41:66: drawings[0].x.high must be under 1e+30: 4.04694e+32",
            "case.yml:46:14: drawings[0].marks[0].at must be under 1e+30: 2.02347e+32",
        ],
    ),
    (
        "a name twice", "case.yml",
        "figures:\n",
        "  - {name: loaf_cost, value: 1, unit: $, low: 1, high: 2, why: twice}\nfigures:\n",
        ["case.yml:34:12: assumptions[3].name must be unlike any other name: 'loaf_cost'"],
    ),
    (
        "a name that formulas use", "case.yml",
        "figures:\n",
        "  - {name: x, value: 1, unit: $, low: 1, high: 2, why: taken}\nfigures:\n",
        ["case.yml:34:12: assumptions[3].name must not be a word of formulas: 'x'"],
    ),
    (
        "an empty unit", "case.yml", "unit: loaves/day", "unit: ' '",
        ["case.yml:30:11: assumptions[2].unit must not be empty: ' '"],
    ),
    (
        "a value outside its range", "case.yml", "value: 300", "value: 3000",
        ["case.yml:29:12: assumptions[2].value must lie from low to high: 3000 is not in 100 to 1000"],
    ),
    (
        "a range upside down", "case.yml", "low: 100", "low: 2_000",
        ["case.yml:31:10: assumptions[2].low must be at most high: 2000 > 1000"],
    ),
    (
        "a formula that does not parse", "case.yml", "formula: 1 / (1 +", "formula: 1 / / (1 +",
        ["case.yml:35:39: figures[0].formula: an operand must be a number, a name or a parenthesis: /"],
    ),
    (
        "an unknown name in a formula", "case.yml", "loaf_cost / loaf_margin)", "loaf_cost / loaf_margn)",
        [
            "case.yml:35:56: figures[0].formula must name only assumptions and figures: 'loaf_margn' (did "
            "you mean 'loaf_margin'?)",
        ],
    ),
    (
        "a later figure in a formula", "case.yml",
        "formula: 1 / (1 + loaf_cost / loaf_margin),",
        (
            "formula: late, unit: share, says: early}\n  - {name: late, formula: 1 / (1 + loaf_cost / "
            "loaf_margin),"
        ),
        [
            "case.yml:35:35: figures[0].formula must name only assumptions and earlier figures: 'late' "
            "comes later",
        ],
    ),
    (
        "figures in a circle", "case.yml", "formula: 1 / (1 +", "formula: extra_loaves / (1 +",
        [
            "case.yml:35:35: figures[0].formula must not go round in a circle: target_share -> "
            "extra_loaves -> target_share",
        ],
    ),
    (
        "a figure of itself", "case.yml", "formula: 1 / (1 +", "formula: target_share / (1 +",
        ["case.yml:35:35: figures[0].formula must not go round in a circle: target_share -> target_share"],
    ),
    (
        "a division by zero within the ranges", "case.yml",
        "formula: 1 / (1 +",
        "formula: 1 / (loaves_per_day - 300 +",
        [
            "case.yml:35:37: figures[0].formula: a divisor must not be zero, but may lie from -199.9 to 701.5"
            " (narrow a range, hold it with min or max, or use each name once)",
        ],
    ),
    (
        "a result that may not be finite", "case.yml",
        "formula: 1 / (1 +",
        "formula: exp(loaves_per_day) / (1 +",
        [
            "case.yml:35:35: figures[0].formula: a result must be finite, but that of exp may not be"
            " (narrow a range, hold it with min or max, or use each name once)",
        ],
    ),
    (
        "a root of a negative number within the ranges", "case.yml",
        "ceil(0.2 *",
        "ceil(sqrt(target_share - 1) *",
        [
            "case.yml:36:40: figures[1].formula: sqrt must have an argument that is not negative: -0.6"
            " (narrow a range, hold it with min or max, or use each name once)",
        ],
    ),
    (
        "a turn of no assumption", "case.yml", "turn: {name: loaf_margin,", "turn: {name: loaf_magin,",
        [
            "case.yml:63:18: what_if[0].turn.name must be an assumption: 'loaf_magin' (did you mean "
            "'loaf_margin'?)",
        ],
    ),
    (
        "a turn to the same value", "case.yml", "to: 1}", "to: 2.4}",
        ["case.yml:63:35: what_if[0].turn.to must differ from the value supposed: 2.4"],
    ),
    (
        "a turn at which a figure is not finite", "case.yml", "to: 1}", "to: 0}",
        ["case.yml:63:35: what_if[0].turn.to must leave every figure finite: a divisor must not be zero"],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems


def test_a_turn_must_leave_figures_finite_also_when_other_assumptions_move(edit, lines):
    edit("case.yml", "ceil(0.2 *", "ceil(sqrt(loaf_margin - 0.6 * loaf_cost) *")
    edit("case.yml", "to: 1}", "to: 0.7}")
    assert lines() == [
        "case.yml:63:35: what_if[0].turn.to must leave extra_loaves finite over every range: sqrt must have an "
        "argument that is not negative: -0.2 (narrow a range, hold it with min or max, or use each name once)"
    ]
