"""The five steps and the headings below them."""

BROKEN = [
    (
        "a step missing", "answer.md", "## Recap\n\nMeasure waste in money.\n", "",
        ["answer.md:42:4: an answer must have all five steps: '## Recap' is missing"],
    ),
    (
        "steps out of order", "answer.md", "## Suppose", "## Plan",
        ["answer.md:8:1: step 2 must be '## Suppose': '## Plan'"],
    ),
    (
        "a step of another name", "answer.md", "## Recap", "## Summary",
        ["answer.md:44:1: step 5 must be '## Recap': '## Summary'"],
    ),
    (
        "a sixth step", "answer.md", "", "\n## More\n",
        ["answer.md:48:1: step 6 must be in one of the five steps, with ###: '## More'"],
    ),
    (
        "text before the first step", "answer.md", "## Ask", "Hello.\n\n## Ask",
        ["answer.md:1:1: an answer must begin with its first step: '## Ask'"],
    ),
    (
        "a heading of level 1", "answer.md", "### Costs", "# Costs",
        ["answer.md:10:1: a heading must be of level 2 to 4: '# Costs'"],
    ),
    (
        "a heading that skips a level", "answer.md", "### Costs", "#### Costs",
        ["answer.md:10:1: a heading must be at most one level below the one above: '#### Costs'"],
    ),
    (
        "a heading too deep", "answer.md", "#### In code", "##### In code",
        ["answer.md:34:1: a heading must be of level 2 to 4: '##### In code'"],
    ),
    (
        "a heading without words", "answer.md", "### Costs", "###",
        ["answer.md:10:1: a heading must have words: '###'"],
    ),
    (
        "an underlined heading", "answer.md",
        "Measure waste in money.",
        "Measure waste\n-------------\n\nIn money.",
        ["answer.md:46:1: a heading must begin with #: 'Measure waste'"],
    ),
    (
        "a heading in case.yml", "case.yml",
        "then: Forecast them together.",
        "then: |\n      Forecast\n\n      ## More",
        ["case.yml:69:14: a heading must stand in answer.md, not in case.yml"],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems
