/**
 * Where labels go: boxes that must not overlap each other, lines or the edge: the twin of macros/draw/place.py.
 * @module draw/place
 */

import { distance } from "./svg.js";

/** @typedef {import("./svg.js").Point} Point */

/** A rectangle by its edges; y grows downwards. */
export class Box {
  /** @param {number} left @param {number} top @param {number} right @param {number} bottom */
  constructor(left, top, right, bottom) {
    this.left = left;
    this.top = top;
    this.right = right;
    this.bottom = bottom;
  }

  /** @param {number} by @returns {Box} */
  grown(by) {
    return new Box(this.left - by, this.top - by, this.right + by, this.bottom + by);
  }

  /** The area that both cover.
   * @param {Box} other @returns {number} */
  overlap(other) {
    const across = Math.min(this.right, other.right) - Math.max(this.left, other.left);
    const down = Math.min(this.bottom, other.bottom) - Math.max(this.top, other.top);
    return across > 0 && down > 0 ? across * down : 0;
  }

  /** By how much this box reaches past the edges of another.
   * @param {Box} other @returns {number} */
  outside(other) {
    const across = Math.max(0, other.left - this.left) + Math.max(0, this.right - other.right);
    return across + Math.max(0, other.top - this.top) + Math.max(0, this.bottom - other.bottom);
  }

  /** The length of a line through `points` that lies inside (Liang and Barsky's clipping).
   * @param {Point[]} points @returns {number} */
  crossed(points) {
    const { left, top, right, bottom } = this;
    let inside = 0;
    for (let n = 1; n < points.length; n += 1) {
      const [a, b] = [points[n - 1], points[n]];
      // Most steps pass by on one side; asking that first makes placing labels ten times faster.
      const across = (a[0] < left && b[0] < left) || (a[0] > right && b[0] > right);
      const beside = across || (a[1] < top && b[1] < top) || (a[1] > bottom && b[1] > bottom);
      if (!beside) inside += this.#inside(a, b);
    }
    return inside;
  }

  /** @param {Point} a @param {Point} b @returns {number} */
  #inside(a, b) {
    let [enter, leave] = [0, 1];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const edges = [
      [-dx, a[0] - this.left], [dx, this.right - a[0]],
      [-dy, a[1] - this.top], [dy, this.bottom - a[1]],
    ];
    for (const [direction, room] of edges) {
      if (direction === 0 && room < 0) return 0;
      if (direction < 0) enter = Math.max(enter, room / direction);
      else if (direction > 0) leave = Math.min(leave, room / direction);
    }
    return Math.max(0, leave - enter) * distance(a, b);
  }
}

/** How badly a label would sit in `box`: 0 where it touches nothing and stays within bounds.
 * What is bad enough is looked at no further.
 * @param {Box} box @param {Box} bounds @param {Box[]} boxes @param {Point[][]} lines @param {number} enough
 * @returns {number} */
export function cost(box, bounds, boxes, lines, enough) {
  const air = box.grown(3);
  let bad = 100 * box.outside(bounds);
  for (const other of boxes) bad += air.overlap(other);
  for (const line of lines) {
    if (bad >= enough) break;
    bad += 8 * air.crossed(line);
  }
  return bad;
}

/** The spot that is bad in the least degree, and that degree; the first of equals.
 * Each comes with how little it is liked; `touches` adds to that, and may stop where it is told it is enough.
 * @template Spot
 * @param {Iterable<[number, Spot]>} spots
 * @param {(spot: Spot, enough: number) => number} touches
 * @returns {[number, Spot]} */
export function best(spots, touches) {
  let [least, found] = [Infinity, null];
  for (const [dislike, spot] of [...spots].sort((a, b) => a[0] - b[0])) {
    if (dislike >= least) break;
    const total = dislike + touches(spot, least - dislike);
    if (total < least) [least, found] = [total, spot];
  }
  return [least, found];
}

/** Starts near `wanted` for intervals of these sizes, without overlap; in low to high where they fit.
 * Intervals that collide form a block which moves to the mean of what its members want.
 * @param {number[]} wanted @param {number[]} sizes @param {number} low @param {number} high @param {number} gap
 * @returns {number[]} */
export function spread(wanted, sizes, low, high, gap) {
  /** @param {number} start @param {number} size @returns {number} */
  const within = (start, size) => Math.max(low, Math.min(start, high - size));
  /** @type {{members: number[], start: number, size: number}[]} */
  const blocks = [];
  for (const n of [...wanted.keys()].sort((a, b) => wanted[a] - wanted[b])) {
    let block = { members: [n], start: within(wanted[n], sizes[n]), size: sizes[n] };
    while (blocks.length && blocks.at(-1).start + blocks.at(-1).size + gap > block.start) {
      const before = blocks.pop();
      const members = [...before.members, ...block.members];
      const size = before.size + gap + block.size;
      let [offset, ideal] = [0, 0];
      for (const member of members) {
        ideal += wanted[member] - offset;
        offset += sizes[member] + gap;
      }
      block = { members, start: within(ideal / members.length, size), size };
    }
    blocks.push(block);
  }
  const starts = wanted.map(() => 0);
  for (const { members, start } of blocks) {
    let at = start;
    for (const member of members) {
      starts[member] = at;
      at += sizes[member] + gap;
    }
  }
  return starts;
}
