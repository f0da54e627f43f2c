/**
 * Every number of the page that follows from the assumptions: its text, and how far it is from the author's.
 * @typedef {import("./model.js").Values} Values
 * @typedef {{element: HTMLDataElement, name: string, isFull: boolean, world: string, text: string}} Spot
 *   a place where a number stands, with the author's text
 * @module numbers
 */
import { show, showFull } from "../quantity.js";
import { change } from "./change.js";

/** How long a number that changes stays tinted before the tint fades. */
const HELD = 150;
const NONE = "\u2013";

/** @param {HTMLElement} page @param {Map<string, string>} units by name
 * @param {(world: string) => Values} authors @param {(world: string) => Values} values */
export function makeNumbers(page, units, authors, values) {
  /** @type {Spot[]} */
  const spots = [];
  for (const element of /** @type {NodeListOf<HTMLDataElement>} */ (page.querySelectorAll("data[data-name]"))) {
    const turn = /** @type {HTMLElement | null} */ (element.closest("[data-turn]"));
    const { name } = element.dataset;
    spots.push({ element, name, isFull: "full" in element.dataset, world: turn?.dataset.turn ?? "", text: element.textContent });
  }
  /** @type {Map<string, Spot[]>} */
  const byName = new Map();
  for (const spot of spots) byName.set(keyOf(spot), [...(byName.get(keyOf(spot)) ?? []), spot]);
  const { near, watchSight } = makeSight(spots);
  /** @type {Set<Spot>} what has changed out of sight and is still to be written */
  const waiting = new Set();
  /** @type {Set<Element>} */
  const tinted = new Set();
  let timer = 0;

  const fade = () => {
    for (const element of tinted) element.classList.remove("number--just");
    tinted.clear();
  };

  /** @param {Spot} spot */
  function write(spot) {
    const { element, name, isFull, world, text } = spot;
    const [value, unit] = [values(world)[name], units.get(name)];
    waiting.delete(spot);
    element.value = String(value);
    const now = Number.isFinite(value) ? (isFull ? showFull : show)(value, unit) : NONE;
    if (element.textContent === now) return;
    element.textContent = now;
    if (now === text) delete element.dataset.change;
    else element.dataset.change = now === NONE ? "" : change(authors(world)[name], value, unit);
    element.classList.add("number--just");
    tinted.add(element);
    clearTimeout(timer);
    timer = setTimeout(fade, HELD);
  }

  watchSight((spot) => waiting.has(spot) && write(spot));
  return {
    /** Writes those of some names' numbers that are in sight, and keeps the rest for `finish`.
     * @param {Iterable<string>} names @param {string} world "" as supposed, or the key of a turn */
    follow(names, world) {
      for (const name of names) for (const spot of byName.get(keyOf({ world, name })) ?? []) {
        if (near.has(spot)) write(spot);
        else waiting.add(spot);
      }
    },
    /** Writes what was out of sight; how many numbers of the page are now other than the author's. */
    finish() {
      for (const spot of waiting) write(spot);
      return spots.filter(({ element }) => "change" in element.dataset).length;
    },
  };
}

/** @param {{world: string, name: string}} spot */
const keyOf = ({ world, name }) => `${world}|${name}`;

/** Which numbers are in sight or nearly so; all, until the browser has looked.
 * @param {Spot[]} spots */
function makeSight(spots) {
  const near = new Set(spots);
  const spotOf = new Map(spots.map((spot) => [/** @type {Element} */ (spot.element), spot]));
  /** @param {(spot: Spot) => void} appear called as a number comes into sight */
  const watchSight = (appear) => {
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const spot = spotOf.get(target);
        if (isIntersecting) near.add(spot);
        else near.delete(spot);
        if (isIntersecting) appear(spot);
      }
    }, { rootMargin: "25% 0px" });
    for (const element of spotOf.keys()) observer.observe(element);
  };
  return { near, watchSight };
}
