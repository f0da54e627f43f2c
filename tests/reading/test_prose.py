"""Contributed Markdown as checks see it."""

import pytest
from macros.reading.prose import Prose
from macros.reading.source import Source


def prose(text: str) -> Prose:
    return Prose(text, Source("file", text).problem)


@pytest.mark.parametrize(
    "text, words",
    [
        ("a `b` c", "a     c"),
        ("a ``b ` c`` d", "a           d"),
        ("a ` b", "a ` b"),
        ("a\n```\nb\n```\nc", "a\n   \n \n   \nc"),
        ("```\nb\n````\nc", "   \n \n    \nc"),
        ("~~~\n```\n~~~\nc", "   \n   \n   \nc"),
        ("a \\( b \\) c", "a         c"),
        ("a \\[ b\nc \\] d", "a     \n     d"),
        ("a \\( b\n\nc \\)", "a \\( b\n\nc   "),
        ("a \\* b \\\\( c", "a    b   ( c"),
        ("`\\( a` \\( b \\)", "              "),
    ],
)
def test_code_mathematics_and_escapes_leave_blanks(text, words):
    assert prose(text).words == words


def test_numbers_and_citations_are_found_outside_code():
    text = "{= a =} `{= b =}` {=c1=} [@x, p. 3; @y-z] `[@w]` [@v](https://example.org)"
    found = prose(text)
    assert [(each.word, each.index) for each in found.numbers] == [("a", 0), ("c1", 18)]
    assert [(each.word, each.index) for each in found.citations] == [("x", 26), ("y-z", 36)]


def test_formulas_and_fences_are_found_with_their_places():
    found = prose("\\( a \\) and\n\n\\[ b \\]\n\n``` python\nx\n")
    assert [(each.index, each.latex, each.is_display) for each in found.formulas] == [
        (2, " a ", False),
        (15, " b ", True),
    ]
    assert [(each.index, each.info, each.is_closed) for each in found.fences] == [(22, "python", False)]
