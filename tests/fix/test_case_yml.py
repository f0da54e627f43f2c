"""case.yml in the house style: what changes, and what must not."""

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from macros.fix import _data as data
from macros.fix.case_yml import fixed
from macros.fix.house_order import order
from macros.reading.source import Source
from macros.reading.yaml_reader import read_document

ROWS = [
    ("keys in order", "prompt: b\ntitle: a\n", "title: a\nprompt: b\n"),
    ("an unknown key last", "zest: 1\ntitle: a\n", "title: a\nzest: 1\n"),
    (
        "keys with their comments and empty lines",
        "# the file\n\n# the whole\nprompt: b  # what they say\n\n# a few words\n# of name\ntitle: a\n\nminutes: 45\n",
        "# the file\n\n# a few words\n# of name\ntitle: a\n\n# the whole\nprompt: b  # what they say\n\nminutes: 45\n",
    ),
    (
        "keys of a list's items",
        "facts:\n  - fact: a\n    changes: >-\n      b c\n    topic: t\n  - topic: u\n    fact: d\n    changes: e\n",
        "facts:\n  - topic: t\n    fact: a\n    changes: >-\n      b c\n  - topic: u\n    fact: d\n    changes: e\n",
    ),
    (
        "keys in braces",
        "assumptions:\n  - {value: 1, name: a, why: [b, c], unit: share} # so\n",
        "assumptions:\n  - {name: a, value: 1, unit: share, why: [b, c]} # so\n",
    ),
    (
        "an item's comment stays before its dash",
        "hints:\n  # first\n  - nudge: a\n    # when\n    phase: ask\n",
        "hints:\n  # first\n  - nudge: a\n    # when\n    phase: ask\n",
    ),
    (
        "a drawing's kind before its name",
        "drawings:\n  - name: a\n    kind: bars\n    unit: s\n    finding: b\n",
        "drawings:\n  - kind: bars\n    name: a\n    finding: b\n    unit: s\n",
    ),
    ("lenses as they are", "lenses: {mle: a, ds: b}\n", "lenses: {mle: a, ds: b}\n"),
    ("double quotes", "title: 'a: b'\n", 'title: "a: b"\n'),
    ("single quotes that spare escapes", "title: 'a \"b\" \\d'\n", "title: 'a \"b\" \\d'\n"),
    (
        "one sentence a line",
        "prompt: >-\n  One thing is this. Another\n  is that.\n  A third.\ntitle: a\n",
        "title: a\nprompt: >-\n  One thing is this.\n  Another is that.\n  A third.\n",
    ),
    (
        "paragraphs of a folded text",
        "prompt: >-\n  One. Two.\n\n\n  Three\n  goes on.\n\n\n  - a\n\n  - b\n\nminutes: 45\n",
        "prompt: >-\n  One.\n  Two.\n\n\n  Three goes on.\n\n\n  - a\n\n  - b\n\nminutes: 45\n",
    ),
    ("a literal text as it is", "prompt: |\n  One. Two. \n\n    Three\n", "prompt: |\n  One. Two. \n\n    Three\n"),
    ("an indented part as it is", "prompt: >-\n  One. Two.\n\n    Code. Here\n", "prompt: >-\n  One. Two.\n\n    Code. Here\n"),
    ("spaces at line ends", "title: a  \n# b \t\nminutes: 45 \n\n\n", "title: a\n# b\nminutes: 45\n"),
    ("empty lines before and after", "\n\ntitle: a\n\n\n", "title: a\n"),
    ("a missing line end", "title: a\nminutes: 45", "title: a\nminutes: 45\n"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_the_house_style(before, after):
    assert fixed(before, data) == after
    assert data(after) == data(before)
    assert fixed(after, data) == after


def test_the_house_order_reaches_every_part_of_a_case():
    case = {"drawings": [{"kind": "curve", "x": {}}], "what_if": [{"turn": {}}, {"turn": "a"}], "figures": [{"flips": {}}]}
    assert order((), case)[:3] == ["title", "prompt", "domain"]
    assert order(("drawings", 0), case)[:3] == ["kind", "name", "finding"]
    assert order(("drawings", 0, "x"), case)[:2] == ["says", "unit"]
    assert order(("what_if", 0, "turn"), case) == ["name", "to"]
    assert order(("figures", 0, "flips"), case) == ["when", "then"]
    assert order(("what_if", 1, "turn"), case) == []


WORDS = st.text(alphabet="aZ1 .:#'\"\\-{}[],?é", max_size=30).map(str.strip)
KEYS = ["title", "prompt", "domain", "minutes", "facts", "hints", "figures", "lenses", "checked"]
PARTS = st.dictionaries(st.sampled_from(["topic", "fact", "changes", "phase", "name", "unit"]), WORDS, min_size=1, max_size=4)
TREES = st.dictionaries(
    st.sampled_from(KEYS), st.one_of(WORDS, st.integers(), st.lists(PARTS, min_size=1, max_size=3)), min_size=1
)


@st.composite
def texts(draw):
    """A tree written in one of the ways that YAML allows, with comments, spaces and empty lines strewn in."""
    style = draw(st.sampled_from([None, "'", '"', ">", "|"]))
    text = yaml.safe_dump(
        draw(TREES), sort_keys=False, allow_unicode=True, default_style=style,
        default_flow_style=draw(st.sampled_from([True, False, None])), width=draw(st.sampled_from([20, 80])),
        indent=draw(st.sampled_from([2, 4])),
    )  # fmt: skip
    # An explicit type is not what this draws; without it numbers become text.
    lines = re.sub(r"!!\w+ ", "", text).split("\n")
    for place in draw(st.lists(st.integers(0, len(lines) - 1), max_size=3)):
        lines.insert(place, draw(st.sampled_from(["# a note", "", "  # another", "   "])))
    return "\n".join(lines)


@settings(max_examples=300, deadline=None)
@given(texts())
def test_whatever_is_written_keeps_its_data_and_its_comments_and_comes_to_rest(text):
    document, problems = read_document(Source("case.yml", text))
    if problems or not isinstance(document.data, dict):
        return
    after = fixed(text, data)
    assert data(after) == document.data
    assert fixed(after, data) == after
    assert after.count("# a note") == text.count("# a note")
