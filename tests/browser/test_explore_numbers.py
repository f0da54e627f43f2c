"""Every control of every case, moved: the page shows what Python computes, to the last digit."""

from __future__ import annotations

import pytest
from macros import ROOT
from macros.numbers.figures import values
from macros.numbers.quantity import show, show_full

SLUGS = sorted(path.parent.name for path in (ROOT / "cases").glob("*/case.yml"))

# Moves sliders as a reader does, and reads the whole page after each movement: the values of the assumptions, and
# the text of every number by name, form and what-if; `torn` are numbers that the page shows in two ways at once.
MOVE = """async ([moves]) => {
  const rows = [...document.querySelectorAll(".control")];
  const numbers = [...document.querySelectorAll("data[data-name]")].map((element) => ({
    element, key: [element.dataset.name, "full" in element.dataset, element.closest("[data-turn]")?.dataset.turn ?? ""].join("|"),
  }));
  const slide = (index, share) => {
    const slider = rows[index].querySelector("input[type=range]");
    slider.value = share * slider.max;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const states = [];
  for (const move of moves) {
    for (const [index, share] of move) slide(index, share);
    dispatchEvent(new Event("beforeprint")); // what is out of sight is written too
    const [texts, torn] = [{}, []];
    for (const { element, key } of numbers) {
      if (key in texts && texts[key] !== element.textContent) torn.push(key);
      texts[key] = element.textContent;
    }
    const assumed = Object.fromEntries(rows.map((row) => [row.id.slice(7), Number(row.querySelector("data").value)]));
    states.push({ texts, torn, assumed });
    document.querySelector(".moved-bar button").click();
    dispatchEvent(new Event("afterprint"));
  }
  return states;
}"""


@pytest.fixture(scope="module")
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


def moves(count: int) -> list[list[tuple[int, float]]]:
    """Each control to both ends and to a place between, then all at once, forty times."""
    alone = [[(index, share)] for index in range(count) for share in (0, 1, (index * 0.618 + 0.31) % 1)]
    together = [[(index, (index * 0.381 + turn * 0.618) % 1) for index in range(count)] for turn in range(38)]
    ends = [[(index, end) for index in range(count)] for end in (0, 1)]
    return alone + together + ends


@pytest.mark.parametrize("slug", SLUGS)
def test_every_control_moved_to_both_ends_and_between_shows_what_python_computes(page, site_url, collection, slug):
    case = collection.cases[slug].case
    page.goto(f"{site_url}cases/{slug}/?suppose=x:1")
    page.wait_for_selector(".case--explored", state="attached")
    assert page.locator(".control").count() == len(case.assumptions)
    states = page.evaluate(MOVE, [moves(len(case.assumptions))])
    units = {each.name: each.unit for each in (*case.assumptions, *case.figures)}
    for state in states:
        assumed, worlds = state["assumed"], {}
        assert state["torn"] == []
        for each in case.assumptions:
            assert each.low <= assumed[each.name] <= each.high
        for key, text in state["texts"].items():
            name, is_full, world = key.split("|")
            if world not in worlds:
                turn = [world.split(":")] if world else []
                worlds[world] = values(case, assumed | {name: float(to) for name, to in turn})
            written = (show_full if is_full == "true" else show)(worlds[world][name], units[name])
            assert text == written, (key, assumed)
    assert len({tuple(state["assumed"].values()) for state in states}) > 2 * len(case.assumptions)
