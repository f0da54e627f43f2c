/**
 * What a number is, one press away: its formula in words, the same with the values put in, and the result.
 * @typedef {import("./start.js").Desk} Desk
 * @typedef {ReturnType<typeof import("./read-page.js").readPage>} Read
 * @module tip
 */
import { show, showFull } from "../quantity.js";
import { button, h } from "../session/h.js";
import { change } from "./change.js";
import { namesIn } from "./model.js";
import { m, pieces } from "./notation.js";

/** @param {HTMLElement} page @param {Read} read @param {Desk} desk
 * @param {Map<string, {slider: HTMLElement, row: HTMLElement}>} controls */
export function makeTip(page, read, desk, controls) {
  const quantities = new Map([...read.assumptions, ...read.figures].map((each) => [each.name, each]));
  const tip = h("div.tip.formula-tip", { popover: "", role: "dialog", "aria-labelledby": "formula-title" });
  page.append(tip);
  let world = "";

  /** Goes to an assumption's slider. @param {string} name */
  function moveIt(name) {
    const { row, slider } = controls.get(name);
    tip.hidePopover();
    for (let box = row.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    row.scrollIntoView({ block: "center" });
    slider.focus({ preventScroll: true });
  }

  /** Fills the tip with one number; `trail` are those that led to it. @param {string} name @param {string[]} trail */
  function fill(name, trail) {
    const { label, unit, ...rest } = quantities.get(name);
    const [value, before] = [desk.values(world)[name], desk.authors(world)[name]];
    const turn = read.turns.get(world);
    const isTurned = turn?.name === name;
    const title = h("p.formula-tip__title", { id: "formula-title", tabindex: -1, autofocus: true }, label);
    tip.replaceChildren(
      trail.length ? button(`Back to ${quantities.get(trail.at(-1)).label}`, () => fill(trail.at(-1), trail.slice(0, -1)), "quiet.formula-tip__back") : "",
      title,
      ..."tree" in rest
        ? formula(/** @type {any} */ (rest).tree, value, unit)
        : supposed(/** @type {any} */ (rest), name, value, unit, isTurned),
      before === value ? "" : h("p.formula-tip__was", {}, `The author has ${showFull(before, unit)}: now ${change(before, value, unit)}.`),
      "tree" in rest ? uses(/** @type {any} */ (rest).tree, name, trail) : "",
      world && !isTurned ? h("p.formula-tip__note", {}, "After the turn of this what-if.") : "",
    );
    if (tip.matches(":popover-open")) title.focus();
  }

  /** The formula in words and in numbers. @param {any} tree @param {number} value @param {string} unit */
  function formula(tree, value, unit) {
    const words = pieces(tree, (name) => m("mtext", name.replaceAll("_", "\u00a0")));
    const put = pieces(tree, (name) => m("mn", shown(name)));
    const lines = typeof tree === "string" ? [words] : [words, put];
    return [h("div.formula-tip__formula", { tabindex: 0, role: "group", "aria-label": "Formula" },
      ...lines.map((line) => h("p", {}, line.flatMap(([sign, math]) => [sign && ` ${sign} `, math]))),
      h("p.formula-tip__result", {}, "= ", h("b", {}, showFull(value, unit))))];
  }

  const shown = (/** @type {string} */ name) => show(desk.values(world)[name], quantities.get(name).unit);

  /** @param {{low: number, high: number}} span @param {string} name @param {number} value @param {string} unit
   * @param {boolean} isTurned */
  const supposed = ({ low, high }, name, value, unit, isTurned) => [
    h("p.formula-tip__result", {}, h("b", {}, showFull(value, unit))),
    h("p.formula-tip__note", {}, isTurned ? "An assumption, turned to this value by the what-if." :
      `An assumption, from ${show(low, unit)} to ${showFull(high, unit)}.`),
    isTurned ? "" : button("Move it", () => moveIt(name), "button.button--small"),
  ];

  /** What the formula uses, each a press away. @param {any} tree @param {string} from @param {string[]} trail */
  const uses = (tree, from, trail) => h("dl.formula-tip__uses", {}, namesIn(tree).map((name) => h("div", {},
    h("dt", {}, button(name.replaceAll("_", " "), () => fill(name, [...trail, from]), "quiet")),
    h("dd", {}, `${quantities.get(name).label}, `, h("b", {}, shown(name))))));

  return (/** @type {HTMLElement} */ number) => {
    world = /** @type {HTMLElement | null} */ (number.closest("[data-turn]"))?.dataset.turn ?? "";
    fill(number.dataset.name, []);
    // `source` ties the tip to its number, for its place and for assistive technology.
    /** @type {any} */ (tip).showPopover({ source: number });
  };
}
