"""A case with a fault in every corner: everything is reported, in order, in one run."""

CASE = """\
title: Bread {{ tomorrow }}
prompt: A bakery <b>throws</b> bread away.
domain: retial
problem: [forecasting]
roles: [ds, mle]
difficulty: 1
minutes: 45
facts:
  - {topic: data, fact: "The till shows {= sold =}.", changes: "See [us](javascript:alert)."}
  - {topic: data, fact: Again., changes: Nothing.}
assumptions:
  - {name: cost, value: 9, unit: $, low: 1, high: 4, why: "[@nobody1999]"}
  - {name: idle, value: 1, unit: days, low: 0, high: 4, why: a guess}
figures:
  - {name: ratio, formula: 1 / idle, unit: share, says: a ratio}
  - {name: late, formula: ratio + later, unit: share, says: too early}
  - {name: later, formula: (cost, unit: share, says: broken}
drawings:
  - name: plan
    kind: flow
    finding: One box leads to another.
    boxes:
      - {id: a, says: A, column: 1, row: 1}
      - {id: b, says: B, column: 1, row: 1}
    arrows: [{from: a, to: c}]
what_if:
  - {turn: {name: costs, to: 2}, then: Nothing changes.}
rubric:
  - {phase: ask, skill: magic, statement: Asked., weak: a, solid: b, strong: c}
lenses: {ds: Presses., mlr: Presses.}
related: [bread-tomorrow, cakes]
references: [arrow1951inventory]
checked: 2126-01-01
"""
ANSWER = """\
Hello.

## Ask

About {= late =} and {=Cost=}.[^note]

#### Too deep

## Suppose

See [the tips](../../docs/tipps.md) and ![a photo](https://example.org/a.png).

## Plan

\\( \\fracc{1}{2} \\) costs $x$.

## Recap

Done {: .wide }
"""
EXECUTE = """\
# region open
print(1)
"""
EXPECTED = [
    "answer.md:1:1: an answer must begin with its first step: '## Ask'",
    "answer.md:5:22: a number must be written {= name =}: '{=Cost=}.[^note]'",
    "answer.md:5:31: a footnote must have a definition: '[^note]'",
    "answer.md:7:1: a heading must be at most one level below the one above: '#### Too deep'",
    "answer.md:11:5: a link must lead to a page that exists: 'docs/tipps.md' (did you mean 'docs/tips.md'?)",
    (
        "answer.md:11:41: an image must be ![caption](drawing:name) or ![caption](execute.py#region): "
        "'![a photo](https://example.org/a.png).'"
    ),
    'answer.md:15:3: mathematics must be LaTeX that the converter knows: Unknown command "\\fracc"',
    "answer.md:15:26: mathematics must stand between \\( and \\), not dollars: '$x$'",
    "answer.md:17:1: step 4 must be '## Execute': '## Recap'",
    "answer.md:19:6: text must hold no attribute list: '{: .wide }'",
    "case.yml:1:14: text must hold no template delimiter: '{{'",
    "case.yml:2:18: text must hold no HTML: '<b>'",
    "case.yml:2:27: text must hold no HTML: '</b>'",
    "case.yml:3:9: domain must be a domain of vocabulary.yml: 'retial' (did you mean 'retail'?)",
    "case.yml:5:13: lenses must have every role of the case: 'mle' has none",
    "case.yml:9:41: a number must be an assumption or a figure: 'sold'",
    "case.yml:9:69: a link must be https, ../slug/answer.md or ../../docs/page.md: 'javascript:alert'",
    "case.yml:10:13: facts[1].topic must occur once in a case: 'data'",
    "case.yml:12:25: assumptions[0].value must lie from low to high: 9 is not in 1 to 4",
    "case.yml:12:61: a citation must be a key of references.bib: 'nobody1999'",
    "case.yml:15:30: figures[0].formula: a divisor must not be zero, but may lie from 0 to 4"
    " (narrow a range, hold it with min or max, or use each name once)",
    "case.yml:16:35: figures[1].formula must name only assumptions and earlier figures: 'later' comes later",
    "case.yml:17:33: figures[2].formula: a formula must have ) here: end of the formula",
    "case.yml:19:11: drawings[0].name must be shown in answer.md: ![caption](drawing:plan)",
    "case.yml:24:9: drawings[0].boxes[1] must have a cell of its own: 'a' is at column 1, row 1",
    "case.yml:25:28: drawings[0].arrows[0].to must be the id of a box: 'c'",
    "case.yml:27:19: what_if[0].turn.name must be an assumption: 'costs' (did you mean 'cost'?)",
    "case.yml:29:3: rubric must have a statement for every step: 'execute' has none",
    "case.yml:29:3: rubric must have a statement for every step: 'plan' has none",
    "case.yml:29:3: rubric must have a statement for every step: 'recap' has none",
    "case.yml:29:3: rubric must have a statement for every step: 'suppose' has none",
    "case.yml:29:25: rubric[0].skill must be a skill of vocabulary.yml: 'magic'",
    "case.yml:30:24: lenses.mlr must be for a role of the case: 'mlr'",
    "case.yml:31:11: related[0] must be another case: 'bread-tomorrow'",
    "case.yml:31:27: related[1] must be a case of the collection: 'cakes'",
    "case.yml:32:14: references[0] must be cited in the case: 'arrow1951inventory'",
    "case.yml:33:10: checked must not be in the future: 2126-01-01",
    "execute.py:1:1: a region must end with '# endregion': 'open'",
]


def test_every_problem_is_reported_in_order(project, lines):
    folder = project / "cases/bread-tomorrow"
    (folder / "case.yml").write_text(CASE, "utf-8")
    (folder / "answer.md").write_text(ANSWER, "utf-8")
    (folder / "execute.py").write_text(EXECUTE, "utf-8")
    assert lines() == EXPECTED
