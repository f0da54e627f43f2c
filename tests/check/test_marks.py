"""Rules that look only at texts with some marks miss nothing in the others."""

import json
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from macros.check import WORD_RULES, lengths
from macros.check.subject import Subject
from macros.load import Draft, Shared
from macros.reading import prose
from macros.reading.answer import read_answer
from macros.reading.prose import Prose
from macros.reading.source import Source
from macros.reading.yaml_reader import read_document

SHARED = Shared(Path(), None, None, None, {}, frozenset({"a"}), {})
PIECES = [
    "a", "A1", " ", " ", "  ", "\n", "\n\n", "\n    ", "'", '"', ":", "- ", "1. ", "+ ", "> ", ">>>>", "!", "![", "!!! ", "???",
    "===", "[TOC]", "*[a]:", "--8<--", "{++", "{--", "{~~", "{==", "{>>", "{", "}", "{=", "=}", "{= a =}", "{: .a}", "{ #a }", "{a=b}",
    "[", "]", "](", "[a](b)", "[](https://a.org)", "[a](https://a.org)", "[https://b.org](https://a.org)", "[a][b]",
    "[b]: c", "[^a]", "[^a]:", "[@a", "[@ a]", "@a", "<", ">", "<a", "</a>", "<!--", "<a@b.org>", "<http://a.org>", "&", "&amp;",
    "&#1;", "#", "# ", "## a", "$", "$x$", "$a_b$", "\\", "\\(", "\\)", "\\( a \\)", "\\[", "\\]", "\\*", "\\( \\foo \\)", "`", "``", "`a`", "```", "\n```a\n",
    "\n```\n", "\n~~~\n", "|", "*", "_", "**", "TO-WRITE", "a" * 61, "- " * 7, "> " * 4, "[" * 5, " " * 24, "( ", ")", "xn--", "drawing:a)",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join)


class Whole(Subject):
    """A case of which every rule looks at every text."""

    def prose_with(self, *marks):
        return self.prose

    def fields_with(self, *marks):
        return self.fields.values()

    def labels_with(self, *marks, but_not=""):
        return [text for loc, text in self.labels.items() if loc[-1:] != (but_not,)]


def draft(texts: list[str], answer: str) -> Draft:
    facts = [{"topic": text, "fact": text, "flips": {"when": text, "then": text}} for text in texts]
    data = {"title": texts[0], "facts": facts, "drawings": [{"finding": texts[-1]}]}
    document, _ = read_document(Source("case.yml", json.dumps(data)))
    return Draft("b", Path("b"), "b", document, answer=read_answer(Source("answer.md", answer))[0])


def problems(rules, subject: Subject) -> list:
    return [list(islice(rule(subject), 1000)) for rule in rules]


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(TEXTS, min_size=1, max_size=4), TEXTS)
@example(["# a", "+ " * 7, "see [by @a b]"], "## a")
def test_every_rule_finds_what_it_would_find_by_looking_at_every_text(texts, answer):
    case = draft(texts, answer)
    found = problems(WORD_RULES, Subject(case, SHARED))
    limits = [(pattern, lambda text: True, message) for pattern, _, message in lengths.LIMITS]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lengths, "LIMITS", limits)
        patch.setattr(lengths, "SHORTEST", 0)
        assert found == problems(WORD_RULES, Whole(case, SHARED))


@settings(max_examples=400, deadline=None, derandomize=True)
@given(TEXTS)
def test_code_formulas_and_escapes_are_those_that_one_scan_finds(text):
    found = Prose(text, Source("a", text).problem)
    spans = [span.span() for span in prose._SPAN.finditer(found.unfenced)]
    assert [span.span() for span in found._spans] == spans
    for start, end in spans:
        assert found.words[start:end].strip() == ""
    assert len(found.words) == len(text)
    assert prose._SPAN.sub("", found.words) == found.words


@pytest.mark.parametrize(
    "text, name",
    [
        ("```\n```\n" * 41, "blocks of code"),
        ("\\*" * 401, "pieces of code, formulas and escapes"),
        ("* " * 801, "marks of stress"),
        ("a\n\n" * 401, "paragraphs"),
        ("a" * 6001, "characters"),
    ],
)
def test_the_shortest_text_with_too_many_of_something_is_not_too_short_to_be_looked_at(text, name):
    found = list(lengths.amounts(Subject(draft([text], "a"), SHARED)))
    assert any(name in problem.message for problem in found)


def test_a_case_that_is_a_list_is_told_and_no_more():
    document, _ = read_document(Source("case.yml", "- a\n- b\n"))
    assert problems(WORD_RULES, Subject(Draft("b", Path("b"), "b", document), SHARED)) == [[] for _ in WORD_RULES]
