"""What a session loads beyond its page: nothing before it is asked for, and little then."""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

from tests.browser.session_steps import PHASES, ask, begin, end, move_on

SCRIPT = 12_000  # bytes, gzipped
DATA = 40_000
STYLE = 7_500


def asked_for(page, site_url: str) -> list[str]:
    """The paths, below the site, of what the page asks for from now on; the list grows."""
    paths: list[str] = []
    page.on("request", lambda request: paths.append(urlsplit(request.url).path.removeprefix(urlsplit(site_url).path)))
    return paths


def size(site, paths: list[str], ending: str) -> int:
    return sum(len(gzip.compress((site / path).read_bytes(), 9, mtime=0)) for path in paths if path.endswith(ending))


def test_a_case_page_loads_nothing_of_the_session_until_it_is_asked_for(page, site_url):
    asked = asked_for(page, site_url)
    page.goto(f"{site_url}cases/card-fraud/", wait_until="networkidle")
    assert [path for path in asked if "session/" in path or "practice." in path] == []
    assert page.get_by_role("link", name="Practise it, 45 min").get_attribute("href").endswith("?practise")


def test_a_whole_session_loads_no_more_than_its_budget_and_nothing_twice(page, site, site_url):
    plain = asked_for(page, site_url)
    page.goto(f"{site_url}cases/card-fraud/", wait_until="networkidle")
    already = set(plain)
    page.goto("about:blank")
    asked = asked_for(page, site_url)
    begin(page, site_url)
    ask(page, "What does a mistake cost?", "Cost of each error")
    for phase in PHASES[1:]:
        move_on(page, phase)
        page.locator(".notes:visible").fill(f"words of {phase}")
        if phase == "plan":
            page.get_by_label("Words for the board").fill("model")
            page.keyboard.press("Enter")
    page.get_by_role("button", name="Show the first hint").first.click()
    end(page)
    for statement in page.locator(".marking").all():
        statement.get_by_role("radio", name="Solid").check()
    page.get_by_role("button", name="See the result").click()
    page.get_by_role("heading", name="By skill").wait_for()
    page.wait_for_load_state("networkidle")
    beyond = [path for path in asked if path not in already and path.startswith("assets/")]
    assert len(beyond) == len(set(beyond))
    assert size(site, beyond, ".js") <= SCRIPT
    assert size(site, beyond, ".json") <= DATA
    assert size(site, beyond, ".css") <= STYLE
    assert [path for path in beyond if not path.endswith((".js", ".json", ".css"))] == []
