"""Flips."""

FIGURE = "says: loaves above the mean}"


def flip(when: str) -> str:
    return f'{FIGURE[:-1]}, flips: {{when: {when}, then: "Bake {{= extra_loaves =}} less."}}}}'


BROKEN = [
    (
        "a flip that does not parse", "case.yml", FIGURE, flip('"loaf_margin < < 1"'),
        ["case.yml:36:160: figures[1].flips.when: an operand must be a number, a name or a parenthesis: <"],
    ),
    (
        "a flip that compares nothing", "case.yml", FIGURE, flip("loaf_margin * 2"),
        ["case.yml:36:160: figures[1].flips.when: a comparison must have one of < <= > >= here: end of the formula"],
    ),
    (
        "an unknown name in a flip", "case.yml", FIGURE, flip("loaf_cost > loaf_margn"),
        [
            "case.yml:36:157: figures[1].flips.when must name only assumptions and figures: 'loaf_margn' "
            "(did you mean 'loaf_margin'?)",
        ],
    ),
    (
        "a flip that holds from the start", "case.yml", FIGURE, flip("loaf_margin > loaf_cost"),
        ["case.yml:36:145: figures[1].flips.when must not hold at the values supposed: 'loaf_margin > loaf_cost'"],
    ),
    (
        "a flip that never holds", "case.yml", FIGURE, flip("loaf_cost > loaf_margin + 1"),
        [
            "case.yml:36:145: figures[1].flips.when must hold somewhere in the ranges (loaf_cost from 0.4 to 1.5, "
            "loaf_margin from 1 to 4): 'loaf_cost > loaf_margin + 1'",
        ],
    ),
    (
        "a flip of constants", "case.yml", FIGURE, flip("2 < 1"),
        [
            "case.yml:36:145: figures[1].flips.when must hold for some assumption, but it names none: '2 < 1'",
        ],
    ),
    (
        "an unknown number in what a flip leads to", "case.yml",
        "then: Forecast them together.",
        "then: Forecast them together.\n    flips: {when: loaf_margin < 1.2, then: 'Bake {= loaves =}.'}",
        ["case.yml:67:50: a number must be an assumption or a figure: 'loaves' (did you mean 'extra_loaves'?)"],
    ),
    (
        "a flip without its other side", "case.yml",
        "then: Forecast them together.",
        "then: Forecast them together.\n    flips: {when: loaf_margin < 1.2}",
        ["case.yml:67:12: what_if[1].flips.then must be given"],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems


def test_a_flip_may_use_what_nothing_else_uses_and_may_have_no_space_after_less_than(edit, lines):
    edit(
        "case.yml", "figures:\n",
        "  - {name: rivals, value: 1, unit: shops, low: 0, high: 9, why: the street}\nfigures:\n",
    )  # fmt: skip
    edit("case.yml", "says: loaves above the mean}", flip("loaves_per_day <rivals * 100"))
    assert lines() == []
