"""Closed lists, and what may occur once."""

BROKEN = [
    (
        "a date with a time", "case.yml", "checked: 2026-11-20", "checked: 2026-11-20T00:00:00Z",
        ["case.yml:85:10: checked must be a date like 2026-11-23: '2026-11-20T00:00:00Z'"],
    ),
    (
        "an unknown domain", "case.yml", "domain: retail", "domain: retial",
        ["case.yml:5:9: domain must be a domain of vocabulary.yml: 'retial' (did you mean 'retail'?)"],
    ),
    (
        "an unknown problem", "case.yml", "problem: [forecasting]", "problem: [forecast]",
        [
            "case.yml:6:11: problem[0] must be a problem of vocabulary.yml: 'forecast' (did you mean "
            "'forecasting'?)",
        ],
    ),
    (
        "an unknown topic", "case.yml", "topic: data", "topic: date",
        ["case.yml:14:12: facts[1].topic must be a topic of vocabulary.yml: 'date' (did you mean 'data'?)"],
    ),
    (
        "an unknown pitfall", "case.yml", "pitfall: censoring", "pitfall: censorship",
        [
            "case.yml:71:14: pitfalls[0].pitfall must be a pitfall of vocabulary.yml: 'censorship' (did "
            "you mean 'censoring'?)",
        ],
    ),
    (
        "an unknown skill", "case.yml", "{phase: ask, skill: business,", "{phase: ask, skill: busines,",
        [
            "case.yml:74:25: rubric[0].skill must be a skill of vocabulary.yml: 'busines' (did you mean "
            "'business'?)",
        ],
    ),
    (
        "a topic twice", "case.yml", "topic: data", "topic: errorcost",
        ["case.yml:14:12: facts[1].topic must occur once in a case: 'errorcost'"],
    ),
    (
        "a role twice", "case.yml", "roles: [ds, mle]", "roles: [ds, mle, ds]",
        ["case.yml:7:18: roles[2] must occur once in a case: 'ds'"],
    ),
    (
        "an unknown related case", "case.yml", "related: []", "related: [bread-today]",
        ["case.yml:83:11: related[0] must be a case of the collection: 'bread-today'"],
    ),
    (
        "a case related to itself", "case.yml", "related: []", "related: [bread-tomorrow]",
        ["case.yml:83:11: related[0] must be another case: 'bread-tomorrow'"],
    ),
    (
        "a date to come", "case.yml", "checked: 2026-11-20", "checked: 2126-11-20",
        ["case.yml:85:10: checked must not be in the future: 2126-11-20"],
    ),
    (
        "a date as a number", "case.yml", "checked: 2026-11-20", "checked: 0",
        ["case.yml:85:10: checked must be a date like 2026-11-23: 0"],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems
