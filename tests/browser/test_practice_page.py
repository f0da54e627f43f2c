"""What is kept of practice, on the practice page: listed, moved by file, deleted, and a case picked by it."""

from __future__ import annotations

import json

from playwright.sync_api import expect

from tests.browser.kept import DAY, KEY, SKILLS, done, now, session, stored


def rows(page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(".kept").all_inner_texts()]


def test_without_a_script_the_practice_page_shows_none_of_it(browser, site_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + "practice/")
    assert page.locator("[data-practice]").is_hidden()
    assert page.get_by_role("heading", name="On paper, alone").is_visible()
    context.close()


def test_an_empty_history_says_so(visit):
    page = visit("practice/")
    expect(page.locator("[data-none]")).to_be_visible()
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


def test_what_another_tab_keeps_appears_on_the_practice_page(visit):
    practice = visit("practice/")
    visit("cases/", done(SKILLS, "aaaa"))
    practice.locator(".kept").wait_for()
    assert rows(practice)[0].startswith("Stop bad card payments done")
