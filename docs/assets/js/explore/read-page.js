/**
 * A case's numbers read from the rows of its own tables, so that nothing more is fetched.
 * @module read-page
 */

/** What a row is called, without its name in formulas, its notes and the meanings of its terms.
 * @param {Element} row */
function labelOf(row) {
  const twin = /** @type {Element} */ (row.querySelector("th").cloneNode(true));
  for (const each of twin.querySelectorAll(".name, .note-ref, [popover]")) each.remove();
  return twin.textContent.trim();
}

/** @param {HTMLElement} page the `.case` element */
export function readPage(page) {
  const rows = (/** @type {string} */ selector) => /** @type {HTMLElement[]} */ ([...page.querySelectorAll(selector)]);
  const nameOf = (/** @type {HTMLElement} */ row) => row.id.slice(row.id.indexOf("-") + 1);
  return {
    assumptions: rows("[id^='assume-']").map((row) => {
      const { unit, low, high } = row.dataset;
      const numbers = [row.querySelector("data").value, low, high].map(Number);
      return {
        row, name: nameOf(row), label: labelOf(row), unit, value: numbers[0], low: numbers[1], high: numbers[2],
        whole: numbers.every(Number.isInteger) && !unit.startsWith("share"),
      };
    }),
    figures: rows("[id^='figure-']").map((row) => ({
      row, name: nameOf(row), label: labelOf(row), unit: row.dataset.unit, tree: JSON.parse(row.dataset.formula),
    })),
    flips: rows(".flip").map((element) => ({ element, comparison: JSON.parse(element.dataset.when) })),
    turns: new Map(rows("[data-turn]").map(({ dataset }) => {
      const [name, to] = dataset.turn.split(":");
      return [dataset.turn, { name, to: Number(to) }];
    })),
  };
}
