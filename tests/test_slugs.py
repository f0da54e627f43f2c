"""Slugs: their form, and which could be taken for which."""

import pytest
from macros import slugs

FORM = "be lower-case words and digits joined by hyphens"


@pytest.mark.parametrize("slug", ["card-fraud", "a", "5g", "x" * 60, "route-66-tolls"])
def test_a_plain_slug_has_no_fault(slug):
    assert slugs.form_fault(slug) is None


@pytest.mark.parametrize(
    ("slug", "fault"),
    [
        ("", f"{FORM}: ''"),
        ("Card-fraud", f"{FORM}: 'Card-fraud'"),
        ("card fraud", f"{FORM}: 'card fraud'"),
        ("../card", f"{FORM}: '../card'"),
        ("card-", f"{FORM}: 'card-'"),
        ("card\n", f"{FORM}: 'card\\n'"),
        ("x" * 61, f"{FORM}: '{'x' * 61}' (61 characters, at most 60)"),
        ("c\u0430rd", f"{FORM}: 'c\\u0430rd' (U+0430 is cyrillic small letter a)"),
        ("ca\u200brd", f"{FORM}: 'ca\\u200brd' (U+200B is zero width space)"),
        ("index", "not have a reserved name: 'index'"),
        ("nul", "not have a reserved name: 'nul'"),
        ("com7", "not have a reserved name: 'com7'"),
    ],
)
def test_any_other_is_refused_with_its_reason(slug, fault):
    assert slugs.form_fault(slug) == fault


@pytest.mark.parametrize(
    ("slug", "other"),
    [
        ("cardfraud", "card-fraud"),
        ("card-frau-d", "card-fraud"),
        ("mea1-eta", "meal-eta"),
        ("meai-eta", "meal-eta"),
        ("vvind-farms", "wind-farms"),
        ("tum-order", "turn-order"),
        ("f00d", "food"),
        ("Card-Fraud", "card-fraud"),
    ],
)
def test_a_slug_that_looks_like_another_is_found(slug, other):
    assert slugs.twin(slug, ["music-recs", other]) == other


def test_slugs_that_differ_at_a_glance_are_no_twins():
    assert slugs.twin("card-fraud", ["card-fraud", "card-frauds", "care-fraud"]) is None
