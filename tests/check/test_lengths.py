"""Text that no person would read to its end."""

BROKEN = [
    (
        "a word too long", "answer.md", "Measure waste", f"Measure {'w' * 61}",
        ["answer.md:46:9: a word must have at most 60 letters"],
    ),
    (
        "a paragraph too long", "answer.md", "Measure waste in money.", "waste " * 1_001,
        ["answer.md:46:1: a paragraph must have at most 6,000 characters: 6,006"],
    ),
    (
        "lists too deep", "answer.md", "Measure waste in money.",
        "".join(" " * 4 * depth + "- waste\n" for depth in range(7)),
        ["answer.md:52:1: a list must be at most 6 deep"],
    ),
    (
        "lists too deep on one line", "answer.md", "Measure waste in money.", "- " * 6 + "1. waste",
        ["answer.md:46:1: a list must be at most 6 deep"],
    ),
    (
        "quotations too deep", "answer.md", "Measure waste in money.", "> > > > waste",
        ["answer.md:46:1: a quotation must be at most 3 deep"],
    ),
    (
        "brackets too deep", "answer.md", "Measure waste in money.", "[[[[[waste]]]]]",
        ["answer.md:46:5: brackets must be closed, and at most 4 deep"],
    ),
    (
        "too many blocks of code", "answer.md", "Measure waste in money.", "```\nx\n```\n" * 40,
        ["answer.md:163:1: a text must have at most 40 blocks of code: 41"],
    ),
    (
        "too many spans of code", "answer.md", "Measure waste in money.", "`x` " * 401,
        ["answer.md:46:1589: a text must have at most 400 pieces of code, formulas and escapes: 404"],
    ),
    (
        "too many marks of stress", "answer.md", "Measure waste in money.", "*x* " * 401,
        ["answer.md:46:1585: a text must have at most 800 marks of stress: 810"],
    ),
    (
        "too many paragraphs", "answer.md", "Measure waste in money.", "x\n\n" * 401,
        ["answer.md:806:1: a text must have at most 400 paragraphs: 421"],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems
