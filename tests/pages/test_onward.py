"""What to read after a case."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from macros.pages.onward import MOST, in_order, onward

VOCABULARY = SimpleNamespace(
    pitfalls={name: SimpleNamespace(label=name.capitalize()) for name in ("leakage", "novelty", "overload")},
    problems={"ranking": "Ranking", "detection": "Detection", "regression": "Regression"},
)


def case(title, pitfalls="", problem="ranking", difficulty=2, related=()):
    named = tuple(SimpleNamespace(pitfall=name) for name in pitfalls.split())
    return SimpleNamespace(title=title, difficulty=difficulty, pitfalls=named, problem=tuple(problem.split()), related=related)


def test_the_order_is_from_easy_to_hard_and_by_title_within():
    cases = {"x": case("B", difficulty=1), "y": case("A", difficulty=2), "z": case("A", difficulty=1)}
    assert in_order(cases) == ["z", "x", "y"]


def test_the_next_case_follows_in_that_order_and_the_last_has_none():
    cases = {"a": case("A"), "b": case("B"), "c": case("C")}
    assert [next_ and next_.slug for next_, _ in (onward(slug, cases, VOCABULARY) for slug in cases)] == ["b", "c", None]


def test_the_authors_choice_comes_first_then_the_most_alike_and_a_rare_trait_counts_for_more():
    cases = {
        "a": case("A", "leakage novelty", "ranking", related=("e",)),
        "b": case("B", "", "detection"),
        "c": case("C", "leakage", "detection"),
        "d": case("D", "novelty", "detection"),
        "e": case("E", "", "regression"),
        "f": case("F", "leakage", "detection"),
    }
    _, related = onward("a", cases, VOCABULARY)
    assert [(each.slug, each.why) for each in related] == [
        ("e", ""), ("d", "also bites: novelty"), ("c", "also bites: leakage"), ("f", "also bites: leakage"),
    ]  # fmt: skip


def test_a_reason_names_the_shared_kinds_of_problem_and_the_two_rarest_pitfalls():
    cases = {
        "a": case("A", "leakage novelty overload", "ranking detection"),
        "b": case("B", "", "regression"),
        "c": case("C", "leakage novelty overload", "detection ranking"),
        "d": case("D", "leakage", "regression"),
    }
    _, (first, *_) = onward("a", cases, VOCABULARY)
    assert first.why == "also ranking and detection; also bites: novelty, overload"


def test_what_every_case_has_makes_none_related():
    cases = {slug: case(slug, "leakage", "ranking") for slug in "abc"}
    assert onward("a", cases, VOCABULARY) == (("b", "b", "also ranking; also bites: leakage"), [])


def test_an_authors_choice_outside_the_collection_is_left_out():
    cases = {"a": case("A", related=("gone",)), "b": case("B", problem="detection")}
    assert onward("a", cases, VOCABULARY)[1] == []


def test_no_case_of_the_collection_names_one_twice_or_itself_and_each_has_others(collection):
    cases = {slug: loaded.case for slug, loaded in collection.cases.items()}
    for slug in cases:
        following, related = onward(slug, cases, collection.vocabulary)
        named = [each.slug for each in ([following] if following else []) + related]
        assert slug not in named and len(named) == len(set(named)), slug
        assert 1 <= len(related) <= MOST, slug


@pytest.mark.parametrize("reason", ["also bites: ", "also "])
def test_reasons_are_words_that_a_reader_knows(collection, reason):
    cases = {slug: loaded.case for slug, loaded in collection.cases.items()}
    whys = [each.why for slug in cases for each in onward(slug, cases, collection.vocabulary)[1]]
    assert any(why.startswith(reason) for why in whys)
