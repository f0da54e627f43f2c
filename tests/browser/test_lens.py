"""A case through the eyes of one role, kept for the next visit and carried by the address."""

from __future__ import annotations

import pytest

from tests.browser.wcag import violations

CASE = "cases/card-fraud/"


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def choose(page, role: str) -> None:
    page.get_by_label("Read as").select_option(role)


def marked(page) -> list[str]:
    """The skills of the rubric's statements that bear a visible mark."""
    return page.evaluate(
        "[...document.querySelectorAll('.criterion')].filter(c => [...c.querySelectorAll('.weighs')]"
        ".some(w => w.checkVisibility())).map(c => c.dataset.skill)"
    )


def lenses(page) -> list[str]:
    return page.locator(".part--lenses > .lens").evaluate_all("all => all.map(lens => lens.dataset.role)")


def test_without_a_choice_a_case_shows_no_lens_and_no_mark(page, site_url):
    page.goto(site_url + CASE)
    assert page.locator("[data-lens]:visible").count() == 0
    assert page.url == site_url + CASE


def test_a_chosen_role_leads_the_page_and_the_lenses_and_marks_what_weighs_most(page, site_url, collection):
    page.goto(site_url + CASE)
    author = lenses(page)
    choose(page, "se-ml")
    case, role = collection.cases["card-fraud"].case, collection.roles.roles["se-ml"]
    highest = max(has.level for has in role.skills.values())
    wanted = [item.skill for item in case.rubric if role.skills[item.skill].level == highest]
    assert marked(page) == wanted and 0 < len(wanted) < len(case.rubric)
    assert page.locator(".as-role:visible").get_attribute("data-lens") == "se-ml"
    assert lenses(page) == ["se-ml", *[each for each in author if each != "se-ml"]]
    page.get_by_role("button", name="Turn it off").click()
    assert page.locator("[data-lens]:visible").count() == 0
    assert (lenses(page), page.url) == (author, site_url + CASE)


def test_the_choice_is_kept_for_other_cases_and_stands_in_the_address(page, site_url):
    page.goto(site_url + CASE)
    choose(page, "ds")
    page.goto(site_url + "cases/meal-eta/")
    assert page.get_by_label("Read as").input_value() == "ds"
    assert page.url == site_url + "cases/meal-eta/?lens=ds"


def test_a_link_brings_its_lens_and_does_not_replace_the_readers_own(page, site_url):
    page.goto(site_url + CASE)
    choose(page, "ds")
    page.goto(site_url + CASE + "?lens=mle")
    assert page.get_by_label("Read as").input_value() == "mle"
    page.goto(site_url + CASE)
    assert page.get_by_label("Read as").input_value() == "ds"


@pytest.mark.parametrize("query", ["?suppose=hit_rate:0.2,drop:0.2", "?a=1&suppose=x%2Cy&b", "?lens=zoo&suppose=x:1"])
def test_every_other_name_in_the_address_stays_as_it_was_written(page, site_url, query):
    others = query.replace("lens=zoo&", "")
    page.goto(site_url + CASE + query)
    choose(page, "mle")
    assert page.url == site_url + CASE + others + "&lens=mle"
    choose(page, "")
    assert page.url == site_url + CASE + others


def test_a_case_that_is_not_for_the_role_says_so(page, site_url):
    page.goto(site_url + "cases/churn-offer/?lens=mlr")
    assert "not for this role" in page.locator(".as-role:visible").inner_text()
    assert set(marked(page)) == {"maths", "ml"}


def test_a_roles_page_leads_to_its_cases_with_the_lens_on(page, site_url):
    page.goto(site_url + "roles/mlr/")
    page.get_by_role("link", name="machine learning researcher", exact=True).last.click()
    assert page.url == site_url + "cases/?role=mlr&lens=mlr"
    page.locator("select[name=minutes]").select_option(index=1)
    assert "lens=mlr" in page.url and "role=mlr" in page.url
    page.locator(".case-row:visible h2 a").first.click()
    assert page.locator(".as-role:visible").get_attribute("data-lens") == "mlr"
    page.goto(site_url + "cases/")
    page.get_by_role("button", name="Turn it off").click()
    page.goto(site_url + CASE)
    assert page.locator("[data-lens]:visible").count() == 0


def test_practising_from_a_lens_proposes_its_role(page, site_url):
    page.goto(site_url + CASE + "?lens=ds")
    page.get_by_role("link", name="Practise it, 45 min").click()
    assert page.get_by_label("Practise as").input_value() == "ds"


def test_print_shows_the_lens_that_is_on(page, site_url):
    page.goto(site_url + CASE + "?lens=ds")
    page.emulate_media(media="print")
    assert page.locator(".as-role__words:visible").count() == 1
    assert not page.locator("[data-lens-off]:visible").count()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_a_lens_and_lines_to_write_pass_wcag(browser, site_url, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(site_url + CASE + "?lens=mle")
    page.locator("[data-reading] [name=write]").check()
    page.locator("summary:has(#ask)").click()
    page.get_by_label("Your line for Ask").fill("my line")
    page.get_by_role("button", name="Keep it and open").click()
    page.locator("summary:has(#suppose)").click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
