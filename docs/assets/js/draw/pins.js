/**
 * Marks on a curve: a stem from the axis to the first line, a dot, what it means: the twin of macros/draw/pins.py.
 * @typedef {import("./axis.js").Pin} Pin
 * @typedef {import("./svg.js").Point} Point
 * @typedef {import("./scale.js").Scale} Scale
 * @typedef {{pin: Pin, foot: Point, tip: Point, met: boolean}} Stem `met` if it ends on the curve and not at the top
 * @typedef {{parts: string[], labels: import("./text.js").Placed[], listed: Pin[], taken: Box[]}} Marked
 *   stems and dots, labels beside them, and the marks that found no place and must be listed
 * @module draw/pins
 */

import { show } from "../quantity.js";
import { coarse, heightAt } from "./annotate.js";
import { Box, best, cost } from "./place.js";
import { circle, line } from "./svg.js";
import { label, labels } from "./text.js";

const SUPPOSE = "d-text d-text--suppose";
const TOLERABLE = 55;

/** Each mark with its label close by; if one has no clear place, all are listed instead.
 * @param {Pin[]} pins @param {Point[][]} paths @param {Scale} x @param {Scale} y @returns {Marked} */
export function mark(pins, paths, x, y) {
  const found = stems(pins, paths[0], y);
  const lines = [...paths.map(coarse), ...found.map(({ foot, tip }) => [foot, tip])];
  const met = found.filter((stem) => stem.met);
  const dots = met.map(({ tip }) => new Box(tip[0], tip[1], tip[0], tip[1]).grown(6));
  const bounds = new Box(x.start, y.end - 8, x.end + 6, y.start - 2);
  const parts = found.map(({ foot, tip }) => line(foot, tip, "d-suppose"));
  parts.push(...met.map(({ tip }) => circle(tip, 4.5, "d-dot d-suppose")));
  const labels = [];
  for (const stem of found) {
    const taken = [...dots, ...labels.map((spot) => spot.box)];
    const [bad, spot] = best(around(stem, x, y), (each, enough) => cost(each.box, bounds, taken, lines, enough));
    if (bad > TOLERABLE) return { parts, labels: [], listed: pins, taken: dots };
    labels.push(spot);
  }
  return { parts, labels, listed: [], taken: [...dots, ...labels.map((spot) => spot.box)] };
}

/** Marks told in lines under the axis, and where these end.
 * @param {Pin[]} pins @param {string} unit @param {number} left @param {number} top @param {number} edge
 * @returns {[string[], number]} */
export function listed(pins, unit, left, top, edge) {
  const values = pins.map((pin) => label(show(pin.value, unit), undefined, SUPPOSE));
  const room = 8 + Math.max(0, ...values.map((value) => value.width));
  const parts = [];
  let bottom = top;
  pins.forEach((pin, n) => {
    const text = label(pin.says, edge - left - room, SUPPOSE);
    parts.push(values[n].at(left, bottom).svg(), text.at(left + room, bottom).svg());
    bottom += text.height + 2;
  });
  return [parts, bottom];
}

/** @param {Pin[]} pins @param {Point[]} path @param {Scale} y @returns {Stem[]} */
function stems(pins, path, y) {
  return pins.map((pin) => {
    const at = heightAt(path, pin.x);
    return { pin, foot: [pin.x, y.start], tip: [pin.x, at ?? y.end], met: at !== undefined };
  });
}

/** Places for a mark's label: over the dot, and at either side of the stem or of the room above it.
 * @param {Stem} stem @param {Scale} x @param {Scale} y @returns {Generator<[number, import("./text.js").Placed]>} */
function* around(stem, x, y) {
  const [across, down] = stem.tip;
  const limits = [150, 96, 72, 56].map((limit) => Math.min(limit, x.end - x.start));
  for (const text of labels(stem.pin.says, limits, SUPPOSE)) {
    const spots = [text.at(across, down - text.height - 8, "middle")];
    for (let n = 0; n < Math.trunc((y.start - y.end) / 10); n += 1) {
      spots.push(text.at(across + 9, y.end + 10 * n), text.at(across - 9, y.end + 10 * n, "end"));
    }
    for (const spot of spots) yield [far(spot, stem), spot];
  }
}

/** How little a label seems to belong to its stem: for its distance, and for its lines.
 * @param {import("./text.js").Placed} spot @param {Stem} stem @returns {number} */
function far({ box, label: { lines } }, { tip }) {
  const away = Math.max(0, tip[1] - box.bottom) + 0.2 * Math.abs((box.top + box.bottom) / 2 - tip[1]);
  return 1.2 * away + 6 * lines.length;
}
