"""Footnotes and their definitions."""

BROKEN = [
    (
        "a footnote in a footnote", "answer.md", "A till counts sales", "A till counts sales[^till]",
        ["answer.md:6:29: a footnote must hold no other: '[^till]'"],
    ),
    (
        "a footnote without a definition", "answer.md", "Measure waste", "Measure[^w] waste",
        ["answer.md:46:8: a footnote must have a definition: '[^w]'"],
    ),
    (
        "a definition without a reference", "answer.md", "[^till]\n\n", "\n\n",
        ["answer.md:6:1: a footnote's definition must have a reference: '[^till]'"],
    ),
    (
        "a footnote defined twice", "answer.md", "## Suppose\n", "[^till]: Again.\n\n## Suppose\n",
        ["answer.md:8:1: a footnote must be defined once: '[^till]'"],
    ),
    (
        "a footnote in case.yml", "case.yml",
        "then: Forecast them together.",
        "then: Forecast[^till] them together.",
        ["case.yml:66:19: a footnote must stand in answer.md, not in case.yml: '[^till]'"],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems
