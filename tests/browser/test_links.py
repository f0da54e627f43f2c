"""Every link and anchor inside the built site leads somewhere."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ORIGIN = "http://site.test/"


class Anchors(HTMLParser):
    """The addresses that a page points to, and the ids to which others may point."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.links += [values[name] for name in ("href", "src") if values.get(name) is not None]
        self.links += ["#" + values[name] for name in ("popovertarget", "aria-controls", "aria-labelledby", "aria-describedby")
                       if values.get(name) and " " not in values[name]]
        if values.get("id"):
            self.ids.append(values["id"])


def read(site: Path) -> dict[str, Anchors]:
    pages = {}
    for path in sorted(site.rglob("*.html")):
        url = ORIGIN + path.relative_to(site).as_posix().removesuffix("index.html")
        pages[url] = Anchors(path.read_text("utf-8"))
    return pages


def test_every_internal_link_and_anchor_leads_somewhere(site):
    pages = read(site)
    broken = []
    for url, page in pages.items():
        # A host serves the page for a missing address anywhere, so its links are absolute.
        for link in page.links:
            target = urlsplit(urljoin(url, link))
            if not target.geturl().startswith(ORIGIN):
                continue
            address = f"{ORIGIN.rstrip('/')}{target.path}"
            if address in pages:
                if target.fragment and unquote(target.fragment) not in pages[address].ids:
                    broken.append(f"{url}: {link}: no such anchor")
            elif not (site / unquote(target.path).lstrip("/")).is_file():
                broken.append(f"{url}: {link}: no such page")
    assert broken == []


def test_ids_are_unique_on_each_page(site):
    twice = {url: sorted({i for i in page.ids if page.ids.count(i) > 1}) for url, page in read(site).items()}
    assert {url: ids for url, ids in twice.items() if ids} == {}


def test_no_page_of_the_site_is_an_orphan(site):
    pages = read(site)
    linked = {urljoin(url, link).split("#")[0] for url, page in pages.items() for link in page.links}
    assert {url for url in pages if url not in linked} - {ORIGIN + "404.html"} == set()
