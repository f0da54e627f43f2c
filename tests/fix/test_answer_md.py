"""answer.md in the house style: one sentence a line, and the same page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from macros.fix import page_of
from macros.fix.answer_md import fixed

ROWS = [
    ("a paragraph", "One is this. Two is\nthat. Three.\n", "One is this.\nTwo is that.\nThree.\n"),
    (
        "list items under their text",
        "1. **A?** It settles. Then more.\n2. B\n   goes on. C.\n",
        "1. **A?**\n   It settles.\n   Then more.\n2. B goes on.\n   C.\n",
    ),
    ("inner lists", "- One. Two.\n    - Three. Four.\n", "- One.\n  Two.\n    - Three.\n      Four.\n"),
    ("a footnote", "Text.[^a]\n\n[^a]: One. Two.\n", "Text.[^a]\n\n[^a]: One.\n    Two.\n"),
    ("a footnote under its mark", "Text.[^a]\n\n[^a]: \nOne. Two.\n", "Text.[^a]\n\n[^a]:\nOne. Two.\n"),
    ("a table", "| a. B | c |\n| --- | --- |\n| D. E | f |\n", None),
    ("code", "```python\na = 1. # One. Two.   \n\nb = 2\n```\n", None),
    ("a heading", "### One. Two\n", None),
    ("a quotation", "> One. Two.\n", None),
    ("a formula", "\\[ a. B \\]\n", None),
    ("a line broken on purpose", "One. Two  \nthree. Four.\n", None),
    ("spaces at line ends", "One \t\n\n  \nTwo   \n\n", "One\n\n\nTwo\n"),
]


@pytest.mark.parametrize(("before", "after"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_the_house_style(before, after):
    after = before if after is None else after
    assert fixed(before, page_of) == after
    assert page_of(after) == page_of(before)
    assert fixed(after, page_of) == after


PIECES = [
    "One is this. ", "Two? ", "three ", "**Four.** ", "`a. B` ", "{= name =} ", "[@key2020] ", "\\( x. Y \\) ", "\n", "\n\n",
    "- ", "1. ", "    ", "  \n", "> ", "| a | b |\n| --- | --- |\n", "```\n", "### Head\n", "[^n] ", "[^n]: ", "E.g. ", "* ",
    ": ", "![a. B](drawing:x)\n", "\\[ z \\]\n",
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_whatever_is_written_keeps_its_page_and_comes_to_rest(text):
    if (before := page_of(text)) is None:
        return
    after = fixed(text, page_of)
    assert page_of(after) == before
    assert fixed(after, page_of) == after
