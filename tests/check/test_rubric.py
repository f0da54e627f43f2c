"""How an answer is judged."""

BROKEN = [
    (
        "a rubric without a step", "case.yml", "  - {phase: recap,", "  - {phase: ask,",
        ["case.yml:74:3: rubric must have a statement for every step: 'recap' has none"],
    ),
    (
        "a role without a lens", "case.yml", "  mle: Presses on the nightly job.\n", "",
        ["case.yml:7:13: lenses must have every role of the case: 'mle' has none"],
    ),
    (
        "a lens for another role", "case.yml", "lenses:\n", "lenses:\n  mlr: Presses on theory.\n",
        ["case.yml:80:3: lenses.mlr must be for a role of the case: 'mlr'"],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems
