/**
 * A case as its own page holds it, so that nothing more is fetched.
 * @typedef {import("./phases.js").PhaseId} PhaseId
 * @typedef {{topic: string, label: string, words: string, changes: string, node: Element}} Fact
 * @typedef {{id: number, phase: PhaseId, rungs: {name: string, words: string, node: Element}[], meaning: string, node: Element}} Ladder
 * @typedef {{id: string, phase: PhaseId, skill: string, statement: string, weak: string, solid: string, strong: string, node: Element}} Criterion
 */

const text = (/** @type {Element | null} */ node) => node?.textContent?.trim() ?? "";

/**
 * @param {HTMLElement} page the `.case` element
 */
export function readCase(page) {
  const all = (/** @type {string} */ selector, /** @type {Element} */ from = page) =>
    /** @type {any[]} */ ([...from.querySelectorAll(selector)]);
  const one = (/** @type {string} */ selector, /** @type {Element} */ from) =>
    /** @type {any} */ (from.querySelector(selector));
  const filter = (/** @type {string} */ name) => all(`.eyebrow [data-pagefind-filter="${name}"]`).map(text);
  const { case: slug, difficulty, minutes, roles } = /** @type {any} */ (page.dataset);
  return {
    slug, title: text(one("h1", page)), prompt: text(one(".prompt", page)), roles: roles ? roles.split(" ") : [],
    domain: filter("domain")[0], problems: filter("problem"), difficulty: Number(difficulty), minutes: Number(minutes),
    facts: all(".fact").map((node) => ({
      topic: node.dataset.topic, label: text(one(".fact__topic", node)), words: text(one(".speech", node)),
      changes: text(one(".changes", node)), node,
    })),
    hints: all(".ladder").map((node) => ({
      id: Number(node.dataset.hint), phase: node.dataset.phase, meaning: text(one(".rung--meaning p", node)), node,
      rungs: all(".rung:not(.rung--meaning)", node).map((rung) => ({
        name: text(one(".rung__name", rung)), words: text(one(".speech", rung)), node: one(".speech", rung),
      })),
    })),
    rubric: all(".criterion").map((node) => {
      const said = (/** @type {string} */ level) => text(one(`.level--${level} dd`, node));
      return {
        id: node.dataset.criterion, phase: node.dataset.phase, skill: node.dataset.skill, node,
        statement: text(one(".criterion__statement", node)), weak: said("weak"), solid: said("solid"), strong: said("strong"),
      };
    }),
    followups: all(".followup summary .speech").map(text),
    steps: Object.fromEntries(all(".step").map((node) => [node.dataset.phase, one(".step__body", node)])),
    lenses: Object.fromEntries(all(".lens").map((node) => [node.dataset.role, node])),
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
