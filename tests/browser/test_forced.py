"""Attacks forced past the checks run nothing: by the allowlist alone, and by the policy alone."""

from __future__ import annotations

from html import escape

import pytest
from macros.site.policy import policy_of

from tests.hostile.forced import forced

WATCH = """
window.ran = [];
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => { window.ran.push(name) };
"""
# Whatever a reader might do to the page; a link of the page itself or to an honest site is not followed.
TOUCH = """
() => {
  addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (link && /^https?:$/.test(link.protocol)) event.preventDefault();
  });
  for (const element of document.querySelectorAll('section *')) {
    for (const kind of ['mouseover', 'mouseenter', 'focus', 'pointerdown', 'toggle']) element.dispatchEvent(new Event(kind));
    if (element.tagName === 'DETAILS') element.open = true;
    if (element.tagName === 'A') element.click();
  }
}
"""


@pytest.fixture(scope="module")
def attacks():
    return list(forced("text", "links", "images", "bibtex"))


@pytest.fixture(scope="module")
def policy(site) -> str:
    return policy_of((site / "index.html").read_text("utf-8"))


@pytest.fixture
def visit(browser, serve, tmp_path):
    """visit(attacks, policy) opens one page that holds them all, touches everything, and tells what happened."""

    def visit(attacks: list[tuple[str, str]], policy: str) -> dict[str, object]:
        meta = f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">' if policy else ""
        sections = "".join(f'<section data-attack="{escape(name)}">{html}</section>\n' for name, html in attacks)
        (tmp_path / "index.html").write_text(f'<!doctype html><meta charset="utf-8">{meta}<title>x</title>{sections}', "utf-8")
        context = browser.new_context()
        context.add_init_script(WATCH)
        page, url, happened, asked = context.new_page(), serve(tmp_path), [], []
        page.on("dialog", lambda dialog: (happened.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: asked.append(request))
        page.on("popup", lambda popup: happened.append(popup.url))
        page.goto(url)
        page.evaluate(TOUCH)
        page.wait_for_timeout(300)
        boxes = page.evaluate("[...document.querySelectorAll('body > section')].map(each => each.dataset.attack)")
        # What the policy stops is told as a request that failed for its sake, and never leaves the browser.
        sent = [request.url for request in asked if request.failure != "csp"]
        happened += [each for each in sent if each.startswith(("http", "ws")) and not each.startswith(url)]
        told = {"ran": page.evaluate("window.ran"), "happened": happened, "at": page.url, "boxes": boxes, "url": url}
        context.close()
        return told

    return visit


def test_what_rendering_lets_through_runs_nothing_without_a_policy_and_stays_in_its_box(visit, attacks):
    held = [(each.name, each.held) for each in attacks if each.held]
    assert len(held) >= 30
    told = visit(held, "")
    assert (told["ran"], told["happened"], told["at"].partition("#")[0]) == ([], [], told["url"])
    assert told["boxes"] == [name for name, _ in held]


def test_what_no_allowlist_stops_runs_nothing_under_the_policy(visit, attacks, policy):
    free = [(each.name, each.free) for each in attacks]
    assert len([each for each in attacks if not each.held]) >= 30
    told = visit(free, policy)
    assert (told["ran"], told["happened"], told["at"].partition("#")[0]) == ([], [], told["url"])


def test_the_same_page_without_the_policy_would_have_run_something(visit):
    told = visit([("a script", '<a href="javascript:alert(1)">x</a><img src=x onerror="alert(1)">')], "")
    assert told["ran"] == ["alert", "alert"]
