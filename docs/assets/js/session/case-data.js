/**
 * A case as its own page holds it, so that nothing more is fetched.
 * @typedef {import("./phases.js").PhaseId} PhaseId
 */

const text = (/** @type {Element | null} */ node) => node?.textContent?.trim() ?? "";

/**
 * @param {HTMLElement} page the `.case` element
 */
export function readCase(page) {
  const all = (/** @type {string} */ selector) => /** @type {any[]} */ ([...page.querySelectorAll(selector)]);
  const said = (/** @type {string} */ selector, /** @type {Element} */ from = page) => text(from.querySelector(selector));
  const { case: slug, difficulty, minutes, roles } = /** @type {any} */ (page.dataset);
  return {
    slug, title: said("h1"), prompt: said(".prompt"), roles: roles ? roles.split(" ") : [],
    difficulty: Number(difficulty), minutes: Number(minutes),
    facts: all(".fact").map((node) => ({ topic: node.dataset.topic, label: said(".fact__topic", node), node })),
    hints: all(".ladder").map((node) => ({ id: Number(node.dataset.hint), phase: /** @type {PhaseId} */ (node.dataset.phase), node })),
    rubric: all(".criterion").map((node, number) => {
      const { criterion: id, phase, skill } = node.dataset;
      return { id, number, phase: /** @type {PhaseId} */ (phase), skill, node };
    }),
    followups: all(".followup summary .speech").map(text),
    related: all(".part--onward .titles a"),
    steps: Object.fromEntries(all(".step").map((node) => [node.dataset.phase, node.querySelector(".step__body")])),
  };
}

/**
 * A copy of a part of the page that can stand beside it: no id twice, and no button without its tip.
 * @param {Element} node
 */
export function copy(node) {
  const twin = /** @type {Element} */ (node.cloneNode(true));
  for (const each of [twin, ...twin.querySelectorAll("*")]) {
    each.removeAttribute("id");
    if (each.matches(".note, .note-ref, [popover]")) each.remove();
    if (each.matches("button")) each.replaceWith(...each.childNodes);
  }
  return twin;
}

/**
 * What stands in a part of the page, as such a copy.
 * @param {Element} node
 * @param {string} [selector] of the part, if it is not the node itself
 */
export const inside = (node, selector) => [...copy(/** @type {Element} */ (selector ? node.querySelector(selector) : node)).childNodes];
