/**
 * The names of a curve's lines, at their ends or beside them: the twin of macros/draw/annotate.py.
 * @typedef {import("./svg.js").Point} Point
 * @typedef {import("./scale.js").Scale} Scale
 * @typedef {import("./text.js").Placed} Placed
 * @typedef {{says: string, points: Point[]}} Named a line on the paper with its name
 * @module draw/annotate
 */

import { Box, best, cost, spread } from "./place.js";
import { distance, line } from "./svg.js";
import { label, labels } from "./text.js";

/** Names to the right of the lines' ends, pushed apart; a hairline leads to one that had to move.
 * @param {Named[]} traces @param {Scale} y @param {number} room @returns {string[]} */
export function endLabels(traces, y, room) {
  const texts = traces.map((trace) => label(trace.says, room));
  const ends = traces.map((trace) => trace.points.at(-1));
  const wanted = texts.map((text, n) => ends[n][1] - text.leading / 2);
  const tops = spread(wanted, texts.map((text) => text.height), 0, y.start + 6, 3);
  return texts.flatMap((text, n) => {
    const [[x, height], middle] = [ends[n], tops[n] + text.leading / 2];
    const moved = Math.abs(middle - height) > 5;
    const lead = moved ? [line([x + 1, height], [x + 10, middle], "d-control")] : [];
    return [...lead, text.at(x + 12, tops[n]).svg()];
  });
}

/** Names inside the plot, each by its own line and clear of all else; and how badly the worst sits.
 * @param {Named[]} traces @param {Point[][]} paths @param {Point[][]} stems @param {Box[]} taken
 * @param {Scale} x @param {Scale} y @returns {[string[], number]} */
export function besideLines(traces, paths, stems, taken, x, y) {
  let worst = 0;
  const [boxes, parts] = [[...taken], []];
  const bounds = new Box(x.start + 2, y.end - 8, x.end + 6, y.start - 2);
  const lines = [...paths.map(coarse), ...stems];
  for (const trace of traces) {
    const own = coarse(trace.points);
    const others = paths.filter((path) => path !== trace.points).map(coarse);
    const [bad, spot] = best(along(trace, x), (each, enough) => {
      const touched = cost(each.box, bounds, boxes, lines, enough);
      return touched >= enough ? touched : touched + mistaken(each, own, others);
    });
    worst = Math.max(worst, bad);
    boxes.push(spot.box);
    parts.push(spot.svg(true));
  }
  return [parts, worst];
}

/** Places for a line's name: over, under, left and right of points along it, from its end.
 * @param {Named} trace @param {Scale} across @returns {Generator<[number, Placed]>} */
function* along(trace, across) {
  for (const text of labels(trace.says, [190, 120, 80])) {
    for (const [x, y] of coarse(trace.points).reverse()) {
      const spots = [];
      for (const anchor of ["start", "middle", "end"]) {
        spots.push(text.at(x, y - text.height - 5, anchor), text.at(x, y + 5, anchor));
      }
      spots.push(text.at(x - 8, y - text.height / 2, "end"), text.at(x + 8, y - text.height / 2));
      for (const spot of spots) yield [0.05 * (across.end - spot.x) + 6 * text.lines.length, spot];
    }
  }
}

/** How much a name would seem to mean another line: one near it, or between it and its own.
 * @param {Placed} spot @param {Point[]} own @param {Point[][]} others @returns {number} */
function mistaken(spot, own, others) {
  const { left, right, top, bottom } = spot.box;
  /** How far a line lies below the middle of the label.
   * @param {Point[]} path @returns {number} */
  const rise = (path) => (heightAt(path, (left + right) / 2) ?? Infinity) - (top + bottom) / 2;
  const [near, toOwn] = [spot.box.grown(10), rise(own)];
  let bad = 0;
  for (const other of others) {
    const to = rise(other) * toOwn;
    bad += 2 * near.crossed(other) + (0 < to && to < toOwn * toOwn ? 300 : 0);
  }
  return bad;
}

/** The line with points at least 12 units apart: near enough for keeping words off it.
 * @param {Point[]} path @returns {Point[]} */
export function coarse(path) {
  const kept = [path[0]];
  for (const point of path.slice(1, -1)) {
    if (distance(kept.at(-1), point) >= 12) kept.push(point);
  }
  return [...kept, path.at(-1)];
}

/** The height of a line at x, or undefined where it does not go.
 * @param {Point[]} path @param {number} x @returns {number | undefined} */
export function heightAt(path, x) {
  for (let n = 1; n < path.length; n += 1) {
    const [[x0, y0], [x1, y1]] = [path[n - 1], path[n]];
    if (x0 - 1e-6 <= x && x <= x1 + 1e-6) return x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
  }
  return undefined;
}
