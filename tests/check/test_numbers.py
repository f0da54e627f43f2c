"""Numbers by name in prose."""

BROKEN = [
    (
        "an unknown number", "answer.md", "{= loaves_per_day =}", "{= loaves_per_dy =}",
        [
            "answer.md:12:12: a number must be an assumption or a figure: 'loaves_per_dy' (did you mean "
            "'loaves_per_day'?)",
        ],
    ),
    (
        "a malformed number", "answer.md", "{= extra_loaves =} more", "{= Extra loaves =} more",
        ["answer.md:36:9: a number must be written {= name =}: '{= Extra loaves =} more.'"],
    ),
    (
        "an unclosed number", "answer.md", "{= extra_loaves =} more", "{= extra_loaves more",
        ["answer.md:36:9: a number must be written {= name =}: '{= extra_loaves more.'"],
    ),
    (
        "an unknown number in what a drawing shows", "case.yml",
        "The cost falls, then rises.", "The cost falls to {= extra_loafs =}.",
        [
            "case.yml:40:32: a number must be an assumption or a figure: 'extra_loafs' (did you mean "
            "'extra_loaves'?)",
        ],
    ),
    (
        "an unused assumption", "case.yml",
        "figures:\n",
        "  - {name: unused, value: 1, unit: days, low: 1, high: 2, why: none}\nfigures:\n",
        ["case.yml:34:12: assumptions[3].name must be used in prose, a formula or a drawing: 'unused'"],
    ),
    (
        "an unused figure", "case.yml",
        "drawings:\n",
        "  - {name: idle, formula: 2 * loaf_cost, unit: $, says: idle}\ndrawings:\n",
        ["case.yml:37:12: figures[2].name must be used in prose, a formula or a drawing: 'idle'"],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems
