/**
 * Scales and their ticks, at numbers that people count in: the twin of macros/draw/scale.py.
 * @module draw/scale
 */

import { exponent, shift } from "../numerals.js";
import { show } from "../quantity.js";
import { DrawingError, tenth } from "./svg.js";
import { SMALL, width } from "./text.js";

const SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
/** Multiples in which people count a unit of time; other units are counted in 1, 2 and 5 times powers of ten.
 * @type {Map<string, number[]>} */
const CLOCK = new Map([
  ["s", SECONDS],
  ["seconds", SECONDS],
  ["minutes", [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440]],
  ["hours", [1, 2, 3, 6, 12, 24, 48, 72, 168]],
  ["days", [1, 2, 5, 7, 10, 14, 30, 60, 90, 180, 360, 720]],
  ["months", [1, 2, 3, 6, 12, 24, 60]],
]);

/** Values from low to high, laid from start to end of the paper; logarithmic on wish. */
export class Scale {
  /** @param {number} low @param {number} high @param {number} start @param {number} end @param {boolean} [log] */
  constructor(low, high, start, end, log = false) {
    if (!(low < high)) throw new DrawingError("an axis must run from a number to a greater one");
    if (log && low <= 0) throw new DrawingError("a log axis must start above zero");
    Object.assign(this, { low, high, start, end, log });
    [this.from, this.to] = log ? [Math.log(low), Math.log(high)] : [low, high];
  }

  /** The place of a value, in tenths: what is laid out is what is written.
   * @param {number} value @returns {number} */
  at(value) {
    const share = ((this.log ? Math.log(value) : value) - this.from) / (this.to - this.from);
    return tenth(this.start + share * (this.end - this.start));
  }

  /** The same range on another stretch of the paper.
   * @param {number} start @param {number} end @returns {Scale} */
  onto(start, end) {
    return new Scale(this.low, this.high, start, end, this.log);
  }

  /** @param {number} value @returns {boolean} */
  holds(value) {
    const slack = 1e-9 * (this.high - this.low);
    return this.low - slack <= value && value <= this.high + slack;
  }

  /** Values spread evenly on the paper, from low to high.
   * @param {number} [count] @returns {number[]} */
  samples(count = 120) {
    const { low, high } = this;
    return Array.from({ length: count }, (_, n) => {
      if (n === 0 || n === count - 1) return n ? high : low;
      const share = n / (count - 1);
      return this.log ? low * (high / low) ** share : low + (high - low) * share;
    });
  }
}

/** The least step in which a person would count and which gives at most `count` steps over the span.
 * @param {number} span @param {number} count @param {string} unit @returns {number} */
function steps(span, count, unit) {
  const least = span / count;
  const clock = CLOCK.get(unit);
  if (clock && clock[0] <= least && least <= clock.at(-1)) return clock.find((step) => step >= least);
  const power = shift(1, exponent(least));
  return power * [1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9));
}

/** Multiples of a countable step within the range.
 * @param {number} low @param {number} high @param {number} count @param {string} unit @returns {number[]} */
export function linearTicks(low, high, count, unit) {
  const step = steps(high - low, count, unit);
  const [first, last] = [Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9)];
  // Rounding mends 3 * 0.1, which is not 0.3; adding zero, a zero below zero.
  return Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toPrecision(12)) + 0);
}

/** The factors times each power of ten within the range, or of every second or third power.
 * @param {number} low @param {number} high @param {number[]} factors @param {number} [every] @returns {number[]} */
export function logTicks(low, high, factors, every = 1) {
  const values = [];
  for (let power = exponent(low); power <= exponent(high) + 1; power += 1) {
    if (power % every === 0) values.push(...factors.map((factor) => shift(factor, power)));
  }
  return values.filter((value) => low * (1 - 1e-9) <= value && value <= high * (1 + 1e-9));
}

/** A range that starts and ends on ticks; from zero where the values come near it.
 * @param {number} low @param {number} high @param {boolean} log @param {string} unit @returns {[number, number]} */
export function outward(low, high, log, unit) {
  if (log) {
    const ladder = logTicks(low / 10, high * 10, [1, 2, 5]);
    const start = ladder.findLast((tick) => tick <= low * (1 + 1e-9));
    return [start, ladder.find((tick) => tick >= high * (1 - 1e-9) && tick > start)];
  }
  let [least, most] = [0 < low && low < high / 2 ? 0 : low, high];
  if (least === most) [least, most] = least ? [Math.min(0, least), Math.max(0, most)] : [0, 1];
  const step = steps(most - least, 5, unit);
  return [Math.floor(least / step + 1e-9) * step, Math.ceil(most / step - 1e-9) * step];
}

/** Sets of ticks for a scale, the densest first.
 * @param {Scale} scale @param {string} unit @param {number} most @returns {number[][]} */
function candidates({ low, high, log }, unit, most) {
  if (log) {
    const decades = [[1, 2, 5], [1, 3], [1]].map((factors) => logTicks(low, high, factors));
    const spaced = [2, 3].map((every) => logTicks(low, high, [1], every));
    const sets = [...decades, ...spaced].filter((ticks) => 2 <= ticks.length && ticks.length <= 2 * most);
    if (sets.length) return sets;
  }
  return Array.from({ length: most }, (_, n) => linearTicks(low, high, most - n, unit));
}

/** As many ticks as have room, with their words; `across` is an x axis, whose words stand side by side.
 * @param {Scale} scale @param {string} unit @param {number} most @param {boolean} across
 * @returns {[number, string][]} */
export function ticks(scale, unit, most, across) {
  let values = [];
  let words = [];
  for (values of candidates(scale, unit, most)) {
    words = shown(values, unit);
    const rooms = words.map((each) => (across ? width(each, SMALL) + 12 : 32));
    const places = values.map((value) => scale.at(value));
    const apart = places.every(
      (place, n) => n === 0 || Math.abs(place - places[n - 1]) >= (rooms[n] + rooms[n - 1]) / 2,
    );
    if (values.length >= 2 && apart && new Set(words).size === words.length) {
      return values.map((value, n) => [value, words[n]]);
    }
  }
  return values.slice(0, 1).map((value) => [value, words[0]]);
}

/** The values as people write them; a word that every one ends on is kept on the last alone.
 * @param {number[]} values @param {string} unit @returns {string[]} */
export function shown(values, unit) {
  const words = values.map((value) => show(value, unit));
  const parts = words.map((text) => text.replaceAll("\u202f", "\u00a0")).map((text) => {
    const cut = text.lastIndexOf("\u00a0");
    return [text.slice(0, Math.max(cut, 0)), text.slice(cut + 1)];
  });
  const endings = new Set(parts.map(([, ending]) => ending.replace(/s+$/, "")));
  const [ending] = endings;
  const shared = endings.size === 1 && /^\p{L}+$/u.test(ending) && parts.every(([number]) => /^[^ \u00a0]+$/.test(number));
  return shared ? parts.map(([number], n) => (n < parts.length - 1 ? number : words[n])) : words;
}
