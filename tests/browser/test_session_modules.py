"""Clock and record of a session as pure modules: no page, no storage, no time but the one they are given."""

from __future__ import annotations

import pytest

START = """
  const clock = await import(base + "clock.js");
  const record = await import(base + "record.js");
  const { lengths } = await import(base + "phases.js");
  const { validSession } = await import(base + "validate.js");
  const begin = () => record.begin({ slug: "card-fraud", title: "Stop", minutes: 45 }, { role: "mle", minutes: null, limit: true }, T, "abcd");
  const T = 1800000000000, min = 60000;
"""


@pytest.fixture
def run(browser, serve, root):
    """run(body) evaluates JavaScript with the modules at hand; `body` returns a value."""
    page = browser.new_page()
    base = serve(root / "docs" / "assets" / "js") + "session/"
    page.goto(base)

    def run(body: str):
        return page.evaluate(f"async (base) => {{ {START} {body} }}", base)

    yield run
    page.close()


def test_a_session_begins_in_ask_with_its_clock_running_and_is_valid(run):
    assert run(
        "const s = begin(); return [s.id, s.phase, s.clock.spans, s.clock.lengths, validSession(s) !== null]"
    ) == [
        "20270115T080000-abcd",
        "ask",
        [{"phase": "ask", "from": 1_800_000_000_000, "to": None}],
        {"ask": 480, "suppose": 240, "plan": 480, "execute": 1200, "recap": 300},
        True,
    ]


def test_the_lengths_of_the_steps_scale_with_the_interview(run):
    assert run("return lengths(90)") == {"ask": 960, "suppose": 480, "plan": 960, "execute": 2400, "recap": 600}


def test_time_is_counted_by_step_and_stands_still_in_a_pause(run):
    assert run("""
      let s = begin();
      s = record.enter(s, "plan", T + 2 * min);
      s = record.pause(s, T + 3 * min);
      s = record.resume(s, T + 10 * min);
      s = record.enter(s, "ask", T + 11 * min);
      const at = T + 12 * min;
      return [clock.elapsed(s.clock, "ask", at), clock.elapsed(s.clock, "plan", at), clock.remaining(s.clock, "ask", at)];
    """) == [180, 120, 300]


def test_a_sleeping_tab_loses_no_time_and_hears_only_the_latest_sign(run):
    assert run("""
      const s = begin();
      return [clock.elapsed(s.clock, "ask", T + 70 * min), clock.announcement(s.clock, "ask", T, T + 7.5 * min),
              clock.announcement(s.clock, "ask", T + 7.5 * min, T + 7.6 * min)];
    """) == [4200, "One minute left.", None]


@pytest.mark.parametrize(
    ("seconds", "shown"), [(480, "8:00"), (479.2, "8:00"), (59, "0:59"), (0, "0:00"), (-0.5, "0:00"), (-20, "+0:20"), (-61, "+1:01")]
)
def test_the_clock_reads_as_people_read_it(run, seconds, shown):
    assert run(f"return clock.reading({seconds})").removeprefix("-") == shown


def test_a_session_without_a_limit_announces_nothing(run):
    assert run("const s = record.limited(begin(), false); return clock.announcement(s.clock, 'ask', T, T + 8 * min)") is None


def test_more_time_is_added_to_the_step_that_runs_and_never_leaves_less_than_a_minute(run):
    assert run("""
      const more = record.addMinutes(begin(), 2), less = record.addMinutes(begin(), -60);
      return [more.clock.lengths.ask, more.clock.lengths.plan, less.clock.lengths.ask];
    """) == [600, 480, 60]


def test_every_event_gives_a_new_valid_record_and_leaves_the_old_one_alone(run):
    assert run("""
      const first = begin();
      const text = JSON.stringify(first);
      const events = [
        (s) => record.ask(s, "Cost?", "errorcost", true, T), (s) => record.retract(s, 0),
        (s) => record.suppose(s, { text: "Cost?", value: "6", reason: "", from: 0 }),
        (s) => record.suppose(s, { text: "Cost", value: "6", reason: "goodwill", from: 0 }, 0),
        (s) => record.note(s, "plan", "- rules"), (s) => record.draw(s, [{ kind: "text", x: 1, y: 2, words: "a" }], "a"),
        (s) => record.hint(s, 0, T), (s) => record.hint(s, 0, T), (s) => record.hint(s, 0, T), (s) => record.hint(s, 0, T),
        (s) => record.mark(s, "3", "solid", "said it"), (s) => record.enter(s, "mark", T + min), (s) => record.finish(s, T + 2 * min),
      ];
      let s = first;
      const valid = events.map((event) => { s = event(s); return validSession(JSON.parse(JSON.stringify(s))) !== null; });
      return [valid.every(Boolean), JSON.stringify(first) === text, s.turns[0].retracted, s.assumptions, s.hints.map((h) => h.rung),
              s.phase, s.ended - T, s.clock.spans];
    """) == [
        True,
        True,
        True,
        [{"text": "Cost", "value": "6", "reason": "goodwill", "from": 0}],
        [0, 1, 2],
        "done",
        120_000,
        [{"phase": "ask", "from": 1_800_000_000_000, "to": 1_800_000_060_000}],
    ]


def test_an_assumption_taken_back_leaves_the_others(run):
    assert run("""
      let s = begin();
      for (const text of ["a", "b", "c"]) s = record.suppose(s, { text, value: "", reason: "", from: null });
      return record.unsuppose(s, 1).assumptions.map(({ text }) => text);
    """) == ["a", "c"]
