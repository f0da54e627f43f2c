"""What search fetches: the same few bytes however many pages there are, and rows only as the reader comes to them."""

from __future__ import annotations

import gzip

import pytest

from tests.browser.search_steps import ask, make_many

MANY = 1000


def bytes_until_first(browser, url: str, query: str) -> dict[str, int]:
    """The bytes of each file that a first search fetches, by its address, as hosts send them: texts compressed."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    ask(page, query)
    page.locator(".hit").first.wait_for()
    page.wait_for_load_state("networkidle")
    bodies = {answer.url: answer.body() for answer in list(answers)}
    context.close()
    is_text = {url: url.endswith((".js", ".json", ".css")) for url in bodies}
    return {url: len(gzip.compress(body, 6) if is_text[url] else body) for url, body in bodies.items()}


@pytest.fixture(scope="module")
def many_url(serve, root, tmp_path_factory) -> str:
    """A site of many small pages, whose words are as many as those of as many cases."""
    host = tmp_path_factory.mktemp("many")
    make_many(root / "docs" / "assets", host, MANY)
    return serve(host) + "guide/"


@pytest.mark.parametrize("query", ["threshold", "leakage", "false positive"])
def test_a_first_search_of_the_site_fetches_what_few_requests_can_carry(browser, site_url, query):
    sizes = bytes_until_first(browser, site_url, query)
    assert sum(sizes.values()) <= 180_000, sizes


def test_a_first_search_among_many_pages_fetches_no_list_of_them_and_one_part_of_the_index(browser, many_url):
    sizes = bytes_until_first(browser, many_url, "threshold")
    parts = sorted(url.removeprefix(many_url + "pagefind/").partition("/")[0] for url in sizes if "/pagefind/" in url)
    assert [part for part in parts if part != "fragment" and not part.startswith("pagefind")] == ["index", "kinds.json", "wasm.en.pagefind"]
    assert sum(sizes.values()) <= 160_000, sizes


def test_filters_alone_find_pages_among_many_without_the_index(browser, many_url):
    page = browser.new_page()
    page.goto(many_url, wait_until="networkidle")
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.keyboard.press("/")
    page.get_by_label("Trade").select_option("domain 5")
    for number in range(8):
        page.locator(".hit").nth(number).scroll_into_view_if_needed()
    assert [url for url in requests if "/index/" in url or "/fragment/" in url] == []
    assert len([url for url in requests if "/listed/" in url]) <= 2
    page.close()


def test_rows_come_as_the_reader_comes_down_the_list_and_after_some_on_request(browser, many_url):
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.goto(many_url, wait_until="networkidle")
    ask(page, "threshold")
    hits, more = page.locator(".hit"), page.get_by_role("button", name="Show more")
    for number in range(8):
        hits.nth(number).scroll_into_view_if_needed()
    more.wait_for()
    assert hits.count() == 8
    more.press("Enter")
    hits.nth(9).wait_for()
    assert page.evaluate("document.activeElement.textContent") == hits.nth(8).locator(".hit__title").inner_text()
    assert not more.is_visible()
    page.close()
