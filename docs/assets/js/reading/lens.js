/** A case through the eyes of one role: its lens first, and the statements that weigh most for it marked. */
import { setInAddress, withName } from "./query.js";

/** @typedef {ReturnType<typeof import("./kept.js").openKept>} Kept */

const ROLES = ["mle", "ds", "mlr", "se-ml"];

/** The role asked for: the address decides, then what was kept; "" where neither names one. */
export function wantedLens(/** @type {URLSearchParams} */ query, /** @type {Kept} */ kept) {
  return [query.get("lens"), kept.get("lens")].find((role) => ROLES.includes(role ?? "")) ?? "";
}

/** Links to cases bear the lens, so that it is there also where nothing is kept. */
export function carryLens(/** @type {Iterable<HTMLAnchorElement>} */ links, /** @type {string} */ role) {
  for (const link of links) link.search = withName(link.search, "lens", role);
}

/**
 * @param {HTMLElement} page the `.case` element
 * @param {HTMLSelectElement} select
 * @param {Kept} kept
 */
export function openLens(page, select, kept) {
  const all = (/** @type {string} */ selector) => /** @type {any[]} */ ([...page.querySelectorAll(selector)]);
  const lenses = all(".part--lenses > .lens");
  const practise = /** @type {HTMLAnchorElement | null} */ (page.querySelector(".actions .button:not(.button--primary)"));
  const onward = all(".part--onward a[href^='../']");

  const show = (/** @type {string} */ role) => {
    select.value = role;
    for (const each of all("[data-lens]")) each.hidden = each.dataset.lens !== role;
    // The chosen role's lens stands first, the others in the author's order.
    const first = lenses.filter((lens) => lens.dataset.role === role);
    const rest = lenses.filter((lens) => lens.dataset.role !== role);
    lenses[0]?.parentElement.append(...first, ...rest);
    setInAddress("lens", role);
    carryLens(onward, role);
    const isFor = page.dataset.roles?.split(" ").includes(role);
    if (practise?.search.startsWith("?practise")) practise.search = withName(practise.search, "role", isFor ? role : "");
  };
  const choose = (/** @type {string} */ role) => {
    kept.set("lens", role);
    show(role);
  };

  select.addEventListener("change", () => choose(select.value));
  for (const off of all("[data-lens-off]"))
    off.addEventListener("click", () => {
      choose("");
      select.focus();
    });
  show(wantedLens(new URLSearchParams(location.search), kept));
}
