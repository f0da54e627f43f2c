"""The practice session's matcher proposes a right topic among five, and takes whatever people type."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
QUESTIONS = ROOT / "tests" / "data" / "questions.yml"
RATCHET = 0.94  # the share of questions with a fitting topic among the five; raise it, never lower it
FITTING_NONE = 0.2  # of the questions, at least

PROPOSE = """async (questions) => {
  const { makeMatcher } = await import("./js/session/matcher.js");
  const { topics } = await (await fetch("./data/practice.json")).json();
  const propose = makeMatcher(topics);
  return questions.map((question) => propose(question));
}"""
TOPICS = "async () => (await (await fetch('./data/practice.json')).json()).topics.map(({ id }) => id)"


@pytest.fixture(scope="module")
def page(browser, serve):
    page = browser.new_page()
    page.goto(serve(ROOT / "docs" / "assets"))
    yield page
    page.close()


@pytest.fixture(scope="module")
def topics(page) -> list[str]:
    return page.evaluate(TOPICS)


@pytest.fixture(scope="module")
def questions() -> list[dict]:
    if not QUESTIONS.exists():
        pytest.skip("tests/data/questions.yml, the set of typed questions, is not there")
    return yaml.safe_load(QUESTIONS.read_text("utf-8"))


def test_the_questions_are_many_and_some_fit_no_topic(questions, topics):
    assert len(questions) >= 150
    assert sum(not each["topics"] for each in questions) >= FITTING_NONE * len(questions)
    assert {topic for each in questions for topic in each["topics"]} <= set(topics)


def test_a_fitting_topic_is_among_the_five(page, questions):
    fitting = [each for each in questions if each["topics"]]
    proposed = page.evaluate(PROPOSE, [each["question"] for each in fitting])
    missed = [
        f"{each['question']} ({', '.join(each['topics'])})"
        for each, five in zip(fitting, proposed, strict=True)
        if not set(each["topics"]) & set(five)
    ]
    share = 1 - len(missed) / len(fitting)
    assert share >= RATCHET, f"{share:.3f} of {len(fitting)}; missed:\n" + "\n".join(missed)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("how long untill we kno the outcom", "labeldelay"),
        ("is there a humann in teh loop", "human"),
        ("any privasy isues?", "privacy"),
        ("what's the LATENCY budget?!", "latency"),
        ("Qué latência, déadline or Gdpr", "privacy"),
    ],
)
def test_misspelling_case_accents_and_punctuation_do_not_hide_a_topic(page, question, topic):
    assert topic in page.evaluate(PROPOSE, [question])[0]


def test_a_typographic_apostrophe_or_none_changes_nothing(page):
    straight, curly, none = page.evaluate(
        PROPOSE, ["what's the goal", "what\u2019s the goal", "whats the goal"]
    )
    assert straight == curly == none


ODD = ["", "   ", "?!...", "the of a to", "\u0000\u202e", "東京は何時ですか", "<b>${x}</b>", "constructor __proto__"]


@pytest.mark.parametrize("question", ODD)
def test_whatever_is_typed_five_different_topics_are_proposed(page, topics, question):
    five = page.evaluate(PROPOSE, [question])[0]
    assert len(set(five)) == 5
    assert set(five) <= set(topics)


def test_where_nothing_was_asked_the_topics_come_in_the_order_of_the_list(page, topics):
    assert page.evaluate(PROPOSE, ["", "?"]) == [topics[:5], topics[:5]]


def test_a_very_long_question_is_answered_from_its_beginning(page):
    beginning = "how many milliseconds may one answer take " * 50
    short, long = page.evaluate(PROPOSE, [beginning[:2000], beginning[:2000] + "budget " * 100_000])
    assert short == long
    assert short[0] == "latency"


def test_the_same_question_gets_the_same_topics_whatever_was_asked_before(page):
    first, _, again = page.evaluate(PROPOSE, ["who labels the data?", "gpu or cpu?", "who labels the data?"])
    assert first == again


def test_every_good_question_of_the_vocabulary_finds_its_topic(page):
    vocabulary = yaml.safe_load((ROOT / "cases" / "vocabulary.yml").read_text("utf-8"))
    good = [(text, key) for key, topic in vocabulary["topics"].items() for text in topic["questions"]]
    proposed = page.evaluate(PROPOSE, [text for text, _ in good])
    assert [(text, key) for (text, key), five in zip(good, proposed, strict=True) if key not in five] == []


def test_fewer_or_all_topics_can_be_had(page, topics):
    one, every = page.evaluate(
        """async () => {
          const { makeMatcher } = await import("./js/session/matcher.js");
          const { topics } = await (await fetch("./data/practice.json")).json();
          const propose = makeMatcher(topics);
          return [propose("is there a deadline", 1), propose("is there a deadline", topics.length)];
        }"""
    )
    assert one == ["timeline"]
    assert sorted(every) == sorted(topics)
