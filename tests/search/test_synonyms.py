"""The other names of what a page speaks of."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from macros.search.synonyms import other_names

SYNONYMS = {"wake word": ["KWS", "keyword spotting"], "recommender": ["recsys"]}
# Names of one word and of several, one within another, with and without marks at their ends.
AWKWARD = {"a b": ["b", "a/b c", "-a"], "as": ["A", "c++", "b c", "b c b"], "é_1": ["++", "s s"]}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("one Wake\n Word here", ["KWS", "keyword spotting"]),
        ("wake words here", ["KWS", "keyword spotting"]),
        ("KWS, that is keyword spotting", ["wake word"]),
        ("recsys", ["recommender"]),
        ("awake wordy", []),
    ],
)
def test_other_names_are_those_that_the_text_does_not_use_itself(text, names):
    assert list(other_names(text, "", SYNONYMS)) == names


def test_a_name_is_absent_where_only_what_stands_beside_says_it():
    assert list(other_names("a wake word", "or KWS", SYNONYMS)) == ["KWS", "keyword spotting"]
    assert list(other_names("", "a wake word, or KWS", SYNONYMS)) == ["wake word", "KWS", "keyword spotting"]


def test_it_is_told_how_often_a_thing_is_spoken_of_under_all_its_names():
    synonyms = {"wake word": ["KWS", "hotword"]}
    assert other_names("A wake word.", "", synonyms) == {"KWS": 1, "hotword": 1}
    assert other_names("A wake word, two wake words.", "The KWS.", synonyms) == {"KWS": 3, "hotword": 3}


def test_no_name_stands_in_two_groups_of_synonyms(collection):
    synonyms = collection.vocabulary.synonyms
    groups = [{name.lower() for name in (term, *others)} for term, others in synonyms.items()]
    assert [one & other for one, other in combinations(groups, 2) if one & other] == []


def plainly(text: str, name: str) -> bool:
    """Whether the text says a name, by the definition."""
    return bool(re.search(rf"(?<!\w){re.escape(name.lower())}s?(?!\w)", " ".join(text.lower().split())))


@given(st.text(st.sampled_from("abcABs /+-\n\u00a0é_1"), max_size=30))
def test_a_name_is_absent_exactly_where_the_text_nowhere_says_it_as_words_of_their_own(text):
    groups = [(term, *others) for term, others in AWKWARD.items()]
    absent = [[name for name in group if not plainly(text, name)] for group in groups]
    expected = [name for group, names in zip(groups, absent) if len(names) < len(group) for name in names]
    assert list(other_names(text, "", AWKWARD)) == list(dict.fromkeys(expected))
