"""The download, unpacked and opened from a disk: all that the site does, without a host."""

from __future__ import annotations

import json
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from macros.site.offline import FOLDER, NAME
from playwright.sync_api import expect

from tests.browser.search_steps import open_search

CASE = "cases/card-fraud/index.html"


@pytest.fixture(scope="module")
def copy(site, tmp_path_factory) -> Path:
    """The unpacked folder."""
    folder = tmp_path_factory.mktemp("a copy")  # with a space, as people's folders have
    with zipfile.ZipFile(site / NAME) as archive:
        archive.extractall(folder)
    return folder / FOLDER


@pytest.fixture
def page(browser, copy):
    """page.goto("...") opens a file of the copy; whatever goes wrong on the way fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=copy.as_uri() + "/")
    page = context.new_page()
    troubles = []
    page.on("console", lambda message: troubles.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    # Leaving a page aborts what it still loads; a file that is not there fails in another way.
    page.on("requestfailed", lambda request: None if "ABORTED" in request.failure else troubles.append(f"failed: {request.url}"))
    page.on("request", lambda request: None if request.url.startswith(("file:", "data:")) else troubles.append(request.url))
    yield page
    context.close()
    assert troubles == []


class Links(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.links += [values[name] for name in ("href", "src") if values.get(name)]
        self.ids.add(values.get("id"))


def test_every_page_loads_from_the_disk_without_an_error_or_a_failed_request(page, copy):
    files = sorted(copy.rglob("*.html"))
    assert len(files) > 25
    for file in files:
        page.goto(file.as_uri())
        assert page.locator("h1").first.is_visible(), file


def test_every_link_leads_to_a_file_of_the_copy_and_to_an_anchor_in_it(copy):
    pages = {file.as_uri(): Links(file.read_text("utf-8")) for file in copy.rglob("*.html")}
    broken = []
    for url, here in pages.items():
        for link in here.links:
            target = urlsplit(urljoin(url, link))
            if target.scheme != "file":
                continue
            address = f"file://{target.path}"
            if not Path(unquote(target.path)).is_file():
                broken.append(f"{url}: {link}")
            elif target.fragment and unquote(target.fragment) not in pages[address].ids:
                broken.append(f"{url}: {link}: no such anchor")
    assert broken == []


def test_search_finds_a_passage_of_a_case_and_opens_it(page):
    page.goto("index.html")
    open_search(page)
    page.keyboard.type("disput thresh")
    page.locator(".search__results .hit__title", has_text="Stop bad card payments").wait_for()
    # What was found for a part of the words may still stand while the whole is sought.
    expect(page.locator(".search__results mark").first).to_have_text(re.compile("^(disput|thresh)", re.IGNORECASE))
    page.locator(".hit", has_text="Stop bad card payments").locator(".passage a").first.click()
    page.wait_for_url(f"**/{CASE}#*")
    assert page.locator(f"[id='{urlsplit(page.url).fragment}']").is_visible()


def test_search_corrects_a_slip_and_filters_as_on_the_site(page):
    page.goto(CASE)
    open_search(page)
    page.keyboard.type("treshold")
    page.get_by_text("Showing results for “threshold”").wait_for()
    page.get_by_label("Trade").select_option(label=page.locator("select[name=domain] option").nth(1).inner_text())
    page.locator(".search__results .hit").first.wait_for()
    assert page.locator(".search__results .hit").count() == 1


def test_a_practice_session_starts_hears_a_fact_and_is_kept(page):
    page.goto("index.html")
    page.get_by_role("link", name="Practise a case now").click()
    page.get_by_role("button", name="Start").click()
    page.get_by_label("Your question").fill("How long may the decision take?")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Latency").first.click()
    page.locator(".session", has_text="80 ms").wait_for()
    page.goto("practice/index.html")
    page.locator(".kept", has_text="Stop bad card payments").wait_for()
    page.get_by_role("link", name="Stop bad card payments").first.click()
    page.locator("#session").wait_for()


def test_a_moved_number_recomputes_what_follows_and_a_link_to_it_restores_it(page):
    page.goto(CASE + "#suppose-answer")
    page.locator(".case--explored .control").first.wait_for()
    arithmetic = page.locator("table.figures .number")
    before = arithmetic.all_text_contents()
    page.locator("#suppose-answer tr[id^=assume-] input[type=range]").first.focus()
    page.keyboard.press("End")
    page.wait_for_function("() => location.search !== ''")
    after = arithmetic.all_text_contents()
    assert len(before) == len(after) and before != after
    page.reload()
    page.locator(".case--explored .control").first.wait_for()
    assert arithmetic.all_text_contents() == after


def test_the_list_of_cases_filters_and_keeps_its_choice_in_the_address(page):
    page.goto("cases/index.html")
    page.get_by_label("Role").select_option("mlr")
    count = page.locator(".case-row:visible").count()
    assert 0 < count < page.locator(".case-row").count()
    page.reload()
    assert (page.locator(".case-row:visible").count(), page.get_by_label("Role").input_value()) == (count, "mlr")


def test_the_colours_stay_chosen_from_page_to_page(page):
    page.goto("index.html")
    page.get_by_role("button", name="Dark colours").click()
    page.get_by_role("link", name="Cases", exact=True).first.click()
    page.wait_for_url("**/cases/index.html")
    assert page.evaluate("document.documentElement.dataset.scheme") == "ink"


def test_a_page_works_where_the_browser_keeps_nothing_for_files(browser, copy):
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError') } })"
    )
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    for name in ("cases/index.html", CASE + "?practise", "practice/index.html"):
        page.goto((copy / name.split("?")[0]).as_uri() + ("?practise" if "?" in name else ""))
        page.locator("h1").first.wait_for()
    context.close()
    assert errors == []


def test_a_case_prints_in_full(page, tmp_path):
    page.goto(CASE)
    page.pdf(path=str(tmp_path / "case.pdf"), format="A4")
    assert (tmp_path / "case.pdf").stat().st_size > 20_000


def test_the_download_says_how_to_open_it_and_its_dates_and_order_say_nothing(site):
    with zipfile.ZipFile(site / NAME) as archive:
        entries = archive.infolist()
        assert "open index.html" in archive.read(f"{FOLDER}/README.txt").decode()
        assert archive.testzip() is None
    names = [entry.filename for entry in entries]
    assert names == sorted(names)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert all(name.startswith(f"{FOLDER}/") for name in names)


def test_the_page_about_the_site_offers_the_download_with_its_size_and_the_copy_does_not(site, copy):
    size = (site / NAME).stat().st_size
    about = (site / "about" / "index.html").read_text("utf-8")
    assert f'href="../{NAME}"' in about and f"{size / 1e6:.1f}\u00a0MB" in about
    assert NAME not in (copy / "about" / "index.html").read_text("utf-8")


def test_the_copys_policy_allows_its_own_files_and_nothing_inline(copy):
    for file in copy.rglob("*.html"):
        html = file.read_text("utf-8")
        policy = html.split('http-equiv="Content-Security-Policy" content="')[1].split('"')[0]
        assert policy.startswith("default-src 'none';") and "unsafe" not in policy and "http" not in policy, file
        assert json.dumps("og:url") not in html and "card.png" not in html, file
