"""What kept sessions come to, and which case is picked, as pure modules; two tabs that write at once."""

from __future__ import annotations

import pytest

from tests.browser.kept import done, session

DAY = 86_400_000
MODULES = "async ([module, name, ...given]) => (await import(`/history/${module}.js`))[name](...given)"


@pytest.fixture(scope="module")
def modules(browser, serve, root):
    page = browser.new_page(timezone_id="Europe/London")
    page.goto(serve(root / "docs" / "assets" / "js"))
    yield lambda *given: page.evaluate(MODULES, list(given))
    page.close()


RUBRICS = {"a": [{"id": "0", "number": 0, "phase": "ask", "skill": "data"}, {"id": "1", "number": 1, "phase": "plan", "skill": "ml"}]}


def test_progress_by_skill_tells_the_first_and_the_latest_level_of_done_sessions(modules):
    sessions = [
        done({"0": "strong", "1": "weak"}, "bbbb", slug="a", started=2 * DAY),
        done({"0": "weak"}, "aaaa", slug="a", started=DAY),
        session("cccc", slug="a", marks={"0": {"level": "none", "evidence": ""}}),
        done({"0": "none"}, "dddd", slug="gone", started=3 * DAY),
    ]
    assert modules("progress", "bySkill", sessions, RUBRICS) == {
        "data": {"times": 2, "first": 1, "last": 3}, "ml": {"times": 1, "first": 1, "last": 1},
    }  # fmt: skip


def test_progress_by_case_counts_sessions_and_shows_the_steps_when_last_done(modules):
    sessions = [done({"0": "strong"}, "aaaa", slug="a", started=DAY), session("bbbb", slug="a", phase="plan", started=2 * DAY)]
    [case] = modules("progress", "byCase", sessions, RUBRICS)
    assert (case["slug"], case["times"], case["standing"]["kind"]) == ("a", 2, "under way")
    assert case["levels"] == {"ask": 3, "suppose": None, "plan": None, "execute": None, "recap": None}


@pytest.mark.parametrize(
    ("ago", "words"), [(0, "Mon"), (2 * DAY, "Sat"), (5 * DAY, "Wed"), (7 * DAY, "16 Nov"), (400 * DAY, "19 Oct 2025"), (-DAY, "24 Nov")]
)
def test_a_day_is_said_as_people_say_it(modules, ago, words):
    monday = 1_795_442_520_000
    assert modules("progress", "day", monday - ago, monday) == words


CASES = [
    {"slug": "a", "title": "A", "role": ["mle"], "domain": "x", "minutes": 45, "skills": ["data", "data", "ml"]},
    {"slug": "b", "title": "B", "role": ["mle", "ds"], "domain": "y", "minutes": 30, "skills": ["data"]},
    {"slug": "c", "title": "C", "role": ["ds"], "domain": "y", "minutes": 60, "skills": ["ml"]},
]
ANY = {"role": "", "domain": "", "minutes": ""}
# A Map does not travel, so it is made on the other side.
PICK = """async ([cases, wishes, practised, skill, chance]) => {
  const found = (await import("/history/pick.js")).pick(cases, wishes, new Map(practised), skill, chance);
  return found && [found.one.slug, found.again];
}"""


@pytest.mark.parametrize(
    ("wishes", "practised", "skill", "chance", "found"),
    [
        (ANY, [], None, 0, ["a", False]),
        (ANY, [], None, 0.99, ["c", False]),
        (ANY, [["a", 1]], None, 0, ["b", False]),
        (ANY, [["a", 3], ["b", 1], ["c", 2]], None, 0.5, ["b", True]),
        (ANY | {"role": "ds", "minutes": "30"}, [], None, 0.9, ["b", False]),
        (ANY | {"domain": "x", "role": "ds"}, [], None, 0, None),
        (ANY, [], "data", 0.99, ["a", False]),
        (ANY, [["a", 1]], "data", 0.99, ["b", False]),
        (ANY, [["a", 1], ["b", 2]], "data", 0, ["a", True]),
    ],
)
def test_a_case_is_picked_that_fits_is_new_and_asks_for_the_skill(browser, serve, root, wishes, practised, skill, chance, found):
    page = browser.new_page()
    page.goto(serve(root / "docs" / "assets" / "js"))
    assert page.evaluate(PICK, [CASES, wishes, practised, skill, chance]) == found
    page.close()


WRITE = """async ([from, record]) => {
  const { openHere } = await import("/session/site.js");
  const store = openHere();
  for (let n = 0; n < 100; n += 1) {
    store.put({ ...record, id: `20261123T${String(from + n).padStart(6, "0")}-tabs` });
    await new Promise((done) => setTimeout(done));
  }
}"""
COUNT = "async () => (await import('/session/site.js')).openHere().list().length"


def test_two_tabs_that_write_at_once_lose_no_record(browser, serve, root):
    context = browser.new_context()
    tabs = [context.new_page(), context.new_page()]
    for n, page in enumerate(tabs):
        page.goto(serve(root / "docs" / "assets" / "js"))
        page.evaluate(f"given => {{ window.writing = ({WRITE})(given) }}", [n * 100_000, session()])
    for page in tabs:
        page.evaluate("() => window.writing")
    counted = [page.evaluate(COUNT) for page in tabs]
    context.close()
    assert counted == [200, 200]
