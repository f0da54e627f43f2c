"""Text made to be slow to read is read in time."""

from pathlib import Path
from time import process_time

import pytest
from macros.check import check_case
from macros.load import Draft, Shared
from macros.reading.answer import read_answer
from macros.reading.source import LARGEST, Source

PIECES = [
    "\\(",
    "\\[",
    "`",
    "``a",
    "[",
    "[a](",
    "![",
    "{=",
    "$a_b",
    " @a",
    "<",
    "&",
    "#",
    "\n```",
    "{.",
    "[^a",
    "[@a ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_file_of_one_mark_alone_is_checked_in_seconds(piece):
    text = ("## Ask\n" + piece * LARGEST)[: LARGEST // 4]
    start = process_time()
    answer, _ = read_answer(Source("answer.md", text))
    draft = Draft("a", Path("a"), "a", answer=answer)
    check_case(draft, Shared(Path(), None, None, None, {}, frozenset(), {}))
    assert process_time() - start < 10
