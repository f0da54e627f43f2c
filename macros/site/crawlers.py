"""What crawlers are told: a sitemap of every page that may be listed, and robots.txt."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from pathlib import Path

from macros.pages.head import address, heads

_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write_sitemap(site: Path) -> None:
    """Write `site`/sitemap.xml and robots.txt anew.

    Without an address there is no sitemap, since it may hold absolute addresses only. It gives no dates: the one
    that a build knows is its own.
    """
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (site / name).unlink(missing_ok=True)
    robots = "User-agent: *\nDisallow:\n"
    if base := address(site):
        urls = etree.Element("urlset", xmlns=_SITEMAPS)
        for _, head in heads(site):
            if head.address and not head.unlisted:
                etree.SubElement(etree.SubElement(urls, "url"), "loc").text = head.address
        etree.indent(urls)
        etree.ElementTree(urls).write(site / "sitemap.xml", "utf-8", xml_declaration=True)
        robots += f"Sitemap: {base}sitemap.xml\n"
    (site / "robots.txt").write_text(robots, "utf-8")
