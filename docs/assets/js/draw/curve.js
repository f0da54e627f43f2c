/**
 * Curves: lines over an axis, named at their ends, with marks where they matter: the twin of macros/draw/curve.py.
 * @typedef {import("./values.js").Tree} Tree
 * @typedef {import("./values.js").Values} Values
 * @typedef {import("./svg.js").Point} Point
 * @typedef {{says: string, unit: string, low?: Tree, high?: Tree, scale?: "log"}} Axis
 * @typedef {{x: Axis, y: Axis, lines: {formula: Tree, says: string}[], marks?: import("./axis.js").Mark[]}} Curve
 * @typedef {{says: string, points: Point[], whole: boolean}} Trace
 *   a line of the curve: its values, then its places on the paper; `whole` if it reaches the right edge
 * @module draw/curve
 */

import { besideLines, endLabels } from "./annotate.js";
import { below, pins } from "./axis.js";
import { listed, mark } from "./pins.js";
import { Scale, outward, ticks } from "./scale.js";
import { DrawingError, line, polyline } from "./svg.js";
import { SMALL, label, width } from "./text.js";
import { evaluated, sampled } from "./values.js";

/** @type {Record<string, number[]>} */
const GUTTERS = { wide: [140], narrow: [0, 90] };
const TOLERABLE = 60;
const HEIGHT = 230;

/** Height and parts of the curve on paper of this width, with the first gutter for names that serves.
 * @param {Curve} drawing @param {Values} values @param {string} form @param {number} paper
 * @returns {[number, string[]]}
 * @throws {DrawingError} */
export function draw(drawing, values, form, paper) {
  const x = acrossOf(drawing, values);
  const sampling = drawing.lines.map(({ formula }) => sampled(formula, values, x.samples()));
  const y = upOf(drawing, values, sampling.map((points) => points.map(([, height]) => height)));
  const traces = drawing.lines.map(({ says }, n) => traced(says, sampling[n], x, y));
  let best;
  for (const gutter of GUTTERS[form]) {
    const laid = lay(drawing, values, traces, x, y, gutter, paper);
    if (!best || laid.worst < best.worst) best = laid;
    if (best.worst <= TOLERABLE) break;
  }
  return [best.height, best.parts];
}

/** The curve with names of lines in a gutter at the right, or with none inside the plot;
 * and how badly the worst of its names sits.
 * @param {Curve} drawing @param {Values} values @param {Trace[]} traces @param {Scale} across @param {Scale} up
 * @param {number} gutter @param {number} paper @returns {{height: number, parts: string[], worst: number}} */
function lay(drawing, values, traces, across, up, gutter, paper) {
  const title = label(drawing.y.says, paper, "d-text d-text--2");
  const outside = traces.filter((trace) => gutter && trace.whole).map((trace) => label(trace.says, gutter));
  const top = title.height + 18;
  const y = up.onto(top + Math.max(HEIGHT, outside.reduce((sum, text) => sum + text.height + 3, 0)), top);
  const levels = ticks(y, drawing.y.unit, 5, false);
  const left = Math.max(0, ...levels.map(([, words]) => width(words, SMALL) + 8));
  const x = across.onto(left, paper - (outside.length ? Math.max(...outside.map((text) => text.width + 12)) : 6));
  const drawn = traces.map((trace) => ({ ...trace, points: trace.points.map(([a, b]) => [x.at(a), y.at(b)]) }));
  const paths = drawn.map((trace) => trace.points);
  const [found, beyond] = pins(drawing.marks ?? [], values, x);
  const marked = mark(found, paths, x, y);
  const axis = below(x, drawing.x.unit, drawing.x.says, y.start, found, paper, paper > 400 ? 7 : 4);
  const [told, bottom] = listed([...marked.listed, ...beyond], drawing.x.unit, left, axis.bottom + 6, paper);
  const stems = found.map((pin) => [[pin.x, y.start], [pin.x, y.end]]);
  const inside = drawn.filter((trace) => !(gutter && trace.whole));
  const [beside, worst] = besideLines(inside, paths, stems, marked.taken, x, y);
  const parts = [
    title.at(0, 0).svg(),
    ...levels.flatMap(([value, words]) => level(x, y.at(value), words, y.start)),
    ...axis.parts,
    ...paths.map((path, n) => polyline(path, `d-curve d-curve--${n + 1}`)),
    ...marked.parts,
    ...marked.labels.map((spot) => spot.svg(true)),
    ...beside,
    ...endLabels(drawn.filter((trace) => gutter && trace.whole), y, gutter),
    ...told,
  ];
  return { height: told.length ? bottom : axis.bottom, parts, worst };
}

/** The x axis, on paper of unit size.
 * @param {Curve} drawing @param {Values} values @returns {Scale} */
const acrossOf = ({ x }, values) =>
  new Scale(evaluated(x.low, values), evaluated(x.high, values), 0, 1, x.scale === "log");

/** The y axis, on paper of unit size: the range that it names, and as much more as the lines need.
 * Where it names none it fits the lines; a line that lies wholly beyond a named end draws that end out.
 * @param {Curve} drawing @param {Values} values @param {number[][]} lines @returns {Scale} */
function upOf({ y }, values, lines) {
  const log = y.scale === "log";
  const drawn = lines.map((heights) => heights.filter((height) => height > 0 || !log));
  if (drawn.some((heights) => !heights.length)) throw new DrawingError("a log axis must have lines above zero");
  const [lows, highs] = [drawn.map((heights) => Math.min(...heights)), drawn.map((heights) => Math.max(...heights))];
  let low = y.low === undefined ? Math.min(...lows) : evaluated(y.low, values);
  let high = y.high === undefined ? Math.max(...highs) : evaluated(y.high, values);
  const [above, below] = [lows.filter((least) => least > high), highs.filter((most) => most < low)];
  if (above.length) high = Math.max(...above) + Math.abs(Math.max(...above));
  if (below.length) low = log ? Math.min(...below) / 2 : Math.min(...below) - Math.abs(Math.min(...below));
  const [least, most] = outward(Math.min(low, high), Math.max(low, high), log, y.unit);
  if (below.length || y.low === undefined) low = least;
  if (above.length || y.high === undefined) high = most;
  return new Scale(low, high, 1, 0, log);
}

/** The longest stretch of a line that lies within the y axis, cut where it leaves.
 * @param {string} says @param {Point[]} points @param {Scale} x @param {Scale} y @returns {Trace} */
function traced(says, points, x, y) {
  /** @type {Point[][]} */
  const stretches = [[]];
  points.forEach((point, n) => {
    const crossing = n ? cut(points[n - 1], point, y) : [];
    if (y.holds(point[1])) stretches.at(-1).push(...crossing, point);
    else if (stretches.at(-1).length) {
      stretches.at(-1).push(...crossing);
      stretches.push([]);
    }
  });
  const longest = stretches.reduce((best, each) => (each.length > best.length ? each : best));
  if (longest.length < 2) throw new DrawingError("a line must pass through the range of the y axis");
  return { says, points: longest, whole: longest.at(-1)[0] >= x.high * (1 - 1e-9) };
}

/** Where the step from a to b passes the edge of the y axis, if one end is within and one without.
 * @param {Point} a @param {Point} b @param {Scale} y @returns {Point[]} */
function cut(a, b, y) {
  if (y.holds(a[1]) === y.holds(b[1])) return [];
  const outer = y.holds(a[1]) ? b[1] : a[1];
  const edge = outer > y.high ? y.high : y.low;
  const share = (edge - a[1]) / (b[1] - a[1]);
  return [[a[0] + share * (b[0] - a[0]), edge]];
}

/** @param {Scale} x @param {number} height @param {string} words @param {number} bottom @returns {string[]} */
function level(x, height, words, bottom) {
  const text = label(words, undefined, "d-text d-text--3", SMALL).at(x.start - 8, height - 8, "end").svg();
  return height >= bottom - 1 ? [text] : [line([x.start, height], [x.end, height], "d-line"), text];
}
