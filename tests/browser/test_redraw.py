"""A figure follows the reader's numbers, says so, and comes back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from macros.draw import draw

from tests.draw.samples import COST, VALUES, drawing, mark, part, span

ROOT = Path(__file__).parents[2]
REDRAW = """async ([html, settings]) => {
  const { redraw } = await import("./draw/redraw.js");
  document.body.innerHTML = html;
  const figure = document.querySelector("figure");
  const built = figure.outerHTML;
  return settings.map((values) => {
    redraw(figure, values);
    const [wide, narrow] = figure.querySelectorAll("svg");
    return {
      same: figure.outerHTML.replace('class=""', "") === built,
      none: figure.classList.contains("drawing--none"),
      note: figure.querySelector(".drawing__note")?.textContent ?? "",
      labels: [wide, narrow].map((svg) => svg.getAttribute("aria-label")),
      sizes: [wide, narrow].map((svg) => [svg.getAttribute("viewBox"), svg.getAttribute("height")]),
      texts: [...wide.querySelectorAll("text")].map((text) => text.textContent),
    };
  });
}"""
BARS = drawing(
    "bars",
    unit="ms",
    parts=[part("rate * 1000", "model"), part("3", "rules")],
    limit=mark("friction", "promised"),
)
BUDGET = drawing("budget", unit="ms", parts=[part("loss", "model"), part(2, "rules")], limit=mark(100, "promised"))
WAIT = drawing(
    "timeline", unit="days", spans=[span(0, "friction", "wait")], marks=[mark("friction", "labels are final")]
)


@pytest.fixture(scope="module")
def page(browser, serve):
    page = browser.new_page()
    page.goto(serve(ROOT / "docs" / "assets" / "js"))
    yield page
    page.close()


def redrawn(page, sample, *turns: dict[str, float]) -> list[dict]:
    found = page.evaluate(REDRAW, [draw(sample, VALUES, "A caption."), [VALUES | turn for turn in turns]])
    return json.loads(json.dumps(found).replace("\\u00a0", " "))


def test_the_authors_values_leave_and_restore_the_figure_as_it_was_built(page):
    first, moved, last = redrawn(page, COST, {}, {"friction": 50.0}, {"friction": 6.0 * (1 + 1e-12)})
    assert [each["same"] for each in (first, moved, last)] == [True, False, True]
    assert [first["note"], moved["note"], last["note"]] == ["", "Drawn with your numbers.", ""]


def test_a_value_that_the_drawing_does_not_use_moves_nothing(page):
    assert redrawn(page, COST, {"recall": 0.1})[0]["same"]


def test_a_moved_figure_shows_the_new_numbers_and_keeps_its_width(page):
    [moved] = redrawn(page, BARS, {"rate": 0.5, "friction": 400.0})
    assert moved["texts"][0] == "promised, 400 ms"
    assert "500 ms" in moved["texts"]
    assert [viewbox.split()[:3] for viewbox, _ in moved["sizes"]] == [["0", "0", "620"], ["0", "0", "320"]]
    assert [viewbox.split()[3] for viewbox, _ in moved["sizes"]] == [height for _, height in moved["sizes"]]


@pytest.mark.parametrize(
    ("sample", "turn", "says"),
    [
        (BARS, {"rate": 0.5}, "With your numbers: model 500 ms; rules 3 ms; promised 6 ms."),
        (BUDGET, {"loss": 90.0}, "With your numbers: model 90 ms; rules 2 ms; Total 92 ms, 8 ms left; promised 100 ms."),
        (WAIT, {"friction": 9.0}, "With your numbers: wait from 0 days to 9 days; labels are final at 9 days."),
        (
            COST,
            {"friction": 30.0},
            "With your numbers: the threshold that the costs give, 20 %: both together $180,440 a day, "
            "fraud let through $178,260 a day, good payments stopped $2,186 a day.",
        ),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_the_text_alternative_of_a_moved_figure_tells_its_numbers_and_not_the_authors_finding(
    page, sample, turn, says
):
    [moved, back] = redrawn(page, sample, turn, {})
    assert moved["labels"] == [says, says]
    assert back["labels"] == [sample.finding, sample.finding]


def test_where_the_numbers_cannot_be_drawn_a_line_says_why_until_they_can(page):
    none, again, back = redrawn(page, WAIT, {"friction": 0.0}, {"friction": 2.0}, {})
    assert none["none"]
    assert none["note"] == "No drawing with your numbers: a span must end after it starts."
    assert (again["none"], again["note"]) == (False, "Drawn with your numbers.")
    assert "2 days" in again["texts"]
    assert back["same"]


def test_a_value_that_is_missing_or_not_finite_breaks_nothing(page):
    for value in (None, 1e300):
        [none] = redrawn(page, WAIT, {"friction": value})
        assert none["note"] == "No drawing with your numbers: a formula must have a finite value."
