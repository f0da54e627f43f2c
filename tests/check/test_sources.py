"""Citations and references."""

BROKEN = [
    (
        "a citation for the words of a link", "answer.md", "Measure waste", "Measure [@arrow1951inventory](https://example.org) waste",
        ["answer.md:46:9: a citation must not be the words of a link: '[@arrow1951inventory]'"],
    ),
    (
        "an unknown reference", "case.yml",
        "references: [arrow1951inventory]",
        "references: [arrow1951inventory, arow1951]",
        [
            "case.yml:84:34: references[1] must be a key of references.bib: 'arow1951' (did you mean "
            "'arrow1951inventory'?)",
        ],
    ),
    (
        "a listed reference that is not cited", "case.yml",
        "references: [arrow1951inventory]",
        "references: [arrow1951inventory, unused2020paper]",
        ["case.yml:84:34: references[1] must be cited in the case: 'unused2020paper'"],
    ),
    (
        "a reference twice", "case.yml",
        "references: [arrow1951inventory]",
        "references: [arrow1951inventory, arrow1951inventory]",
        ["case.yml:84:34: references[1] must occur once in a case: 'arrow1951inventory'"],
    ),
    (
        "a citation that is not listed", "answer.md", "Measure waste", "Measure [@unused2020paper] waste",
        ["answer.md:46:10: a citation must be in the case's references: 'unused2020paper'"],
    ),
    (
        "a citation without an entry", "answer.md",
        "Measure waste",
        "Measure [@arrow1951inventry, p. 3] waste",
        [
            "answer.md:46:10: a citation must be a key of references.bib: 'arrow1951inventry' (did you "
            "mean 'arrow1951inventory'?)",
        ],
    ),
    (
        "a citation without an entry in case.yml", "case.yml",
        "then: Forecast them together.",
        "then: Forecast them [@nobody].",
        ["case.yml:66:26: a citation must be a key of references.bib: 'nobody'"],
    ),
    (
        "a malformed citation", "answer.md", "Measure waste", "Measure [see @arrow1951inventory] waste",
        [
            "answer.md:46:9: a citation must be written [@key], [@key, place] or [@key; @other]: '[see "
            "@arrow1951inventory]'",
        ],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems
