"""What is kept of practice: on the practice page and in the index of cases."""

from __future__ import annotations

import json
import time

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.kept import KEY, done, session

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
DAY = 86_400_000
MODULES = "async ([module, name, ...given]) => (await import(`/history/${module}.js`))[name](...given)"
SKILLS = {"0": "weak", "1": "solid"}


def now() -> int:
    return int(time.time() * 1000)


@pytest.fixture(scope="module")
def modules(browser, serve, root):
    page = browser.new_page(timezone_id="Europe/London")
    page.goto(serve(root / "docs" / "assets" / "js"))
    yield lambda *given: page.evaluate(MODULES, list(given))
    page.close()


@pytest.fixture
def context(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    errors = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert errors == []


@pytest.fixture
def visit(context, site_url):
    """visit(path, *sessions) keeps the sessions, then opens the page."""

    def opened(path: str, *sessions: dict, **more: str):
        page = context.new_page()
        page.goto(site_url + "assets/img/favicon.svg")
        kept = {f"/{KEY}{one['id']}": json.dumps(one) for one in sessions} | {f"/{key}": text for key, text in more.items()}
        page.evaluate("all => { for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text) }", kept)
        page.goto(site_url + path, wait_until="networkidle")
        return page

    return opened


def stored(page) -> dict[str, str]:
    return page.evaluate("Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('/practise:')))")


def rows(page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(".kept").all_inner_texts()]


# The rules, without a page


RUBRICS = {"a": [{"id": "0", "phase": "ask", "skill": "data"}, {"id": "1", "phase": "plan", "skill": "ml"}]}


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


# The practice page


def test_without_a_script_the_practice_page_shows_none_of_it(browser, site_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + "practice/")
    assert page.locator("[data-practice]").is_hidden()
    assert page.get_by_role("heading", name="On paper, alone").is_visible()
    context.close()


def test_an_empty_history_says_so(visit):
    page = visit("practice/")
    assert page.locator("[data-none]").is_visible()
    assert page.locator(".kept, .progress").count() == 0


def test_sessions_are_listed_with_their_standing_and_lead_back_to_themselves(visit, site_url):
    finished = done(SKILLS, "aaaa", started=now() - 2 * DAY)
    open_one = session("bbbb", phase="plan", started=now() - DAY, role=None)
    page = visit("practice/", finished, open_one)
    assert [row.split(" · ")[0] for row in rows(page)] == ["Stop bad card payments at Plan, 7 min", f"Stop bad card payments done {page.evaluate('at => new Date(at).toLocaleDateString(`en-GB`, { weekday: `short` })', finished['ended'])}"]
    assert page.locator(".kept a").first.get_attribute("href") == f"{site_url}cases/card-fraud/?practise&session={open_one['id']}"
    assert page.get_by_role("region", name="Progress by case").locator("tbody tr").count() == 1
    assert page.get_by_role("region", name="Progress by skill").locator("tbody tr").count() >= 1


def test_a_session_is_deleted_by_a_second_press_and_no_sooner(visit):
    one, two = done(SKILLS, "aaaa"), done(SKILLS, "bbbb", started=session()["started"] + 1, title="The other")
    page = visit("practice/", one, two)
    button = page.locator(".kept button.quiet").first
    button.focus()
    page.keyboard.press("Enter")
    assert button.inner_text() == "Delete it? Press again"
    page.keyboard.press("Tab")
    assert (button.inner_text(), len(stored(page))) == ("Delete", 2)
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert list(stored(page)) == [f"/{KEY}{one['id']}"]
    assert page.evaluate("document.activeElement.id") == "history"
    assert page.locator("[data-said]").inner_text() == "Deleted: The other."


def test_everything_is_deleted_by_a_second_press(visit):
    page = visit("practice/", done(SKILLS, "aaaa"), **{"practise:1:star:meal-eta": "1"})
    page.get_by_role("button", name="Delete all").click()
    assert len(stored(page)) == 2
    page.get_by_role("button", name="Delete every session and star? Press again").click()
    assert stored(page) == {}
    assert page.locator("[data-none]").is_visible()


def test_a_history_travels_by_file_from_one_browser_to_another(browser, visit, site_url, tmp_path):
    sessions = [done(SKILLS, "aaaa"), session("bbbb", slug="meal-eta", title="Promise a meal time")]
    page = visit("practice/", *sessions, **{"practise:1:star:meal-eta": "1"})
    with page.expect_download() as download:
        page.get_by_role("button", name="Export all to a file").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name.startswith("case-study-history-")
    other = browser.new_context()
    there = other.new_page()
    there.goto(site_url + "practice/", wait_until="networkidle")
    there.get_by_label("Import from a file").set_input_files(file)
    there.locator(".kept").nth(1).wait_for()
    assert there.locator("[data-said]").inner_text() == "Taken: 2 of 2 sessions; the others were here already. Stars: 1."
    here, arrived = ({key: json.loads(text) for key, text in stored(tab).items()} for tab in (page, there))
    assert arrived == here
    other.close()


def test_a_file_that_is_no_history_is_refused_in_one_line_on_the_page(visit, tmp_path):
    page = visit("practice/", done(SKILLS, "aaaa"))
    before = stored(page)
    file = tmp_path / "history.json"
    file.write_text('{"kind": "case-study-interview/history", "version": 1, "sessions": [7], "stars": []}')
    page.get_by_label("Import from a file").set_input_files(file)
    page.get_by_text("Every session of the file must be whole: number 1 is not, so nothing was taken.").wait_for()
    assert stored(page) == before


def test_an_unreadable_record_is_offered_for_download_and_stays_until_deleted(visit):
    page = visit("practice/", done(SKILLS, "aaaa"), **{f"{KEY}broken": '{"v":1'})
    place = page.locator("[data-corrupt]")
    assert place.inner_text().startswith("One record could not be read, and is kept as found.")
    with page.expect_download() as download:
        place.get_by_role("button", name="Download").click()
    assert json.loads(download.value.path().read_text("utf-8")) == [{"id": "broken", "text": '{"v":1'}]
    assert len(stored(page)) == 2
    place.get_by_role("button", name="Delete").click()
    place.get_by_role("button", name="Delete for good? Press again").click()
    assert list(stored(page)) == [f"/{KEY}{done(SKILLS, 'aaaa')['id']}"]
    assert place.inner_text() == ""


@pytest.mark.parametrize("path", ["practice/", "cases/"])
def test_blocked_storage_costs_the_history_and_not_the_page(context, site_url, path):
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError') } })"
    )
    page = context.new_page()
    page.goto(site_url + path, wait_until="networkidle")
    if path == "practice/":
        assert page.locator("[data-trouble]").inner_text().startswith("This browser keeps nothing")
        page.get_by_role("button", name="Pick a case").click()
        page.locator(".picked a").wait_for()
    else:
        assert page.locator(".case-row:visible").count() > 0


def test_full_storage_is_told_on_import(visit, tmp_path):
    page = visit("practice/")
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }")
    file = tmp_path / "history.json"
    file.write_text(json.dumps({"kind": "case-study-interview/history", "version": 1, "sessions": [session()], "stars": []}))
    page.get_by_label("Import from a file").set_input_files(file)
    page.locator("[data-trouble]", has_text="This browser's store is full").wait_for()


def test_a_picked_case_fits_and_is_new_and_its_link_begins_it_in_the_role(visit):
    page = visit("practice/", done(SKILLS, "aaaa"))
    page.get_by_label("Role").select_option("se-ml")
    page.get_by_label("Trade").select_option("payments")
    page.get_by_role("button", name="Pick a case").click()
    picked = page.locator(".picked")
    assert "You have practised it before." in picked.inner_text()
    assert picked.locator("a").get_attribute("href").endswith("/cases/card-fraud/?practise&role=se-ml")
    page.get_by_label("Trade").select_option("")
    page.get_by_label("Role").select_option("")
    for _ in range(8):
        page.get_by_role("button", name="Pick a case").click()
        assert "card-fraud" not in picked.locator("a").get_attribute("href")


def test_a_result_leads_to_a_case_for_the_weakest_skill(visit):
    page = visit("practice/?want=software#pick", done(SKILLS, "aaaa"))
    assert page.get_by_label("What to practise").input_value() == "software"
    page.get_by_role("button", name="Pick a case").click()
    assert "It asks for software." in page.locator(".picked").inner_text()


# The index of cases


def test_the_index_marks_what_is_done_and_what_is_under_way(visit):
    page = visit(
        "cases/", done(SKILLS, "aaaa", started=now() - 30 * DAY),
        session("bbbb", slug="meal-eta", phase="ask", started=now() - DAY, clock=session()["clock"] | {"spans": [{"phase": "ask", "from": 0, "to": 360_000}]}),
        session("cccc", slug="churn-offer"),
    )  # fmt: skip
    told = {slug: page.locator(f"[data-slug={slug}] .case-row__mark").inner_text() for slug in ("card-fraud", "meal-eta", "churn-offer", "support-rag")}
    assert told.pop("card-fraud").startswith("done ")
    assert told == {"meal-eta": "at Ask, 6 min", "churn-offer": "to be marked", "support-rag": ""}


def test_the_index_shows_only_what_is_not_done_or_starred_and_the_address_keeps_it(visit):
    page = visit("cases/", done(SKILLS, "aaaa"))
    every = page.locator(".case-row:visible").count()
    page.get_by_label("Not done").check()
    assert page.locator(".case-row:visible").count() == every - 1
    assert page.locator("[data-slug=card-fraud]").is_hidden()
    page.get_by_label("Not done").uncheck()
    page.get_by_label("Starred").check()
    assert page.locator(".case-row:visible").count() == 0
    page.get_by_role("button", name="Show all cases").click()
    page.get_by_role("button", name="Star: Stop bad card payments").press("Enter")
    page.get_by_label("Starred").check()
    assert page.locator(".case-row:visible").count() == 1
    page.reload(wait_until="networkidle")
    assert (page.get_by_label("Starred").is_checked(), page.locator(".case-row:visible").count()) == (True, 1)


def test_a_star_in_one_tab_shows_in_another(visit):
    index, practice = visit("cases/", done(SKILLS, "aaaa")), visit("practice/")
    index.get_by_role("button", name="Star: Stop bad card payments").click()
    practice.locator(".kept .star[aria-pressed=true]").wait_for()
    practice.locator(".kept .star").click()
    index.locator("[data-slug=card-fraud] .star[aria-pressed=false]").wait_for()


WRITE = """async ([from, record]) => {
  const { openHere } = await import("/session/site.js");
  const store = openHere();
  for (let n = 0; n < 100; n += 1) {
    store.put({ ...record, id: `20261123T${String(from + n).padStart(6, "0")}-tabs` });
    await new Promise((done) => setTimeout(done));
  }
}"""
COUNT = "async () => (await import('/session/site.js')).openHere().list().length"


def test_two_tabs_that_write_at_once_lose_no_record(context, serve, root):
    tabs = [context.new_page(), context.new_page()]
    for n, page in enumerate(tabs):
        page.goto(serve(root / "docs" / "assets" / "js"))
        page.evaluate(f"given => {{ window.writing = ({WRITE})(given) }}", [n * 100_000, session()])
    for page in tabs:
        page.evaluate("() => window.writing")
    assert [page.evaluate(COUNT) for page in tabs] == [200, 200]


def test_what_another_tab_keeps_appears_on_the_practice_page(visit):
    practice = visit("practice/")
    visit("cases/", done(SKILLS, "aaaa"))
    practice.locator(".kept").wait_for()
    assert rows(practice)[0].startswith("Stop bad card payments done")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["practice/", "cases/"])
def test_kept_sessions_pass_wcag_and_fit(visit, path, width, scheme):
    page = visit(path, done(SKILLS, "aaaa"), session("bbbb", slug="meal-eta"), **{f"{KEY}broken": "{", "practise:1:star:meal-eta": "1"})
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(color_scheme=scheme)
    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [(v["id"], node["html"][:120]) for v in result.response["violations"] for node in v["nodes"][:3]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
