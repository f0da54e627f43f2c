import { h } from "../session/h.js";

const SHAPE = "M10 2.2l2.4 5 5.5.7-4 3.8 1 5.4-4.9-2.6-4.9 2.6 1-5.4-4-3.8 5.5-.7z";

/** A star to press: the case is to be done again. */
export function star(/** @type {any} */ store, /** @type {string} */ slug, /** @type {string} */ title, heard = (/** @type {boolean} */ _on) => {}) {
  const on = () => store.stars().includes(slug);
  const press = () => {
    store.star(slug, !on());
    const same = /** @type {NodeListOf<Element>} */ (document.querySelectorAll(`[data-star="${slug}"]`));
    for (const each of same) each.ariaPressed = String(on());
    heard(on());
  };
  return h("button.star", { type: "button", "data-star": slug, "aria-label": `Star: ${title}`, "aria-pressed": String(on()), click: press },
    h("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, h("path", { d: SHAPE })));
}
