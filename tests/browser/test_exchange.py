"""A history as a file and back, and the store that keeps it: called in a browser, without a page of the site."""

from __future__ import annotations

import copy
import json
import random

import pytest

from tests.browser.kept import random_session, session

KIND = {"kind": "case-study-interview/history", "version": 1, "sessions": [], "stars": []}
ROUND_TRIP = """async (histories) => {
  const { fromFile, merge } = await import("/session/exchange.js");
  const { toFile } = await import("/session/history-file.js");
  return histories.map((history) => {
    const back = fromFile(toFile(history));
    return JSON.stringify(back) === JSON.stringify(history) && merge([], back.sessions).length === history.sessions.length;
  });
}"""
TAKE = """async ([text, kept]) => {
  const { take } = await import("/history/view.js");
  const { openStore } = await import("/session/store.js");
  localStorage.clear();
  for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
  const told = take(openStore(() => localStorage, "/"), text);
  return { told, after: { ...localStorage }, polluted: Object.keys(Object.prototype).length + ("polluted" in {}) };
}"""
STORE = """async ([kind, kept, put]) => {
  const { openStore } = await import("/session/store.js");
  const { clear } = await import("/history/view.js");
  class Fake {
    getItem(key) { return Object.hasOwn(this, key) ? this[key] : null; }
    setItem(key, value) { if (kind === "full") throw new DOMException("full", "QuotaExceededError"); this[key] = value; }
    removeItem(key) { delete this[key]; }
  }
  const fake = Object.assign(new Fake(), kept);
  const store = openStore(() => { if (kind === "blocked") throw new DOMException("no", "SecurityError"); return fake; }, "/");
  const written = put.map((each) => store.put(each));
  store.star("card-fraud", true);
  const corrupt = store.all().filter(({ session }) => !session).map(({ id, text }) => ({ id, text }));
  const seen = { written, ids: store.list().map(({ id }) => id), corrupt, stars: store.stars(), trouble: store.trouble };
  clear(store);
  return { ...seen, left: Object.keys(fake) };
}"""


@pytest.fixture(scope="module")
def page(browser, serve, root):
    page = browser.new_page()
    page.goto(serve(root / "docs" / "assets" / "js"))
    yield page
    page.close()


def key(one: dict) -> str:
    return f"/practise:1:session:{one['id']}"


def file(*sessions: object, **changes: object) -> str:
    return json.dumps(KIND | {"sessions": list(sessions)} | changes)


def changed(path: str, value: object) -> dict:
    """A session with one field set to something else, or left out where the value is ...; `path` is dotted."""
    one = copy.deepcopy(session())
    *way, last = path.split(".")
    place = one
    for name in way:
        place = place[int(name) if name.isdigit() else name]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return one


def test_a_thousand_random_histories_come_back_from_a_file_unchanged(page):
    chance = random.Random(20261123)
    histories = [
        {
            "sessions": [random_session(chance, number) for number in range(chance.randint(0, 3))],
            "stars": sorted({chance.choice(("card-fraud", "meal-eta", "x-1")) for _ in range(chance.randint(0, 3))}),
        }
        for _ in range(1000)
    ]
    assert page.evaluate(ROUND_TRIP, histories) == [True] * 1000


HOSTILE = {
    "nothing at all": "",
    "no JSON": "the quick brown fox",
    "a page": "<!doctype html><script>alert(1)</script>",
    "cut off in the middle": file(session())[:400],
    "something after the end": file(session()) + "}",
    "not a number": file().replace('"version": 1', '"version": NaN'),
    "null": "null",
    "a number": "7",
    "a text": '"case-study-interview/history"',
    "a list": "[]",
    "another kind": file(kind="another/history"),
    "no kind": json.dumps({"version": 1, "sessions": [], "stars": []}),
    "a later version": file(version=2),
    "the version as a text": file(version="1"),
    "sessions that are no list": file(sessions={"length": 1}),
    "no stars": json.dumps({k: v for k, v in KIND.items() if k != "stars"}),
    "a star with a path in it": file(stars=["../../etc/passwd"]),
    "a star with a script in it": file(stars=["<img src=x onerror=alert(1)>"]),
    "a star that is an object": file(stars=[{"toString": "card-fraud"}]),
    "a session that is null": file(session(), None),
    "a session that is a list": file([]),
    "a session that sets its prototype": file(session()).replace('"v": 2', '"__proto__": {"polluted": 1}, "v": 2'),
    "a session with a constructor": file(changed("constructor", {"prototype": {"polluted": 1}})),
    "marks that set a prototype": file(session()).replace('"marks": {}', '"marks": {"__proto__": {"level": "weak", "evidence": ""}}'),
    "a field too many": file(changed("extra", 1)),
    "a field left out": file(changed("hints", ...)),
    "a foreign slug": file(changed("slug", "javascript:alert(1)")),
    "an id with a slash": file(changed("id", "20261123T140200-../x")),
    "a title with a script, too long to be one": file(changed("title", "<script>alert(1)</script>" * 4)),
    "a role that is none": file(changed("role", "ceo")),
    "a step that is none": file(changed("phase", "__proto__")),
    "a moment before time": file(changed("started", -1)),
    "a moment without end": file(session()).replace('"ended": null', '"ended": 1e999'),
    "a moment as a text": file(changed("started", "1795442520000")),
    "a level that is none": file(changed("marks", {"0": {"level": "perfect", "evidence": ""}})),
    "marks by name": file(changed("marks", {"toString": {"level": "weak", "evidence": ""}})),
    "a board with a foreign stroke": file(changed("board.strokes", [{"kind": "image", "href": "https://example.org/x.png"}])),
    "a stroke far away": file(changed("board.strokes", [{"kind": "line", "points": [1e9, 0]}])),
    "a note that is an object": file(changed("notes.ask", {"innerHTML": "x"})),
    "a note beyond measure": file(changed("notes.ask", "x" * 50_001)),
    "turns beyond number": file(changed("turns", session()["turns"] * 300)),
    "a deep pit": file(changed("board.strokes", json.loads("[" * 500 + "]" * 500))),
    "a deeper pit": "[" * 100_000 + "]" * 100_000,
    "one bad session among good ones": file(session("aaaa"), changed("v", 3), session("bbbb")),
    "too large": file(session()) + " " * 20_000_000,
}  # fmt: skip


def test_there_are_thirty_hostile_files_at_least():
    assert len(HOSTILE) >= 30


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_one_line_and_changes_nothing(page, name):
    mine = session("zzzz")
    kept = {key(mine): json.dumps(mine), "/practise:1:star:meal-eta": "1"}
    seen = page.evaluate(TAKE, [HOSTILE[name], kept])
    assert seen["told"].startswith(("The file must ", "Every session of the file must ")) and "\n" not in seen["told"]
    assert (seen["after"], seen["polluted"]) == (kept, 0)


def test_mark_up_in_a_title_is_taken_as_the_text_that_it_is(page):
    one = session(title="<img src=x onerror=alert(1)>")
    seen = page.evaluate(TAKE, [file(one), {}])
    assert json.loads(seen["after"][key(one)]) == one


def test_an_import_adds_what_is_new_and_keeps_what_is_here(page):
    mine, new = session("aaaa"), session("bbbb", slug="meal-eta")
    other = session("aaaa", notes=mine["notes"] | {"ask": "written elsewhere, not later"})
    kept = {key(mine): json.dumps(mine), "/practise:1:star:card-fraud": "1"}
    seen = page.evaluate(TAKE, [file(other, new, stars=["meal-eta"]), kept])
    assert seen["told"] == "Taken: 1 of 2 sessions; the others were here already. Stars: 1."
    assert {k: json.loads(v) for k, v in seen["after"].items()} == {
        key(mine): mine, key(new): new, "/practise:1:star:card-fraud": 1, "/practise:1:star:meal-eta": 1,
    }  # fmt: skip


def test_of_the_same_session_the_one_that_went_further_stays_whichever_way_it_travels(page):
    short, long = session("aaaa", phase="plan"), session("aaaa", phase="done", ended=session()["started"] + 9_000_000)
    for here, there in ((short, long), (long, short)):
        seen = page.evaluate(TAKE, [file(there), {key(here): json.dumps(here)}])
        assert json.loads(seen["after"][key(here)]) == long


def test_a_session_twice_in_one_file_is_taken_once_as_it_went_furthest(page):
    short, long = session("aaaa", phase="plan"), session("aaaa", phase="done", ended=session()["started"] + 9_000_000)
    for order in ((short, long), (long, short)):
        seen = page.evaluate(TAKE, [file(*order), {}])
        assert {k: json.loads(v) for k, v in seen["after"].items()} == {key(long): long}


def test_a_store_that_works_lists_the_latest_first_and_clears_all(page):
    one, two = session("aaaa"), session("bbbb", started=session()["started"] + 1)
    assert page.evaluate(STORE, ["open", {}, [one, two]]) == {
        "written": [True, True], "ids": [two["id"], one["id"]], "corrupt": [], "stars": ["card-fraud"], "trouble": "", "left": [],
    }  # fmt: skip


def test_blocked_storage_is_told_and_nothing_throws(page):
    seen = page.evaluate(STORE, ["blocked", {}, [session()]])
    assert seen == {
        "written": [False], "ids": [], "corrupt": [], "stars": [], "left": [],
        "trouble": "This browser keeps nothing for this page, so the session lasts until you close it.",
    }  # fmt: skip


def test_full_storage_is_told_and_what_was_kept_stays_readable(page):
    one = session("aaaa")
    seen = page.evaluate(STORE, ["full", {key(one): json.dumps(one)}, [session("bbbb")]])
    assert (seen["written"], seen["ids"]) == ([False], [one["id"]])
    assert seen["trouble"] == "This browser's store is full. Export your history and delete old sessions to keep this one."


@pytest.mark.parametrize("text", ['{"v":1', "null ", '{"v":0,"id":"old"}', json.dumps(changed("v", 0)), "[]"])
def test_a_corrupt_or_older_record_is_kept_for_download_and_hides_no_other(page, text):
    one = session("aaaa")
    seen = page.evaluate(STORE, ["open", {key(one): json.dumps(one), "/practise:1:session:old": text}, []])
    assert (seen["ids"], seen["corrupt"]) == ([one["id"]], [{"id": "old", "text": text}])


def test_a_neighbour_site_on_the_same_host_is_left_alone(page):
    one = session("aaaa")
    neighbour = {f"/other{key(one)}": json.dumps(one), "/other/practise:1:star:meal-eta": "1"}
    seen = page.evaluate(STORE, ["open", neighbour, []])
    assert (seen["ids"], seen["stars"]) == ([], ["card-fraud"])
