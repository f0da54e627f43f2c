"""What the site says of its pages to those who list, share or follow them, with an address and without."""

from __future__ import annotations

import xml.etree.ElementTree as etree

import pytest
from macros.pages.head import address as address_of
from macros.pages.head import heads
from macros.site.crawlers import write_sitemap
from macros.site.feed import write_feed

ATOM = "{http://www.w3.org/2005/Atom}"


def pages(site):
    return {path.relative_to(site).as_posix().removesuffix("index.html"): head for path, head in heads(site) if path.name != "404.html"}


def test_every_page_has_a_description_of_its_own_that_a_list_of_results_can_show(site):
    descriptions = {name: head.meta["description"] for name, head in pages(site).items()}
    assert len(set(descriptions.values())) == len(descriptions)
    assert {name: words for name, words in descriptions.items() if not 50 <= len(words) <= 300} == {}


def test_with_an_address_every_page_has_a_card_of_its_own_and_tags_that_lead_to_it(published, address):
    found = pages(published)
    assert {head.meta["og:url"] for head in found.values()} == {address + name for name in found}
    for name, head in found.items():
        assert head.meta["og:image"] == f"{address}{name}card.png"
        assert head.meta["twitter:card"] == "summary_large_image"
        assert head.meta["og:title"] and head.meta["og:description"] == head.meta["description"]
    cards = [(published / name / "card.png").read_bytes() for name in found]
    assert len(set(cards)) == len(found)


def test_without_an_address_nothing_that_needs_one_is_there(site):
    assert {name for name in ("sitemap.xml", "sitemap.xml.gz", "feed.xml") if (site / name).exists()} == set()
    assert list(site.rglob("card.png")) == []
    for name, head in pages(site).items():
        assert head.address == ""
        assert {key for key in head.meta if key in ("og:url", "og:image")} == set()
        assert head.meta["twitter:card"] == "summary"
        assert "feed.xml" not in (site / name / "index.html").read_text("utf-8")
    assert (site / "robots.txt").read_text() == "User-agent: *\nDisallow:\n"


def test_the_sitemap_lists_every_page_that_wants_to_be_found_by_its_absolute_address(published, address):
    urls = [each.text for each in etree.parse(published / "sitemap.xml").findall(".//{*}loc")]
    wanted = [address + name for name, head in pages(published).items() if "noindex" not in head.meta.get("robots", "")]
    assert urls == wanted
    assert f"Sitemap: {address}sitemap.xml\n" in (published / "robots.txt").read_text()


def test_a_page_that_asks_not_to_be_listed_is_not_in_the_sitemap(tmp_path):
    page = '<head><link rel="canonical" href="https://a.example/{}"><meta name="robots" content="{}"></head>'
    (tmp_path / "book").mkdir()
    (tmp_path / "index.html").write_text(page.format("", "all"))
    (tmp_path / "book" / "index.html").write_text(page.format("book/", "noindex"))
    write_sitemap(tmp_path)
    assert [each.text for each in etree.parse(tmp_path / "sitemap.xml").findall(".//{*}loc")] == ["https://a.example/"]


def test_the_feed_holds_every_dated_case_the_newest_first_with_its_prompt(published, address, collection):
    feed = etree.parse(published / "feed.xml").getroot()
    entries = feed.findall(f"{ATOM}entry")
    cases = {slug: loaded.case for slug, loaded in collection.cases.items()}
    assert {entry.findtext(f"{ATOM}id") for entry in entries} == {f"{address}cases/{slug}/" for slug in cases if cases[slug].added}
    dates = [entry.findtext(f"{ATOM}updated") for entry in entries]
    assert dates == sorted(dates, reverse=True) and feed.findtext(f"{ATOM}updated") == dates[0]
    for entry in entries:
        assert [len(entry.findall(ATOM + tag)) for tag in ("title", "published", "summary", "link")] == [1, 1, 1, 1]
        assert entry.findtext(f"{ATOM}summary").startswith("“")
    assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"{address}feed.xml"
    assert feed.findtext(f"{ATOM}author/{ATOM}name")


def test_every_page_names_the_feed_and_so_does_the_list_of_cases(published):
    for name in pages(published):
        assert '<link rel="alternate" type="application/atom+xml"' in (published / name / "index.html").read_text("utf-8"), name
    assert '<a href="../feed.xml">' in (published / "cases" / "index.html").read_text("utf-8")


@pytest.mark.parametrize("home", ["<head></head>", '<head><link rel="canonical" href=""></head>'])
def test_a_site_without_an_address_gets_no_feed(tmp_path, catalogue, home):
    (tmp_path / "index.html").write_text(home)
    write_feed(tmp_path, catalogue)
    assert (address_of(tmp_path), list(tmp_path.glob("*.xml"))) == ("", [])
