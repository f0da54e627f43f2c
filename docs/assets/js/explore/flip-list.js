/**
 * The list of where the plan flips, kept true while the assumptions move.
 * @typedef {import("./flips.js").Point} Point
 * @module flip-list
 */
import { showFull } from "../quantity.js";
import { h } from "../session/h.js";
import { isHeld, points, wordOf } from "./flips.js";

const MOST = 3;
const PAST = "You are past this point.";

/** @param {ReturnType<typeof import("./read-page.js").readPage>} read @param {import("./start.js").Desk} desk */
export function makeFlipList({ flips, assumptions }, desk) {
  const assumed = new Map(assumptions.map((each) => [each.name, each]));
  const list = flips.map(({ element, comparison }, index) => {
    const state = h("p.flip__state");
    element.querySelector(".flip__then").prepend(state);
    const { assumptions: behind } = desk.model.behind(comparison);
    /** @type {Point[] | null} */
    let found = null;
    return { number: index + 1, element, comparison, state, behind: new Set(behind.map(({ name }) => name)), found };
  });

  /** @param {Point} point @param {boolean} isBack */
  const line = (point, isBack) => {
    const { name, label, unit, ...span } = assumed.get(point.name);
    return h("a", { href: `#assume-${name}` }, isBack ? "back with " : "", `${label} `,
      h("span.flip__point", {}, `${wordOf(point, span)} ${showFull(point.at, unit)}`));
  };

  /** @param {(typeof list)[number]} flip */
  function draw(flip) {
    const isPast = flip.element.hasAttribute("data-flipped");
    const items = flip.found.slice(0, MOST).map((point, index) =>
      h("li", {}, index ? "or " : "", line(point, isPast)));
    flip.element.querySelector(".flip__where").replaceChildren(
      ...(items.length ? items : [h("li", {}, `${isPast ? "Back only with" : "Only"} several assumptions together`)]));
  }

  return {
    /** Marks each flip that is reached; how many are. */
    mark() {
      for (const { element, state, comparison } of list) {
        const isPast = isHeld(comparison, desk.values());
        element.toggleAttribute("data-flipped", isPast);
        if (isPast !== (state.textContent !== "")) state.textContent = isPast ? PAST : "";
      }
      return list.filter(({ element }) => element.hasAttribute("data-flipped")).length;
    },

    /** Finds the points anew for flips that depend on any of these assumptions; all points by assumption.
     * @param {Set<string>} moved */
    find(moved) {
      for (const flip of list) {
        const isFirst = !flip.found;
        if (!isFirst && ![...moved].some((name) => flip.behind.has(name))) continue;
        flip.found = points(flip.comparison, desk.model, desk.values());
        if (!isFirst || moved.size) draw(flip);
      }
      /** @type {Map<string, (Point & {number: number})[]>} */
      const byName = new Map();
      for (const { number, found } of list) {
        for (const point of found) byName.set(point.name, [...(byName.get(point.name) ?? []), { ...point, number }]);
      }
      for (const each of byName.values()) each.sort((left, right) => left.distance - right.distance);
      return byName;
    },
  };
}
