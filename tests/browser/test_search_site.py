"""Search on the site itself."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.search_steps import ask


@pytest.fixture(scope="module")
def site_page(browser, site_url):
    page = browser.new_page()
    page.set_default_timeout(10_000)
    page.goto(site_url)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("query", "case"),
    [
        ("recsys", "music-recs"), ("KWS", "trigger-word"), ("RAG", "support-rag"), ("ETA", "meal-eta"),
        ("CXR", "chest-xray"), ("typeahead", "faster-checkout"), ("outlier", "line-defects"),
        ("attrition", "churn-offer"), ("EWS", "school-dropout"), ("payment fraud", "card-fraud"),
    ],
)  # fmt: skip
def test_a_short_form_or_synonym_finds_its_case(site_page, query, case):
    ask(site_page, query)
    site_page.locator(f".hit__title[href$='/cases/{case}/']").wait_for()


@pytest.mark.parametrize(
    ("query", "case"),
    [("KWS", "trigger-word"), ("CXR", "chest-xray"), ("attrition", "churn-offer"), ("typeahead", "faster-checkout")],
)
def test_what_speaks_of_a_thing_comes_before_what_names_it_in_passing(site_page, query, case):
    ask(site_page, query)
    expect(site_page.locator(".hit__title").first).to_have_attribute("href", re.compile(rf"/cases/{case}/$"))


@pytest.mark.parametrize("query", ["delayed labels", "overload", "automation bias", "base rate neglect"])
def test_a_pitfalls_name_finds_its_page_first(site_page, query):
    ask(site_page, query)
    expect(site_page.locator(".hit__title").first).to_have_attribute("href", re.compile(r"/pitfalls/[a-z-]+/$"))


@pytest.mark.parametrize("query", ["threshold", "leakage", "CTR", "uplift"])
def test_every_example_that_search_offers_finds_something(site_page, query):
    ask(site_page, "")
    site_page.get_by_role("button", name=query, exact=True).click()
    expect(site_page.locator(".search__status")).to_have_text(re.compile(r"^\d+ pages?\.$"))


def test_a_heading_inside_a_closed_answer_is_found_and_its_result_leads_there(browser, site_url):
    page = browser.new_page()
    page.goto(site_url + "cases/card-fraud/")
    heading = page.locator("#execute-answer h3[id]").first
    anchor, words = heading.get_attribute("id"), heading.text_content()
    page.goto(site_url)
    ask(page, words)
    page.locator(f".passage a[href$='/cases/card-fraud/#{anchor}']").click()
    page.locator(f"#{anchor}").wait_for(state="visible")
    page.close()
