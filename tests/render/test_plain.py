"""Plain words are set as Markdown would set them, without it."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from macros.check.subject import Subject
from macros.pages.case_page import page_of
from macros.reading.bibliography import Reference
from macros.render import Page, prose
from macros.render.citations import in_order
from macros.render.mathematics import BadFormula
from macros.render.plain import is_plain
from macros.render.terms import Terms, _any_of
from macros.vocabulary import Glossary

GLOSSARY = Glossary.model_validate({"terms": {
    "base rate": {"means": "How common it is.", "also": ["prevalence"]},
    "rate": {"means": "A share."},
    "A/B test": {"means": "A trial."},
}})  # fmt: skip
SOURCE = Reference("k", "article", "A", "B", "2020", "C", "B 2020", (), datetime.date(2026, 1, 1))
TROUBLE = st.sampled_from([
    "base rate", "rates", "A/B tests", "prevalence", "it's", "users' ", "'", '"', "''", " - ", "--", "---", "...", "....", "'80s", "'n'", "s'5",
    "{= n =}", "{=n=}", "{= n", "5 %", "1. ", "12", "# ", "> ", "* ", "*", "_", "`", "\\", "[", "]", "<", "&", "|", "~", "^", "!", ":", "=",
    "  ", " ", "\n", "\n\n", "\t", ".", ",", "(", ")", "é", "\u2019", "\u00a0", "https://a.example", "a@b.example", "and",
    "**bold**", "**", "*so*", "**'80s {= n =}'s**", "`it's *`", "`a", "[@k]", "[@k, p. *3*; @k]", "[@", r"\(x^2\)", r"\(x\),", r"\(", r"\)", "\n- ",
])  # fmt: skip


def page(terms=None) -> Page:
    return Page({"n": 0.25}, {"n": "share"}, {"k": SOURCE}, drawing=lambda *_: "", code=lambda *_: "", terms=terms)


@pytest.fixture(scope="module")
def by_markdown():
    """A text rendered by Markdown alone."""

    def render(page, text):
        prose._markdown.cache_clear()
        md = prose._markdown()
        md.treeprocessors.deregister("simple-words", strict=False)
        md.treeprocessors.deregister("simple-punctuation", strict=False)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(prose, "is_plain", lambda text: False)
            return prose.block(page, text)

    yield render
    prose._markdown.cache_clear()


def outcome(render, *given):
    try:
        return in_order(render(*given))
    except (prose.UnsafeHtml, BadFormula, KeyError) as error:
        return repr(error)


@given(st.lists(TROUBLE, max_size=8).map("".join))
def test_any_text_is_rendered_as_by_markdown_alone(by_markdown, text):
    terms = Terms(GLOSSARY)
    expected = outcome(by_markdown, page(terms), text)
    prose._markdown.cache_clear()
    assert outcome(prose.block, page(terms), text) == expected


def test_so_are_all_texts_of_all_cases_and_most_of_them_need_no_markdown(collection, by_markdown):
    plain = texts = 0
    for draft in collection.drafts:
        pieces = [each.text for each in Subject(draft, collection.shared).prose]
        make = lambda: page_of(collection, collection.cases[draft.slug], Terms(collection.glossary))  # noqa: E731
        expected = [by_markdown(slow, text) for slow in [make()] for text in pieces]
        prose._markdown.cache_clear()
        assert [prose.block(fast, text) for fast in [make()] for text in pieces] == expected
        plain, texts = plain + sum(map(is_plain, pieces)), texts + len(pieces)
    assert plain > 0.8 * texts


@given(st.lists(st.text("ab- ", min_size=1, max_size=4), min_size=1, max_size=8), st.text("ab- s", max_size=12))
def test_the_pattern_of_terms_finds_the_longest_as_a_list_of_them_would(forms, text):
    longest_first = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    found = [[match.span() for match in re.finditer(rf"(?<!\w)({each})(s?)(?!\w)", text)] for each in (longest_first, _any_of(forms))]
    assert found[0] == found[1]
