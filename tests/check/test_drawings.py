"""Drawings and their formulas."""

TIMELINE = """\
    kind: timeline
    finding: One week is left between training and test.
    unit: weeks
    spans:
      - {from: 0, to: 8, says: train}
      - {from: 9, to: 12, says: test}
"""
BUDGET = """\
    kind: budget
    finding: The job fits.
    unit: minutes
    parts: [{formula: 5, says: read}, {formula: loaf_cost - 2, says: fit}]
    limit: {at: 20, says: the oven is lit}
"""
BARS = """\
    kind: bars
    finding: Nothing is compared.
    unit: loaves
    parts: [{formula: 0, says: waste}, {formula: 0 * loaf_cost, says: want}]
"""

BROKEN = [
    (
        "a line that never enters its axes", "case.yml",
        "unit: $}\n    lines", "unit: $, low: 90_000, high: 95_000}\n    lines",
        [
            "case.yml:44:19: drawings[0].lines[0].formula must pass through the range of the y axis, "
            "but runs from 4.85702 to 65.7205"
        ],
    ),
    (
        "a log axis under which every line lies, seen when it is drawn", "case.yml",
        "unit: $}\n    lines:\n      - {formula: loaf_cost * x", "unit: $, scale: log}\n    lines:\n      - {formula: 0 - 99",
        ["case.yml:38:5: drawings[0]: a log axis must have lines above zero: cost-by-extra"],
    ),
    (
        "a budget with a negative part", "case.yml", TIMELINE, BUDGET,
        ["case.yml:59:49: drawings[2].parts[1].formula must not be negative: -1.2"],
    ),
    (
        "bars without a length", "case.yml", TIMELINE, BARS,
        ["case.yml:59:12: drawings[2].parts must have a length other than zero"],
    ),
    (
        "a log scale of heights from zero", "case.yml",
        "unit: $}\n    lines", "unit: $, low: 0, scale: log}\n    lines",
        ["case.yml:42:41: drawings[0].y.low must be above 0 on a log scale: 0"],
    ),
    (
        "a drawing's name twice", "case.yml", "name: night-job", "name: cost-by-extra",
        [
            "answer.md:26:1: an image must be a drawing of case.yml: 'night-job'",
            "case.yml:47:11: drawings[1].name must be unlike any other name: 'cost-by-extra'",
        ],
    ),
    (
        "a drawing that is not shown", "answer.md", "![The nightly job](drawing:night-job)\n\n", "",
        ["case.yml:47:11: drawings[1].name must be shown in answer.md: ![caption](drawing:night-job)"],
    ),
    (
        "a drawing shown twice", "answer.md", "## Execute\n", "![Again](drawing:night-job)\n\n## Execute\n",
        ["answer.md:30:1: a drawing must be shown once: 'night-job'"],
    ),
    (
        "an unknown drawing", "answer.md", "## Execute\n", "![Another](drawing:nightjob)\n\n## Execute\n",
        ["answer.md:30:1: an image must be a drawing of case.yml: 'nightjob' (did you mean 'night-job'?)"],
    ),
    (
        "a drawing's formula that does not parse", "case.yml",
        "{formula: loaf_cost * x +",
        "{formula: loaf_cost * x + +",
        [
            "case.yml:44:35: drawings[0].lines[0].formula: an operand must be a number, a name or a "
            "parenthesis: +",
        ],
    ),
    (
        "an unknown name in a drawing", "case.yml", "{formula: loaf_cost * x", "{formula: loaf_cst * x",
        [
            "case.yml:44:19: drawings[0].lines[0].formula must name only assumptions and figures: "
            "'loaf_cst' (did you mean 'loaf_cost'?)",
        ],
    ),
    (
        "an x outside a curve's lines", "case.yml", "{at: extra_loaves,", "{at: x,",
        ["case.yml:46:14: drawings[0].marks[0].at must name only assumptions and figures: 'x'"],
    ),
    (
        "a line that is not finite", "case.yml", "10 / (x + 1)", "10 / x",
        [
            "case.yml:44:19: drawings[0].lines[0].formula must be finite from x = 0 to 82: a divisor must "
            "not be zero at x = 0",
        ],
    ),
    (
        "a curve without its end", "case.yml", ", high: 2 * extra_loaves}", "}",
        ["case.yml:41:8: drawings[0].x.high must be given"],
    ),
    (
        "a curve upside down", "case.yml", "high: 2 * extra_loaves", "high: 0 * extra_loaves",
        ["case.yml:41:57: drawings[0].x.low must be below high: 0, 0"],
    ),
    (
        "a log scale from zero", "case.yml", "high: 2 * extra_loaves}", "high: 2 * extra_loaves, scale: log}",
        ["case.yml:41:57: drawings[0].x.low must be above 0 on a log scale: 0"],
    ),
    (
        "a mark outside the curve", "case.yml", "{at: extra_loaves,", "{at: 5 * extra_loaves,",
        ["case.yml:46:14: drawings[0].marks[0].at must lie from x = 0 to 82: 205"],
    ),
    (
        "a formula that has no value in a drawing", "case.yml",
        "{at: extra_loaves,",
        "{at: log(0 - extra_loaves),",
        ["case.yml:46:14: drawings[0].marks[0].at: log must have an argument above zero: -41"],
    ),
    (
        "a box's id twice", "case.yml", "{id: job, says", "{id: till, says",
        [
            "case.yml:52:14: drawings[1].boxes[1].id must be unlike any other: 'till'",
            "case.yml:54:26: drawings[1].arrows[0].to must be the id of a box: 'job'",
        ],
    ),
    (
        "two boxes in one cell", "case.yml", "says: Nightly job, column: 2", "says: Nightly job, column: 1",
        ["case.yml:52:9: drawings[1].boxes[1] must have a cell of its own: 'till' is at column 1, row 1"],
    ),
    (
        "an arrow to no box", "case.yml", "to: job, says", "to: jobs, says",
        ["case.yml:54:26: drawings[1].arrows[0].to must be the id of a box: 'jobs' (did you mean 'job'?)"],
    ),
    (
        "an arrow to its own box", "case.yml", "to: job, says", "to: till, says",
        ["case.yml:54:26: drawings[1].arrows[0].to must be another box: 'till'"],
    ),
    (
        "a span that ends before it starts", "case.yml", "{from: 9, to: 12,", "{from: 9, to: 8,",
        ["case.yml:61:23: drawings[2].spans[1].to must come after from: 9, 8"],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems
