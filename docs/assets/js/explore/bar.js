/**
 * The bar that stands below while numbers are moved: how many, whether the plan flips, and the way back.
 * @module bar
 */
import { button, h } from "../session/h.js";

const many = (/** @type {number} */ count, /** @type {string} */ word) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** Words, unless they stand there already: each change makes the browser lay out again.
 * @param {HTMLElement} element @param {string} words */
const write = (element, words) => element.textContent !== words && element.replaceChildren(words);

/** @param {HTMLElement} page @param {import("./start.js").Desk} desk */
export function makeBar(page, desk) {
  const moved = h("a", { href: "#supposed" });
  const flipped = h("a", { href: "#flips", hidden: true });
  const heard = h("p.unseen", { role: "status" });
  const bar = h("div.moved-bar", { role: "region", "aria-label": "Moved numbers", hidden: true },
    h("p", {}, moved, flipped),
    button("Reset all", () => {
      desk.reset();
      /** @type {HTMLElement} */ (page.querySelector("details.step--suppose summary")).focus({ preventScroll: true });
    }, "quiet"));
  page.append(bar, heard);
  return {
    /** @param {number} count @param {number} flips */
    draw(count, flips) {
      bar.hidden = !count;
      flipped.hidden = !flips;
      write(moved, `${count} moved`);
      write(flipped, `${many(flips, "conclusion")} ${flips === 1 ? "flips" : "flip"}`);
    },
    /** @param {string} words */
    say: (words) => heard.replaceChildren(words),
  };
}
