"""What the schema refuses, in the house grammar."""

BROKEN = [
    (
        "an unknown key", "case.yml", "domain: retail\n", "domain: retail\ntitel: x\n",
        ["case.yml:6:1: the file must have no unknown key: 'titel' (did you mean 'title'?)"],
    ),
    (
        "a key in capitals", "case.yml", "domain: retail", "Domain: retail",
        [
            "case.yml:1:1: domain must be given",
            "case.yml:5:1: the file must have no unknown key: 'Domain' (did you mean 'domain'?)",
        ],
    ),
    (
        "a missing key", "case.yml",
        "    changes: The errors differ in cost, so bake for a *quantile* of demand, not for its mean.\n",
        "",
        ["case.yml:11:5: facts[0].changes must be given"],
    ),
    (
        "an empty text", "case.yml", "title: Bread for tomorrow", "title: ''",
        ["case.yml:1:8: title must not be empty: ''"],
    ),
    (
        "a long title", "case.yml",
        "title: Bread for tomorrow",
        "title: Bread for tomorrow and for every other day of the week that follows it",
        [
            "case.yml:1:8: title must have at most 60 characters: 'Bread for tomorrow and for every other "
            "day of the week t...",
        ],
    ),
    (
        "a number for a text", "case.yml", "title: Bread for tomorrow", "title: 7",
        ["case.yml:1:8: title must be text: 7"],
    ),
    (
        "a text for a number", "case.yml", "difficulty: 1", "difficulty: 1:30",
        ["case.yml:8:13: difficulty must be a whole number: '1:30'"],
    ),
    (
        "a number written in octal", "case.yml", "value: 300", "value: 0300",
        ["case.yml:29:12: assumptions[2].value must be a number: '0300'"],
    ),
    (
        "a number out of range", "case.yml", "difficulty: 1", "difficulty: 4",
        ["case.yml:8:13: difficulty must be at most 3: 4"],
    ),
    (
        "a number that is not finite", "case.yml", "high: 1_000", "high: .inf",
        ["case.yml:32:11: assumptions[2].high must be a number: '.inf'"],
    ),
    (
        "a text for a list", "case.yml", "problem: [forecasting]", "problem: forecasting",
        ["case.yml:6:10: problem must be a list: 'forecasting'"],
    ),
    (
        "an empty list", "case.yml", "problem: [forecasting]", "problem: []",
        ["case.yml:6:10: problem must have at least 1 of them: []"],
    ),
    (
        "a list for a mapping", "case.yml",
        "  - turn: The shop sells cakes too\n    then: Forecast them together.",
        "  - [The shop sells cakes too]",
        ["case.yml:65:5: what_if[1] must be a mapping: ['The shop sells cakes too']"],
    ),
    (
        "an unknown role", "case.yml", "roles: [ds, mle]", "roles: [dss, mle]",
        ["case.yml:7:9: roles[0] must be mle, ds, mlr or se-ml: 'dss' (did you mean 'ds'?)"],
    ),
    (
        "an unknown phase", "case.yml", "  - phase: plan", "  - phase: plann",
        [
            "case.yml:20:12: hints[0].phase must be ask, suppose, plan, execute or recap: 'plann' (did "
            "you mean 'plan'?)",
        ],
    ),
    (
        "an unknown kind of drawing", "case.yml", "kind: flow", "kind: flows",
        [
            "case.yml:48:11: drawings[1].kind must be one of curve, bars, budget, timeline, flow: 'flows' "
            "(did you mean 'flow'?)",
        ],
    ),
    (
        "a drawing without a kind", "case.yml", "    kind: flow\n", "",
        ["case.yml:47:5: drawings[1].kind must be given"],
    ),
    (
        "a name in capitals", "case.yml", "name: loaves_per_day", "name: LoavesPerDay",
        [
            "case.yml:28:11: assumptions[2].name must be a lower-case letter, then at most 39 lower-case "
            "letters, digits or _: 'LoavesPerDay'",
        ],
    ),
    (
        "a lens for no known role", "case.yml", "lenses:\n", "lenses:\n  mlee: Presses.\n",
        ["case.yml:80:3: lenses must have no unknown key: 'mlee' (did you mean 'mle'?)"],
    ),
    (
        "a date that is none", "case.yml", "checked: 2026-11-20", "checked: 2026-13-20",
        ["case.yml:85:10: checked must be a date like 2026-11-23: '2026-13-20'"],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems
