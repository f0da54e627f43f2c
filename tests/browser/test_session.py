"""A practice session in a browser, from its start to the end of Recap."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from macros import ROOT

from tests.browser.session_steps import PHASES, VIEWS, ask, begin, kept, move_on, pane, press, tab_to

SLUGS = sorted(path.stem for path in (ROOT / "docs" / "cases").glob("*.md") if path.stem != "index")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(params=VIEWS)
def view(request):
    return VIEWS[request.param]


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport=VIEWS["wide"])
    context.set_default_timeout(8_000)
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


@pytest.mark.parametrize("slug", SLUGS)
def test_a_whole_session_runs_by_keyboard_alone(browser, site_url, slug, view):
    context = browser.new_context(viewport=view)
    context.set_default_timeout(8_000)
    page = context.new_page()
    keys = page.keyboard
    page.goto(f"{site_url}cases/{slug}/?practise")
    page.locator(".setup").wait_for()
    press(page, "Start")
    page.locator(".session[data-phase='ask']").wait_for()

    tab_to(page, "Your question")
    keys.type("What does each kind of mistake cost?")
    keys.press("Enter")
    picked = page.evaluate("document.activeElement.textContent")
    keys.press("Enter")
    keys.type("Who pays for the lawyers?")
    keys.press("Enter")
    press(page, "None of these")
    tab_to(page, "Suppose it", "Shift+Tab")
    keys.press("Enter")

    press(page, "Move on to Suppose")
    tab_to(page, "Value")
    keys.type("nobody")
    tab_to(page, "Why")
    keys.type("not in this step")
    press(page, "Move on to Plan")
    tab_to(page, "Notes for Plan")
    keys.type("1. table\nmodel")
    tab_to(page, "Whiteboard")
    tab_to(page, "Whiteboard")
    for key in ["Space", "ArrowRight", "ArrowDown", "Space", "ArrowDown"]:
        keys.press(key)
    tab_to(page, "Words for the board")
    keys.type("model")
    keys.press("Enter")
    press(page, "Move on to Execute")
    tab_to(page, "Notes for Execute")
    keys.type("- start with rules")
    if view is VIEWS["narrow"]:
        tab_to(page, "Hints")
        while page.evaluate("document.activeElement.textContent") != "Hints":
            tab_to(page, "Hints")
        keys.press("Enter")
    press(page, "Show the first hint")
    heard = page.evaluate("document.activeElement.textContent")
    press(page, "Move on to Recap")
    tab_to(page, "What you say")
    keys.type("We stop the dear ones first.")
    press(page, "End and mark")
    page.locator("html[data-session='mark']").wait_for(state="attached")

    [session] = kept(page)
    facts = page.locator(".case .fact")
    topics = {facts.nth(i).locator(".fact__topic").text_content() for i in range(facts.count())}
    hints = page.locator(".ladder[data-phase='execute'] .rung .speech").first.text_content()
    context.close()
    assert [(turn["question"], turn["answer"]) for turn in session["turns"]] == [
        ("What does each kind of mistake cost?", "fact" if picked in topics else "leave"),
        ("Who pays for the lawyers?", "leave"),
    ]
    assert session["assumptions"] == [
        {"text": "Who pays for the lawyers?", "value": "nobody", "reason": "not in this step", "from": 1}
    ]
    assert session["notes"] == {
        "ask": "", "suppose": "", "plan": "1. table\n2. model", "execute": "- start with rules",
        "recap": "We stop the dear ones first.",
    }  # fmt: skip
    assert session["board"]["strokes"] == [
        {"kind": "line", "points": [40, 40, 60, 40, 60, 60]},
        {"kind": "text", "x": 60, "y": 80, "words": "model"},
    ]
    assert [(hint["hint"], hint["rung"]) for hint in session["hints"]] == [(3, 0)]
    assert heard == hints
    assert (session["phase"], {span["phase"] for span in session["clock"]["spans"]}) == ("mark", set(PHASES))


@pytest.mark.parametrize("slug", SLUGS)
def test_each_fact_is_heard_in_its_own_words_and_every_other_topic_is_left_to_the_reader(page, site_url, slug):
    begin(page, site_url, slug)
    facts = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.case .fact')].map(fact =>"
        " [fact.querySelector('.fact__topic').textContent, fact.querySelector('.speech').textContent]))"
    )
    heard = page.evaluate(
        """() => {
          const press = (words) => [...document.querySelectorAll(".proposal button")].find((b) => b.textContent === words).click();
          const put = () => {
            document.querySelector("#question").value = "Well?";
            document.querySelector(".asking").requestSubmit();
            press("All topics");
          };
          put();
          const labels = [...document.querySelectorAll(".chip")].map((chip) => chip.textContent);
          for (const label of labels) {
            press(label);
            if (label !== labels.at(-1)) put();
          }
          const said = [...document.querySelectorAll(".turn .speech")].map((each) => each.textContent);
          return Object.fromEntries(labels.map((label, i) => [label, said[i]]));
        }"""
    )
    assert len(heard) == 36
    assert heard == {label: facts.get(label, "“I leave that to you.”") for label in heard}


@pytest.mark.parametrize("phase", PHASES)
def test_a_reload_in_any_step_loses_nothing(page, site_url, phase):
    begin(page, site_url, options="&role=mle&minutes=30")
    ask(page, "What does a mistake cost?", "Cost of each error")
    ask(page, "Who signs?", None)
    page.get_by_role("button", name="Suppose it").click()
    for step in PHASES[: PHASES.index(phase) + 1]:
        move_on(page, step)
        page.locator(".notes:visible").fill(f"words of {step}")
    page.get_by_role("button", name="Show the first hint").first.click()
    page.get_by_role("button", name="Pause").click()
    shown = "[document.querySelector('.session').innerText, [...document.querySelectorAll('textarea')].map(e => e.value)]"
    before, seen = kept(page), page.evaluate(shown)
    page.reload()
    page.locator(f".session[data-phase='{phase}']").wait_for()
    assert (kept(page), page.evaluate(shown)) == (before, seen)


def test_a_reload_stops_no_running_clock_and_keeps_a_question_half_written(page, site_url):
    page.clock.install(time=1_800_000_000)
    begin(page, site_url)
    page.locator("#question").fill("How late are the")
    page.clock.run_for(60_000)
    page.reload()
    page.locator(".session[data-phase='ask']").wait_for()
    page.clock.run_for(30_000)
    assert page.locator("#question").input_value() == "How late are the"
    assert page.locator(".session__time").inner_text() in {"6:30", "6:29"}


def test_a_session_left_is_offered_again_and_its_clock_has_stood_still(page, site_url):
    page.clock.install(time=1_800_000_000)
    begin(page, site_url)
    page.clock.run_for(60_000)
    page.get_by_role("button", name="Leave, keep it").click()
    page.locator(".case h1").wait_for()
    page.clock.run_for(3_600_000)
    page.get_by_role("link", name="Practise it").click()
    page.locator(".setup__left").wait_for()
    page.get_by_role("button", name="Resume").click()
    page.locator(".session[data-phase='ask']").wait_for()
    assert page.locator(".session__time").inner_text() in {"7:00", "6:59"}
    assert len(kept(page)) == 1


def test_to_start_again_keeps_the_session_that_was_left(page, site_url):
    begin(page, site_url)
    page.get_by_role("button", name="Leave, keep it").click()
    page.locator(".case h1").wait_for()
    page.goto(f"{site_url}cases/card-fraud/?practise")
    page.get_by_role("button", name="Start again").click()
    page.locator(".session[data-phase='ask']").wait_for()
    assert len({session["id"] for session in kept(page)}) == 2


def test_two_tabs_with_two_sessions_lose_nothing_of_each_other(browser, site_url):
    context = browser.new_context()
    first, second = context.new_page(), context.new_page()
    begin(first, site_url, "card-fraud")
    begin(second, site_url, "meal-eta")
    for n in range(5):
        for page in (first, second):
            page.locator(".notes:visible").fill(f"note {n}")
            ask(page, f"question {n}", None)
    both = {session["slug"]: (session["notes"]["ask"], len(session["turns"])) for session in kept(first)}
    warned = [page.locator(".session__trouble").inner_text() for page in (first, second)]
    context.close()
    assert both == {"card-fraud": ("note 4", 5), "meal-eta": ("note 4", 5)}
    assert warned == ["", ""]


def test_one_session_in_two_tabs_says_so(browser, site_url):
    context = browser.new_context()
    first, second = context.new_page(), context.new_page()
    begin(first, site_url)
    second.goto(first.url)
    second.locator(".session[data-phase='ask']").wait_for()
    ask(second, "Who signs?", None)
    first.locator(".session__trouble").get_by_text("open in another tab").wait_for()
    context.close()


TROUBLE = {
    "blocked": (
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
        "keeps nothing",
    ),
    "full": (
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        "store is full",
    ),
}


@pytest.mark.parametrize("kind", TROUBLE)
def test_storage_in_trouble_costs_the_history_and_never_the_session(page, site_url, kind):
    script, words = TROUBLE[kind]
    page.add_init_script(script)
    begin(page, site_url)
    ask(page, "What does a mistake cost?", "Cost of each error")
    assert words in page.locator(".session__trouble").inner_text()
    for phase in PHASES[1:]:
        move_on(page, phase)
    page.locator(".session__rail").get_by_role("button", name="End and mark").click()
    page.locator("html[data-session='mark']").wait_for(state="attached")


def test_a_corrupt_record_of_the_same_case_is_left_alone(page, site_url):
    page.goto(f"{site_url}cases/card-fraud/")
    key = page.evaluate("location.pathname.replace(/cases.*/, '') + 'practise:1:session:20260101T000000-abcd'")
    page.evaluate("key => localStorage.setItem(key, '{\"v\": 0')", key)
    begin(page, site_url)
    assert page.evaluate("key => localStorage.getItem(key)", key) == '{"v": 0'


def test_the_clock_tells_politely_counts_on_and_never_moves_the_reader(page, site_url):
    page.clock.install(time=1_800_000_000)
    begin(page, site_url)
    status, time = page.locator(".session > [role=status]"), page.locator(".session__time")
    title = page.title()
    heard = []
    for seconds in (181, 240, 60, 20):
        page.clock.run_for(seconds * 1000)
        heard.append((time.inner_text(), status.text_content()))
    assert [words for _, words in heard] == [
        "Five minutes left.",
        "One minute left.",
        "The time for this step is over. Go on when you are ready.",
        "The time for this step is over. Go on when you are ready.",
    ]
    assert heard[-1][0].startswith("+0:2")
    assert page.locator(".session").get_attribute("data-phase") == "ask"
    assert page.title() == title


def test_the_clock_pauses_takes_two_minutes_more_and_drops_its_limit(page, site_url):
    page.clock.install(time=1_800_000_000)
    begin(page, site_url)
    time, about = page.locator(".session__time"), page.locator(".session__about")
    page.get_by_role("button", name="Pause").click()
    stood = time.inner_text()
    page.clock.run_for(120_000)
    assert (time.inner_text(), about.inner_text().startswith("paused")) == (stood, True)
    page.get_by_role("button", name="Resume").click()
    page.get_by_role("button", name="Add 2 min").click()
    assert time.inner_text() in {"10:00", "9:59"}
    page.get_by_role("button", name="no limit").click()
    page.clock.run_for(600_000)
    assert "no limit" in about.inner_text()
    assert page.locator(".session > [role=status]").text_content() == ""


def test_a_link_may_name_the_role_and_the_minutes(page, site_url):
    begin(page, site_url, options="&role=mle&minutes=90")
    [session] = kept(page)
    assert (session["role"], session["clock"]["lengths"]["execute"]) == ("mle", 2400)


def test_hints_open_one_rung_at_a_time_and_each_tells_its_cost(page, site_url):
    begin(page, site_url)
    hints = page.locator(".session__hints > div > .hints")
    offers = []
    for _ in range(3):
        offers.append((hints.get_by_role("button").all_inner_texts(), hints.locator(".hints__later").all_inner_texts()))
        hints.get_by_role("button").click()
    assert offers == [
        (["Show the first hint: it will stand in your result"], ["Opens after the first", "Opens after the second"]),
        (["Show the second hint: it will stand in your result"], ["Opens after the second"]),
        (["Show the third hint: it will stand in your result"], []),
    ]
    rungs = page.locator(".ladder[data-hint='0'] .rung:not(.rung--meaning) .speech")
    assert hints.locator(".speech").all_text_contents() == rungs.all_text_contents()
    assert hints.get_by_role("button").count() == 0


def test_what_was_not_asked_becomes_an_assumption_or_another_topic(page, site_url):
    begin(page, site_url)
    ask(page, "How late is the label?", "Cost of each error")
    page.get_by_role("button", name="That is not what I asked").click()
    page.get_by_role("button", name="Suppose it").click()
    page.get_by_role("button", name="Pick another topic").click()
    page.get_by_role("button", name="All topics").click()
    page.locator(".chip").get_by_text("Label delay", exact=True).click()
    [session] = kept(page)
    assert [(turn["topic"], turn["answer"], turn["retracted"]) for turn in session["turns"]] == [
        ("errorcost", "fact", True),
        ("labeldelay", "fact", False),
    ]
    assert session["assumptions"] == [{"text": "How late is the label?", "value": "", "reason": "", "from": 0}]


def test_a_topic_once_asked_is_ticked_whatever_its_answer_and_answers_again(page, site_url):
    begin(page, site_url)
    for topic in ("Cost of each error", "Cost of each error", "Fairness"):
        ask(page, "Well?", topic)
    page.locator("#question").fill("And?")
    page.locator("#question").press("Enter")
    page.get_by_role("button", name="All topics").click()
    assert page.locator(".chip[aria-pressed=true]").all_inner_texts() == ["Cost of each error", "Fairness"]
    said = page.locator(".turn .speech").all_text_contents()
    assert said[0] == said[1] != said[2]


def test_five_topics_are_proposed_and_a_question_can_be_put_in_other_words(page, site_url):
    begin(page, site_url)
    page.locator("#question").fill("what if we are wrong")
    page.locator("#question").press("Enter")
    assert page.locator(".chip").count() == 5
    page.get_by_role("button", name="Reword it").click()
    assert page.locator("#question").input_value() == "what if we are wrong"
    assert (page.locator(".chip").count(), kept(page)[0]["turns"]) == (0, [])


def test_what_is_typed_or_kept_is_never_markup(page, site_url):
    begin(page, site_url)
    nasty = "<img src=x onerror=alert(1)>"
    ask(page, nasty, None)
    page.get_by_role("button", name="Suppose it").click()
    page.locator(".notes:visible").fill(nasty)
    move_on(page, "suppose")
    move_on(page, "plan")
    page.get_by_label("Words for the board").fill(nasty)
    page.keyboard.press("Enter")
    assert page.locator(".session img").count() == 0
    assert page.locator(".board text").text_content() == nasty


def test_the_board_draws_erases_and_undoes_with_a_pointer(page, site_url):
    begin(page, site_url)
    move_on(page, "plan")
    board = page.locator(".board")
    board.scroll_into_view_if_needed()
    box = board.bounding_box()

    def drag(*points):
        for i, (x, y) in enumerate(points):
            page.mouse.move(box["x"] + x * box["width"] / 800, box["y"] + y * box["height"] / 500)
            if i == 0:
                page.mouse.down()
        page.mouse.up()

    def lines() -> list[int]:
        return [len(stroke["points"]) for stroke in kept(page)[0]["board"]["strokes"]]

    drag((100, 100), (200, 100), (300, 150))
    drag((100, 300), (200, 300))
    drawn = lines()
    page.locator(".tools").get_by_role("button", name="Eraser").click()
    drag((200, 100), (202, 100))
    erased = lines()
    page.locator(".tools").get_by_role("button", name="Undo").click()
    assert (drawn, erased, lines()) == ([6, 4], [4], [6, 4])


def test_the_site_s_search_keys_do_nothing_in_a_session(page, site_url):
    begin(page, site_url)
    page.locator(".session h2").first.focus()
    page.keyboard.press("/")
    assert page.locator("dialog[open]").count() == 0


def states(page):
    """Walks through every state of a session up to Recap, giving each its name."""
    page.locator(".setup").wait_for()
    yield "set-up"
    page.get_by_role("button", name="Start").click()
    yield "ask"
    ask(page, "What does a mistake cost?", "Cost of each error")
    ask(page, "Who signs?", None)
    page.locator("#question").fill("How late is the label?")
    page.locator("#question").press("Enter")
    yield "chips"
    page.get_by_role("button", name="All topics").click()
    yield "all topics"
    page.locator(".chip").get_by_text("Label delay", exact=True).click()
    page.get_by_role("button", name="That is not what I asked").last.click()
    yield "not what was asked"
    page.get_by_role("button", name="Suppose it").first.click()
    pane(page, "Notes")
    page.locator(".notes:visible").fill("a-word-so-long-that-it-" * 20)
    for phase in PHASES[1:]:
        move_on(page, phase)
        yield phase
    pane(page, "Hints")
    page.get_by_role("button", name="Show the first hint").first.click()
    yield "hints"
    pane(page, "Talk")
    page.get_by_role("button", name="Pause").click()
    yield "talk, paused"


@pytest.mark.parametrize(("width", "scheme"), [("wide", "light"), ("narrow", "dark")])
def test_every_state_passes_wcag_and_none_scrolls_sideways(browser, site_url, width, scheme):
    context = browser.new_context(viewport=VIEWS[width], color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{site_url}cases/card-fraud/?practise")
    found = []
    # What sticks lies over what scrolls under it, and axe takes that for a control cut small: here it lies still.
    page.evaluate(
        "const sheet = new CSSStyleSheet();"
        "sheet.replaceSync('.session *, .header { position: static !important }');"
        "document.adoptedStyleSheets.push(sheet)"
    )
    for name in states(page):
        result = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
        found += [f"{name}: {v['id']}: {n['html'][:140]}" for v in result.response["violations"] for n in v["nodes"][:3]]
        if page.evaluate("document.documentElement.scrollWidth") > VIEWS[width]["width"]:
            found.append(f"{name}: scrolls sideways")
    context.close()
    assert found == []


def test_a_case_page_loads_nothing_of_the_session_until_it_is_asked_for(page, site_url):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}cases/card-fraud/", wait_until="networkidle")
    assert [url for url in asked if "/session/" in url or "practice.json" in url] == []
    assert page.get_by_role("link", name="Practise it, 45 min").get_attribute("href") == "?practise"
