"""What looks like a fault and is none."""

import pytest

PROSE = [
    "A rate below 5 and x < y, or y > x.",
    "It costs $5, at times $6 or $7_000, and never $$.".replace("$$", "$0"),
    "Code such as `<b>{= name =}</b> [@key]` is only quoted.",
    r"An escaped \[bracket and \*star*.".replace(r"\[", "("),
    r"Both \( a < b \) and \( x_1 = \frac{a}{b} \) are mathematics.",
    "A link to [a case](../bread-tomorrow/answer.md#execute-the-order) and [this page](#suppose-costs).",
    "A link to [a page](../../docs/tips.md) and <https://example.org/path?q=1>.",
    "A citation [@arrow1951inventory, chapter 2; @arrow1951inventory, p. 3].",
    'A "quoted" [link](https://example.org "with a title").',
    "A [link][by reference].\n\n[by reference]: https://example.org",
    "A link whose words are code: [`fit`](https://example.org).",
    "A brace {like this} and a set {1, 2}.",
    "No-break spaces: 12\u00a0% and 3\u202f000; accents: caf\u00e9, \u00fcber; \u2264 \u2013 \u20ac \u00b5s.",
    "AT&T; R&D, and <3 of 5.".replace("AT&T;", "AT&T"),
    "An address such as ann@example.org in prose.",
    "```python\n# not a heading\n<b>\n```",
    "~~~\n## Not a step\n~~~",
    "- a\n- b\n\n1. c\n2. d\n\n> quoted",
    "Two footnotes.[^a] [^b]\n\n[^a]: One.\n\n[^b]: Two, with\n    more.",
    "| a | b |\n| --- | --- |\n| 1 | {= loaf_cost =} |",
]


def test_the_valid_project_has_no_problem(lines):
    assert lines() == []


@pytest.mark.parametrize("prose", PROSE)
def test_good_prose_is_accepted(edit, lines, prose):
    edit("answer.md", "Measure waste in money.", prose)
    assert lines() == []


def test_windows_line_ends_are_accepted(edit, project, lines):
    path = project / "cases/bread-tomorrow/case.yml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert lines() == []


def test_a_case_needs_no_code(edit, project, lines):
    edit("answer.md", "![The order in code](execute.py#order)\n\n", "")
    (project / "cases/bread-tomorrow/execute.py").unlink()
    assert lines() == []
