"""The feed of new cases, as Atom (RFC 4287)."""

from __future__ import annotations

import datetime
import xml.etree.ElementTree as etree
from pathlib import Path

from macros.made.outline import Catalogue
from macros.pages.head import address

FEED = "feed.xml"
MOST = 50
_NAME = "The case study interview"


def write_feed(site: Path, catalogue: Catalogue) -> None:
    """Write the latest cases that say when they were added into `site`/feed.xml; nothing where the site has no address."""
    base = address(site)
    dated = [(case.added, slug) for slug, case in catalogue.cases.items() if case.added]
    if not base or not dated:
        return
    latest = sorted(dated, key=lambda each: (-each[0].toordinal(), each[1]))[:MOST]
    feed = etree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"})
    _add(feed, "id", base + FEED)
    _add(feed, "title", f"{_NAME}: new cases")
    _add(feed, "updated", _moment(latest[0][0]))
    _add(feed, "link", rel="self", type="application/atom+xml", href=base + FEED)
    _add(feed, "link", rel="alternate", type="text/html", href=f"{base}cases/")
    _add(etree.SubElement(feed, "author"), "name", _NAME)
    for added, slug in latest:
        _entry(feed, catalogue, slug, added, f"{base}cases/{slug}/")
    etree.indent(feed)
    etree.ElementTree(feed).write(site / FEED, "utf-8", xml_declaration=True)


def _entry(feed: etree.Element, catalogue: Catalogue, slug: str, added: datetime.date, url: str) -> None:
    case, entry = catalogue.cases[slug], etree.SubElement(feed, "entry")
    _add(entry, "id", url)
    _add(entry, "title", case.title)
    _add(entry, "published", _moment(added))
    _add(entry, "updated", _moment(added))
    _add(entry, "link", rel="alternate", type="text/html", href=url)
    _add(entry, "category", term=case.domain, label=catalogue.vocabulary.domains[case.domain])
    for kind in case.problem:
        _add(entry, "category", term=kind, label=catalogue.vocabulary.problems[kind])
    _add(entry, "summary", f"“{case.prompt}”")


def _add(parent: etree.Element, tag: str, text: str | None = None, **attributes: str) -> None:
    etree.SubElement(parent, tag, attributes).text = text


def _moment(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
