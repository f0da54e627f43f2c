"""Mathematics."""

BROKEN = [
    (
        "a citation in mathematics", "answer.md", "Measure waste", r"Measure \(a [@arrow1951inventory, p. 3](b)\) waste",
        ["answer.md:46:13: mathematics must hold no citation: '[@arrow1951inventory, p. 3]'"],
    ),
    (
        "HTML in mathematics", "answer.md", "Measure waste", r"Measure \( \text{<b>x</b>} \) waste",
        [r"answer.md:46:18: mathematics must hold no HTML (write \lt for less than): '<b>'"],
    ),
    (
        "an unknown command", "answer.md", "\\frac{m}", "\\fraction{m}",
        ['answer.md:20:45: mathematics must be LaTeX that the converter knows: Unknown command "\\fraction"'],
    ),
    (
        "an unclosed group", "answer.md", "P(D \\le x)", "P(D \\le {x)",
        [
            "answer.md:22:3: mathematics must be LaTeX that the converter knows: Expected closing token "
            '"}", but reached end of input',
        ],
    ),
    (
        "mathematics that does not end", "answer.md", "{m + c} \\)", "{m + c}",
        ["answer.md:20:43: mathematics must be closed with \\): '\\\\('"],
    ),
    (
        "an unknown command in case.yml", "case.yml",
        "then: Forecast them together.",
        "then: Forecast \\( \\foo \\) together.",
        ['case.yml:66:22: mathematics must be LaTeX that the converter knows: Unknown command "\\foo"'],
    ),
    (
        "mathematics between dollars", "answer.md", "Measure waste", "Measure $\\alpha$ waste",
        ["answer.md:46:9: mathematics must stand between \\( and \\), not dollars: '$\\\\alpha$'"],
    ),
    (
        "a single letter between dollars", "answer.md", "Measure waste", "Measure $q$ waste",
        ["answer.md:46:9: mathematics must stand between \\( and \\), not dollars: '$q$'"],
    ),
    (
        "a number in mathematics", "answer.md", "\\( q =", "\\( q = {= target_share =} =",
        [
            "answer.md:20:45: mathematics must hold no {= name =}: 'q = {= target_share =} = "
            "\\\\frac{m}{m + c}'",
        ],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems


def test_a_formula_of_the_guide_is_held_to_the_same_with_its_page_line_and_column(project, lines):
    page = project / "docs/tips.md"
    page.write_text(page.read_text("utf-8") + "\n- So \\(x = 1\\) and \\( \\nope{x} \\).\n", "utf-8")
    assert lines() == [
        'docs/tips.md:7:22: mathematics must be LaTeX that the converter knows: Unknown command "\\nope"'
    ]
