/**
 * Text in a drawing: how wide it will be, where it breaks, how it is written: the twin of macros/draw/text.py.
 * @typedef {"start" | "middle" | "end"} Anchor
 * @module draw/text
 */

import { Box } from "./place.js";
import { escape, node } from "./svg.js";

/** Thousandths of the text size, for the characters of each row.
 * @type {[number, string][]} */
const ROWS = [
  [280, "'ijl"], [320, " ,.IJ’‘\u00a0\u202f"], [360, "/:;\\f|"], [400, "()-[]t"], [440, "!r"],
  [480, '"'], [520, "*_`–“”"], [560, "?Lcsz"], [600, "Fkvxy"], [640, "$0123456789EPSTYabdeghnopqu{}€£"],
  [680, "K"], [720, "ABCRVXZ"], [760, "HNU"], [800, "&DGOQ"], [840, "#+<=>^w~×→−≤≥"], [880, "M"],
  [960, "%"], [1000, "@Wm…—"],
];
const WIDTHS = new Map(ROWS.flatMap(([width, characters]) => [...characters].map((each) => [each, width])));
const OTHER = 700;
export const LABEL = 13;
export const SMALL = 12;
/** Of each anchor, the share of a label that lies to its left. */
const SHARES = { start: 0, middle: 0.5, end: 1 };
/** @type {Map<string, number>} */
const kept = new Map();

/** The estimated width of a line of text, in the units of the drawing.
 * @param {string} text @param {number} size @returns {number} */
export function width(text, size) {
  let thousandths = kept.get(text);
  if (thousandths === undefined) {
    thousandths = 0;
    for (const character of text) thousandths += WIDTHS.get(character) ?? OTHER;
    if (kept.size > 4096) kept.clear();
    kept.set(text, thousandths);
  }
  return (thousandths * size) / 1000;
}

/** The text in as few lines as fit in `limit`, about equally long; a word too long for it is broken.
 * @param {string} text @param {number} limit @param {number} [size] @returns {string[]} */
export function wrap(text, limit, size = LABEL) {
  const lines = fill(text, limit, size);
  // Balancing must not break a word that the limit leaves whole.
  let low = Math.min(limit, Math.max(...text.split(" ").map((word) => width(word, size))));
  let high = limit;
  const tightest = fill(text, low, size);
  if (tightest.length === lines.length) return tightest;
  for (let step = 0; step < 8; step += 1) {
    const middle = (low + high) / 2;
    if (fill(text, middle, size).length === lines.length) high = middle;
    else low = middle;
  }
  return fill(text, high, size);
}

/** @param {string} text @param {number} limit @param {number} size @returns {string[]} */
function fill(text, limit, size) {
  const lines = [];
  for (let word of text.split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (width(longer, size) <= limit) {
      lines.splice(-1, 1, longer);
      continue;
    }
    for (let characters = [...word]; characters.length > 1 && width(word, size) > limit; characters = [...word]) {
      let fits = characters.length - 1;
      while (fits > 1 && width(characters.slice(0, fits).join(""), size) > limit) fits -= 1;
      lines.push(characters.slice(0, fits).join(""));
      word = characters.slice(fits).join("");
    }
    lines.push(word);
  }
  return lines;
}

/** Lines of text in one size and colour, to be put somewhere. */
export class Label {
  /** @param {string[]} lines @param {number} size @param {string} tone */
  constructor(lines, size, tone) {
    this.lines = lines;
    this.size = size;
    this.tone = tone;
    this.width = Math.max(...lines.map((each) => width(each, size)));
    this.leading = Math.round(size * 1.25);
    this.height = this.leading * lines.length;
  }

  /** The label with its anchor at x and its upper edge at `top`.
   * @param {number} x @param {number} top @param {Anchor} [anchor] @returns {Placed} */
  at(x, top, anchor = "start") {
    return new Placed(this, x, top, anchor);
  }

  /** The label centred on x, or set flush with `low` or `high` where it would reach past.
   * @param {number} x @param {number} top @param {number} low @param {number} high @returns {Placed} */
  within(x, top, low, high) {
    if (x - this.width / 2 < low) return this.at(low, top);
    return x + this.width / 2 > high ? this.at(high, top, "end") : this.at(x, top, "middle");
  }
}

/** A label in its place. It keeps its anchor, since in most faces it is narrower than estimated. */
export class Placed {
  /** @param {Label} text @param {number} x @param {number} top @param {Anchor} anchor */
  constructor(text, x, top, anchor) {
    this.label = text;
    this.x = x;
    this.top = top;
    this.anchor = anchor;
    const left = x - SHARES[anchor] * text.width;
    this.box = new Box(left, top, left + text.width, top + text.height);
  }

  /** The label as an SVG text; `halo` clears the lines behind it.
   * @param {boolean} [halo] @returns {string} */
  svg(halo = false) {
    const { lines, size, tone, leading } = this.label;
    const y = this.top + (leading + size * 0.7) / 2;
    const spans = lines.map((each, n) => node("tspan", { x: this.x, y: y + leading * n }, escape(each)));
    const attributes = { class: tone + (halo ? " d-halo" : ""), x: this.x, y, "font-size": size };
    const anchor = this.anchor === "start" ? undefined : this.anchor;
    return node("text", { ...attributes, "text-anchor": anchor }, ...(lines.length > 1 ? spans : lines.map(escape)));
  }
}

/** The labels of `text` that differ, in lines no wider than one limit or another.
 * @param {string} text @param {number[]} limits @param {string} [tone] @returns {Label[]} */
export function labels(text, limits, tone) {
  const found = new Map(limits.map((limit) => label(text, limit, tone)).map((each) => [each.lines.join("\n"), each]));
  return [...found.values()];
}

/** A label of `text` in lines no wider than `limit`.
 * @param {string} text @param {number} [limit] @param {string} [tone] @param {number} [size] @returns {Label} */
export const label = (text, limit = 10_000, tone = "d-text", size = LABEL) =>
  new Label(wrap(text, limit, size), size, tone);
