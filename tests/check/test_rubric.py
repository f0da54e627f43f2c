"""How an answer is judged."""

BROKEN = [
    (
        "a statement twice in a step", "case.yml", "rubric:\n",
        "rubric:\n  - {phase: ask, skill: ml, statement: Asked what each error costs., weak: A., solid: B., strong: C.}\n",
        ["case.yml:75:46: rubric[1].statement must differ from every other of its step: 'Asked what each error costs.'"],
    ),
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
