/**
 * Bars and budgets: rows of a name, a bar and its value, a limit across them: the twin of macros/draw/rows.py.
 * @typedef {import("./values.js").Tree} Tree
 * @typedef {import("./values.js").Values} Values
 * @typedef {{kind: string, unit: string, parts: {formula: Tree, says: string}[],
 *   limit?: import("./axis.js").Mark}} Rows
 * @typedef {{says: string, start: number, end: number, words: string, total?: boolean}} Row
 *   a bar from start to end, its name and the words at its end
 * @typedef {{at: number, says: string, words: string}} Limit a value not to be passed
 * @module draw/rows
 */

import { show } from "../quantity.js";
import { Scale } from "./scale.js";
import { DrawingError, line, rectangle } from "./svg.js";
import { LABEL, Label, label, width } from "./text.js";
import { evaluated } from "./values.js";

const BAR = 14;

/** Height and parts of the bars or the budget on paper of this width.
 * @param {Rows} drawing @param {Values} values @param {string} form @param {number} paper
 * @returns {[number, string[]]}
 * @throws {DrawingError} */
export function draw(drawing, values, form, paper) {
  const { rows, limit } = read(drawing, values);
  return lay(rows, limit, form, paper);
}

/** The rows and the limit of bars or a budget, with their words.
 * @param {Rows} drawing @param {Values} values @returns {{rows: Row[], limit?: Limit}}
 * @throws {DrawingError} */
export function read({ kind, unit, parts, limit: mark }, values) {
  const at = mark && evaluated(mark.at, values);
  const limit = mark && { at, says: mark.says, words: show(at, unit) };
  const lengths = parts.map(({ says, formula }) => [says, evaluated(formula, values)]);
  if (kind === "budget") return { rows: laid(lengths, unit, limit), limit };
  return { rows: lengths.map(([says, end]) => ({ says, start: 0, end, words: show(end, unit) })), limit };
}

/** Parts end to end, and their total with what it leaves of the limit.
 * @param {[string, number][]} lengths @param {string} unit @param {Limit} limit @returns {Row[]} */
function laid(lengths, unit, limit) {
  let at = 0;
  const rows = lengths.map(([says, length]) => {
    if (length < 0) throw new DrawingError("a part of a budget must not be negative");
    return { says, start: at, end: (at += length), words: show(length, unit) };
  });
  const rest = limit.at - at;
  const nothing = Math.abs(rest) <= 1e-9 * Math.abs(at);
  const verdict = nothing ? "nothing left" : `${show(Math.abs(rest), unit)} ${rest > 0 ? "left" : "over"}`;
  return [...rows, { says: "Total", start: 0, end: at, words: `${show(at, unit)}, ${verdict}`, total: true }];
}

/** Rows below each other. Names stand at the left when wide, above their bars when narrow.
 * @param {Row[]} rows @param {Limit | undefined} limit @param {string} form @param {number} paper
 * @returns {[number, string[]]} */
function lay(rows, limit, form, paper) {
  const wide = form === "wide";
  const names = rows.map((row) => label(row.says, wide ? 180 : paper));
  const left = wide ? Math.max(...names.map((name) => name.width)) + 16 : 0;
  const scale = scaleOf(rows, limit, left, paper);
  const [head, top] = heading(limit, scale, paper);
  const [bars, words] = [[], []];
  let [y, bar] = [top, top];
  rows.forEach((row, n) => {
    const name = names[n];
    if (row.total) {
      bars.push(line([0, y + 3], [paper, y + 3], "d-line"));
      y += 12;
    }
    const beside = wide ? Math.max(name.height, BAR + 4) : BAR;
    const above = wide ? 0 : name.height + 3;
    bar = y + above + (beside - BAR) / 2;
    words.push(name.at(0, y + (above ? 0 : (beside - name.height) / 2)), end(row, scale, bar));
    bars.push(...barOf(row, limit, scale, bar));
    y += above + beside + (row.total ? 22 : wide ? 10 : 13);
  });
  if (limit || wide || scale.low < 0) {
    const x = scale.at(limit ? limit.at : 0);
    bars.push(...upright(x, top - 4, bar + BAR + 4, words, limit ? "d-suppose" : "d-control"));
  }
  return [y - 4, [...bars, ...head, ...words.map((spot) => spot.svg())]];
}

/** A line from top to bottom that stops for the words that stand across it.
 * @param {number} x @param {number} top @param {number} bottom @param {import("./text.js").Placed[]} words
 * @param {string} classes @returns {string[]} */
function upright(x, top, bottom, words, classes) {
  const pieces = [];
  let from = top;
  for (const { box } of words) {
    if (!(box.left - 3 < x && x < box.right + 3 && box.top < bottom)) continue;
    if (box.top > from) pieces.push(line([x, from], [x, box.top], classes));
    from = Math.max(from, box.bottom);
  }
  return from < bottom ? [...pieces, line([x, from], [x, bottom], classes)] : pieces;
}

/** From the least to the greatest end, with room on either side for the words that stand there.
 * @param {Row[]} rows @param {Limit | undefined} limit @param {number} left @param {number} paper @returns {Scale} */
function scaleOf(rows, limit, left, paper) {
  const ends = [0, ...rows.map((row) => row.end), ...(limit ? [limit.at] : [])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (low === high) throw new DrawingError("one bar at least must have a length other than zero");
  const start = left + Math.max(0, ...rows.filter((row) => row.end < 0).map(room));
  let stop = paper - 2;
  for (const row of rows) {
    const share = (row.end - low) / (high - low);
    if (row.end >= 0 && share > 0 && !row.total) stop = Math.min(stop, start + (paper - start - room(row)) / share);
  }
  return new Scale(low, high, start, stop);
}

/** @param {Row} row @returns {number} */
const room = (row) => width(row.words, LABEL) + 8;

/** The limit's name and value, above its line.
 * @param {Limit | undefined} limit @param {Scale} scale @param {number} paper @returns {[string[], number]} */
function heading(limit, scale, paper) {
  if (!limit) return [[], 4];
  const text = label(`${limit.says}, ${limit.words}`, paper, "d-text d-text--suppose");
  return [[text.within(scale.at(limit.at), 0, 0, paper).svg()], text.height + 8];
}

/** The bar, and what of it passes the limit in full ink.
 * @param {Row} row @param {Limit | undefined} limit @param {Scale} scale @param {number} top @returns {string[]} */
function barOf(row, limit, scale, top) {
  const [low, high] = [scale.at(row.start), scale.at(row.end)].sort((a, b) => a - b);
  const parts = [rectangle(low, top, Math.max(high - low, 1), BAR, row.total ? "d-solid--2" : "d-solid--3")];
  if (limit && row.end > limit.at && limit.at > 0) {
    const start = Math.max(scale.at(limit.at), low);
    parts.push(rectangle(start, top, high - start, BAR, "d-solid"));
  }
  return parts;
}

/** A bar's words at its end; those of the total below it, since there they would meet the limit.
 * @param {Row} row @param {Scale} scale @param {number} top @returns {import("./text.js").Placed} */
function end(row, scale, top) {
  const text = new Label([row.words], LABEL, row.total ? "d-text d-text--strong" : "d-text");
  if (row.total) return text.at(scale.at(0), top + BAR + 4);
  const middle = top + (BAR - text.height) / 2;
  if (row.end < 0) return text.at(scale.at(row.end) - 6, middle, "end");
  return text.at(scale.at(row.end) + 6, middle);
}
