"""A first visit to a case fetches little, once, and every file of the built site that another names is there."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

import pytest
from macros import ROOT

from tests.bench.browsing import fetched, total
from tests.bench.host import hosted

BUDGET = 80_000  # bytes as a static host sends them, all answers
SLUGS = sorted(path.parent.name for path in (ROOT / "cases").glob("*/case.yml"))
NAMED = re.compile(r"""(?:\b(?:src|href)="|\burl\(["']?|\bimport\s*\(?["'])([^"'()#?\s]+\.(?:css|js|json|svg|png|woff2?|zip|xml))\b""")


@pytest.fixture(scope="module")
def host(site):
    with hosted(site) as host:
        yield host


@pytest.mark.parametrize("slug", SLUGS)
def test_a_first_visit_to_a_case_is_within_its_budget(browser, host, slug):
    sent = fetched(browser, host, f"cases/{slug}/", idle=500)
    assert total(sent, "sent") <= BUDGET, sent


def test_a_first_visit_fetches_six_files_and_none_while_nobody_does_anything(browser, host):
    names = [re.sub(r"\.\w{8}\.min\.", ".", each.path) for each in fetched(browser, host, f"cases/{SLUGS[0]}/", idle=5_000)]
    assert sorted(names) == sorted([
        f"cases/{SLUGS[0]}/index.html", "assets/stylesheets/main.css", "assets/css/site.css",
        "assets/js/scheme.js", "assets/js/site.js", "assets/img/favicon.svg",
    ])  # fmt: skip


def test_every_file_that_a_page_a_style_or_a_script_names_is_there(site):
    gone = set()
    for path in sorted(each for each in site.rglob("*") if each.suffix in (".html", ".css", ".js") and "pagefind" not in each.parts):
        base = "http://site.test/" + path.relative_to(site).as_posix()
        for found in NAMED.findall(path.read_text("utf-8")):
            parts = urlsplit(urljoin(base, found))
            if parts.netloc == "site.test" and not (site / parts.path.lstrip("/")).exists():
                gone.add((path.relative_to(site).as_posix(), found))
    assert gone == set()
