/**
 * What a moved drawing shows, in words: its author's finding need no longer be true, its numbers are.
 * @typedef {import("./values.js").Values} Values
 * @module draw/told
 */

import { showFull } from "../quantity.js";
import { read } from "./rows.js";
import { evaluated, valueOf } from "./values.js";

/** The text alternative of a drawing with the reader's numbers.
 * @param {import("./redraw.js").Drawing} drawing @param {Values} values @returns {string}
 * @throws {import("./svg.js").DrawingError} */
export function told(drawing, values) {
  const sentences = { curve, bars: rows, budget: rows, timeline }[drawing.kind](drawing, values);
  return `With your numbers: ${sentences.join("; ")}.`;
}

/** Each mark with the lines' heights there; of a curve without marks, both ends of its axis.
 * @param {import("./curve.js").Curve} drawing @param {Values} values @returns {string[]} */
function curve({ x, y, lines, marks = [] }, values) {
  const ends = [{ at: x.low, says: "at the left" }, { at: x.high, says: "at the right" }];
  return (marks.length ? marks : ends).map(({ at, says }) => {
    const here = evaluated(at, values);
    const heights = lines.flatMap((line) => {
      const height = valueOf(line.formula, { ...values, x: here });
      return height === undefined ? [] : [`${line.says} ${showFull(height, y.unit)}`];
    });
    return `${says}, ${showFull(here, x.unit)}: ${heights.join(", ")}`;
  });
}

/** Each bar with its value, the total with its verdict, and the limit.
 * @param {import("./rows.js").Rows} drawing @param {Values} values @returns {string[]} */
function rows(drawing, values) {
  const { rows: found, limit } = read(drawing, values);
  const parts = found.map(({ says, words }) => `${says} ${words}`);
  return limit ? [...parts, `${limit.says} ${limit.words}`] : parts;
}

/** Each span with its ends, and each mark with its time.
 * @param {import("./timeline.js").Timeline} drawing @param {Values} values @returns {string[]} */
function timeline({ unit, spans, marks = [] }, values) {
  /** @param {import("./values.js").Tree} tree @returns {string} */
  const time = (tree) => showFull(evaluated(tree, values), unit);
  return [
    ...spans.map(({ says, start, end }) => `${says} from ${time(start)} to ${time(end)}`),
    ...marks.map(({ says, at }) => `${says} at ${time(at)}`),
  ];
}
