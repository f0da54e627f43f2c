"""Whatever is read, the loader answers with values or with problems of its own, never with a traceback."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from macros.check import check_case
from macros.load import Draft, load_shared
from macros.model import Case
from macros.numbers import formula
from macros.numbers.formula import FormulaError
from macros.reading.answer import read_answer, read_regions
from macros.reading.bibliography import read_bibliography
from macros.reading.messages import validate
from macros.reading.source import Problem, Source, odd_characters
from macros.reading.yaml_reader import read_document
from pydantic import ValidationError

PROJECT = Path(__file__).parent / "data" / "project"
SHARED, _ = load_shared(PROJECT)
WHOLE = read_document(Source("case.yml", (PROJECT / "cases/bread-tomorrow/case.yml").read_text("utf-8")))[0].data
ANSWER = (PROJECT / "cases/bread-tomorrow/answer.md").read_text("utf-8")

few = settings(max_examples=60, deadline=None, derandomize=True)
words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | words
fit = words.filter(lambda text: not any(odd_characters(Source("", text))))
keys = st.sampled_from(sorted(Case.model_fields)) | st.sampled_from(["name", "kind", "formula", "turn", "to", "says", "<<"]) | words
trees = st.recursive(scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=6), max_leaves=25)
marks = st.sampled_from(
    ["*", "**", "_", "`", "``", "[", "]", "](", "(", ")", "![", "[^a]", "[^a]: ", "[a]: ", "<", ">", "&", "#", "## Ask", "\n", "\n\n",
     "    ", "- ", "1. ", "> ", "| ", "|\n", "---", "~~~", "```\n", "\\(", "\\)", "\\[", "\\", "{= loaf_cost =}", "{=", "[@a]", "$", ": "]
)  # fmt: skip
prose = st.lists(marks | words, max_size=25).map("".join)
sums = st.lists(
    st.sampled_from(
        ["loaf_cost", "x", "1", "0", "9", "1e308", "0.5", "1,000", "+", "-", "*", "/", "**", "(", ")", ",", " ", "max", "log", "sqrt",
         "exp", "quantile", "floor", "_", ".", "e", "("]
    ) | words, max_size=15,
).map("".join)  # fmt: skip


def dump(case: Case) -> str:
    """A case as YAML: its JSON is YAML too, since neither writes a character as an escape that text may hold."""
    return json.dumps(case.model_dump(mode="json", by_alias=True, exclude_defaults=True), ensure_ascii=False, indent=1)


def is_told(problems: list[Problem]) -> bool:
    return all(each.line >= 1 and each.column >= 1 and "\n" not in str(each) for each in problems)


@few
@given(st.text(max_size=200) | st.lists(st.sampled_from(["- ", "a: ", "{", "}", "[", "]", "'", '"', "\n", "  ", "&a ", "*a", "!!str ", "|\n", "? "]), max_size=30).map("".join))
def test_any_text_read_as_yaml(text):
    document, problems = read_document(Source("case.yml", text))
    assert is_told(problems)
    if document.data is not None:
        assert is_told(validate(Case, document)[1])


@few
@given(trees)
def test_any_tree_written_as_yaml(tree):
    document, problems = read_document(Source("case.yml", yaml.safe_dump(tree, allow_unicode=True)))
    case, refused = validate(Case, document) if document.data is not None else (None, [])
    assert is_told([*problems, *refused]) and case is None


@st.composite
def edited(draw) -> dict:
    """The small valid case with a few of its values, at any depth, replaced, doubled or dropped."""
    data = copy.deepcopy(WHOLE)
    for _ in range(draw(st.integers(1, 4))):
        holder, key = data, draw(st.sampled_from(sorted(data)))
        while isinstance(holder[key], dict | list) and holder[key] and draw(st.booleans()):
            holder = holder[key]
            key = draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else range(len(holder))))
        old = holder[key]
        if isinstance(old, str):
            holder[key] = draw(fit | st.sampled_from(["no", "1e3", "~", "1:30", "a: b", "# a", "- a", "'", '"', "\\", "a\nb", "{", "null"]))
        elif isinstance(old, int | float):
            holder[key] = draw(st.floats(allow_nan=False, allow_infinity=False, width=32) | st.integers(-9, 10**12))
        elif isinstance(old, list):
            holder[key] = draw(st.sampled_from([old * 2, old[:1], []]))
    return data


@settings(few, max_examples=120)
@given(edited())
def test_a_case_written_out_is_read_as_the_same_case(data):
    try:
        case = Case.model_validate(data)
    except ValidationError:
        return
    document, _ = read_document(Source("case.yml", dump(case)))
    assert Case.model_validate(document.data) == case


@few
@given(prose)
def test_any_prose_checked_and_rendered(text):
    source = Source("answer.md", ANSWER.replace("Measure waste in money.", text))
    answer, problems = read_answer(source)
    document, _ = read_document(Source("case.yml", json.dumps(WHOLE)))
    draft = Draft("bread-tomorrow", Path("bread-tomorrow"), "bread-tomorrow", document, Case.model_validate(WHOLE), answer)
    assert is_told([*problems, *check_case(draft, SHARED)])


@few
@given(prose)
def test_any_prose_read_as_code_or_bibliography(text):
    assert is_told([*read_regions(Source("execute.py", text))[1], *read_bibliography(Source("references.bib", text))[1]])
    entry = f"@article{{a,\n title = {{{text}}},\n author = {{{text}}},\n year = {{2020}},\n doi = {{10.1000/1}}\n}}\n"
    assert is_told(read_bibliography(Source("references.bib", entry))[1])


@settings(few, max_examples=200)
@given(sums)
def test_any_formula(text):
    try:
        tree = formula.parse(text)
        assert abs(formula.evaluate(tree, {"loaf_cost": 0.8, "x": -3.0})) < float("inf")
        low, high = formula.bounds(tree, {"loaf_cost": (0.4, 1.5), "x": (-9.0, 9.0)})
        assert low <= high
    except FormulaError as error:
        assert error.message and 0 <= error.offset <= len(text)
