"""Where one sentence ends and the next begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from macros.fix.sentences import sentences

SPLIT = [
    "One thing. | Another thing! | A third? | Yes.",
    "**Rates.** | {= seen =} of payments are fraud. | So accuracy is no metric.",
    'He says "no." | Then he leaves.',
    "It stays with us.[^note] | *It flips at one.* | See below.",
    "The value is 3.5 in the U.S. market, e.g. Texas, cf. Fig. 3 and no. 7 of J. Smith et al. Nobody minds.",
    "The answer is no. | With 5 we stop. | 12 remain.",
    "A formula \\( a. B \\) stays whole. | \\( x \\) begins a sentence.",
    "Code such as `a. B` and [a link. With words](https://example.org) stay whole. | `c` begins one.",
    "A citation follows the stop. [@key2020paper] | Then more.".replace(" | ", " "),
    "It has two. - not a list. 3. not a list either. # no heading.",
    "Small letters follow. so this is one line, vs. Others.",
]


@pytest.mark.parametrize("text", SPLIT)
def test_a_sentence_ends_where_the_next_begins(text):
    assert sentences(text.replace(" | ", " ")) == text.split(" | ")


@given(st.text(alphabet="aB1 .?!`\"'*[]()^@{=}\\#-", max_size=60))
def test_nothing_is_lost_and_a_second_look_finds_the_same(text):
    lines = sentences(text)
    assert " ".join(lines) == text
    assert sentences(" ".join(lines)) == lines
