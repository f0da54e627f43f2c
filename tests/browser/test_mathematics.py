"""Formulas in a browser: the kinds that people write look right, and every formula of the site is drawn."""

from __future__ import annotations

import shutil

import pytest
from macros import ROOT
from macros.render.mathematics import mathml

SPECIMEN = {
    "aligned": r"\begin{aligned} \ell(w) &= \frac{1}{N} \sum_{i=1}^{N} y_i \log p_i \\ \nabla \ell(w) + c &= (p - y)\, \mathbf{x} \end{aligned}",
    "limits": r"\hat{\theta} = \operatorname*{arg\,max}_{\theta \in \Theta} \prod_{i=1}^{n} f(x_i \mid \theta)",
    "cases": r"f(x) = \begin{cases} 0 & \text{if } x < 0 \\ \frac{x}{2} & \text{if } x < 1 \\ 1 & \text{otherwise} \end{cases}",
    "matrix": r"\mathbf{A} = \begin{pmatrix} a_{11} & a_{12} \\ a_{21} & a_{22} \end{pmatrix}",
    "array": r"\begin{array}{r|l} a & b \\ \hline c & d \end{array}",
    "bold": r"\boldsymbol{\beta} = (\mathbf{X}^{\top}\mathbf{X})^{-1}\mathbf{X}^{\top}\mathbf{y}",
    "fractions": r"\left( \frac{\theta\, q}{c} \right)^{1/(1-\theta)} + \sqrt{\frac{1}{1 - k\rho}} + \sqrt[3]{a}",
    "accents": r"\bar{x} + \hat{y} + \tilde{z} + \vec{v} + \overline{AB}",
    "text": r"P(\text{fraud} \mid \text{score} > s) = \frac{P(\text{score} > s \mid \text{fraud})\, P(\text{fraud})}{P(\text{score} > s)}",
}
# Of every <math>: what is wrong with it, in a word.
FAULTS = r"""() => [...document.querySelectorAll('math')].flatMap(math => {
  const box = math.getBoundingClientRect(), text = math.textContent;
  const fault = math.querySelector('merror') ? 'merror' : !(box.width && box.height) ? 'no size'
    : /\\[a-zA-Z]|\$/.test(text) ? 'raw LaTeX' : math.querySelector('[style]') ? 'style' : '';
  return fault ? [`${fault}: ${text.trim().slice(0, 60)}`] : [];
})"""


@pytest.fixture(scope="module")
def specimen(tmp_path_factory, serve):
    """The address of a page, not of the site, that holds each kind of formula alone and in a line of words."""
    folder = tmp_path_factory.mktemp("specimen")
    sheets = ("tokens.css", "base.css", "mathematics.css")
    for sheet in sheets:
        shutil.copy(ROOT / "docs/assets/css" / sheet, folder)
    links = "".join(f'<link rel="stylesheet" href="{sheet}">' for sheet in sheets)
    blocks = "".join(f'<div class="formula" id="{name}">{mathml(latex, True)}</div>' for name, latex in SPECIMEN.items())
    # What is too wide for a phone belongs on a line of its own.
    lines = "".join(f"<p>Let it be {mathml(latex, False)} in words.</p>" for name, latex in SPECIMEN.items() if name != "text")
    html = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Formulas</title>{links}<article class="md-typeset">{blocks}{lines}</article>'
    (folder / "index.html").write_text(html, "utf-8")
    return serve(folder)


@pytest.fixture
def page(browser, specimen):
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(specimen)
    yield page
    context.close()


def boxes(page, selector):
    return page.locator(selector).evaluate_all("all => all.map(e => { const b = e.getBoundingClientRect(); return {left: b.left, right: b.right, top: b.top, bottom: b.bottom, height: b.height} })")


def test_every_kind_of_formula_is_drawn_without_an_error(page):
    assert page.locator("math").count() == 2 * len(SPECIMEN) - 1
    assert page.evaluate(FAULTS) == []


def test_the_rows_of_aligned_equations_meet_at_their_sign_without_a_gap(page):
    signs = boxes(page, "#aligned mtd:nth-child(2) > mo:first-child")
    sides = boxes(page, "#aligned mtd:nth-child(1)")
    assert len(signs) == 2 and abs(signs[0]["left"] - signs[1]["left"]) < 1
    assert all(abs(side["right"] - sides[0]["right"]) < 1 for side in sides)
    last = boxes(page, "#aligned mtr:nth-child(2) > mtd:nth-child(1) > *:last-child")[0]
    assert signs[1]["left"] - last["right"] < 8


def test_the_limits_of_an_operator_stand_below_and_above_it(page):
    for operator, limit in zip(boxes(page, "#limits :is(munder, munderover) > :first-child"), boxes(page, "#limits :is(munder, munderover) > :nth-child(2)")):
        assert limit["top"] > operator["top"] and limit["bottom"] > operator["bottom"]


def test_braces_and_brackets_are_as_tall_as_what_they_hold(page):
    for name in ("cases", "matrix"):
        fence, table = boxes(page, f"#{name} mtable >> xpath=preceding-sibling::*[1]")[0], boxes(page, f"#{name} mtable")[0]
        assert 0.8 * table["height"] <= fence["height"] <= 1.6 * table["height"], name


def test_the_rules_of_an_array_are_kept(page):
    widths = page.locator("#array mtd").evaluate_all("all => all.map(e => [getComputedStyle(e).borderRightWidth, getComputedStyle(e).borderTopWidth].map(parseFloat))")
    assert [[width > 0 for width in cell] for cell in widths] == [[True, False], [False, False], [True, True], [False, True]]


def test_a_wide_formula_scrolls_in_its_own_box_on_a_phone(page):
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    wide = page.locator("#text")
    assert wide.evaluate("e => e.scrollWidth > e.clientWidth && e.clientWidth <= 360")


def test_every_formula_of_the_site_is_drawn(browser, site, site_url):
    context = browser.new_context()
    page = context.new_page()
    faults, count = {}, 0
    for path in sorted(site.rglob("*.html")):
        if "<math" not in path.read_text("utf-8"):
            continue
        page.goto(site_url + path.relative_to(site).as_posix())
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        page.evaluate("document.querySelectorAll('.note').forEach(n => n.hidden = false)")
        count += page.locator("math").count()
        if found := page.evaluate(FAULTS):
            faults[path.parent.name] = found
        raw = page.locator("#content").evaluate(r"e => e.innerText.match(/\\(?:frac|sum|text|mathrm|left|begin)|\\[([]/)")
        if raw:
            faults[path.parent.name] = raw
    context.close()
    assert faults == {} and count > 200
