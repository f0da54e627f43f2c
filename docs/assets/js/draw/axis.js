/**
 * The x axis: a hairline, its ticks, what it measures, the values of marks: the twin of macros/draw/axis.py.
 * @typedef {{at: import("../formula.js").Tree, says: string}} Mark
 * @typedef {{value: number, x: number, says: string}} Pin a mark with its value and its place on the axis
 * @module draw/axis
 */

import { show } from "../quantity.js";
import { spread } from "./place.js";
import { ticks } from "./scale.js";
import { line } from "./svg.js";
import { SMALL, label } from "./text.js";
import { evaluated } from "./values.js";

/** Marks with their places, from left to right; then those beyond the axis, which say so.
 * @param {Mark[]} marks @param {import("./values.js").Values} values @param {import("./scale.js").Scale} scale
 * @returns {[Pin[], Pin[]]} */
export function pins(marks, values, scale) {
  /** @type {Pin[]} */
  const [within, beyond] = [[], []];
  for (const { at, says } of marks) {
    const value = evaluated(at, values);
    const side = value < scale.low ? "left" : "right";
    if (scale.holds(value)) within.push({ value, x: scale.at(value), says });
    else beyond.push({ value, x: scale.end, says: `${says} (${side} of the axis)` });
  }
  return [within.sort((a, b) => a.x - b.x), beyond];
}

/** The axis along `top`, and where it ends below. Ticks give way to the values of marks.
 * @param {import("./scale.js").Scale} scale @param {string} unit @param {string} says @param {number} top
 * @param {Pin[]} marked @param {number} edge the right edge of the paper @param {number} most
 * @returns {{parts: string[], bottom: number}} */
export function below(scale, unit, says, top, marked, edge, most) {
  const parts = [line([scale.start, top], [scale.end, top], "d-control")];
  const marks = valuesOf(marked, unit, top, edge);
  for (const [value, words] of ticks(scale, unit, most, true)) {
    const x = scale.at(value);
    const tick = label(words, undefined, "d-text d-text--3", SMALL).within(x, top + 7, 0, edge);
    if (!marks.some((mark) => tick.box.grown(7).overlap(mark.box))) {
      parts.push(line([x, top], [x, top + 4], "d-control"), tick.svg());
    }
  }
  parts.push(...marks.map((mark) => mark.svg()));
  if (!says) return { parts, bottom: top + 24 };
  const title = label(says, edge - scale.start, "d-text d-text--2");
  parts.push(title.at(scale.start, top + 27).svg());
  return { parts, bottom: top + 27 + title.height };
}

/** @param {Pin[]} marked @param {string} unit @param {number} top @param {number} edge
 * @returns {import("./text.js").Placed[]} */
function valuesOf(marked, unit, top, edge) {
  const texts = marked.map((pin) => label(show(pin.value, unit), undefined, "d-text d-text--suppose", SMALL));
  const wanted = texts.map((text, n) => marked[n].x - text.width / 2);
  const lefts = spread(wanted, texts.map((text) => text.width), 0, edge, 6);
  return texts.map((text, n) => text.at(lefts[n] + text.width / 2, top + 7, "middle"));
}
