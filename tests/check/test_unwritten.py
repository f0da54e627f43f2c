"""No part of the template is left in a finished case."""

BROKEN = [
    (
        "in case.yml", "case.yml", "title: Bread for tomorrow", 'title: "TO-WRITE: a few words"',
        ["case.yml:1:9: title must be written: a few words"],
    ),
    (
        "in answer.md", "answer.md", "Measure waste in money.", "TO-WRITE: sixty seconds to say aloud",
        ["answer.md:46:1: Recap must be written: sixty seconds to say aloud"],
    ),
    (
        "the mark alone", "case.yml", "ds: Presses on the comparison.", "ds: Presses on TO-WRITE",
        ["case.yml:80:18: lenses.ds must be written: only the template's mark stands here"],
    ),
    (
        "in code too", "answer.md", "Measure waste in money.",
        "`TO-WRITE: a long line of which one needs to see no more than the beginning to know`",
        ["answer.md:46:2: Recap must be written: a long line of which one needs to see no more than the beginning to..."],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(lines_of, broken):
    assert lines_of(broken) == broken.problems
