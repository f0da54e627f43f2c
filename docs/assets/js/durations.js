/**
 * Durations as people write them: the twin of macros/numbers/durations.py.
 * @module durations
 */

import { NO_BREAK, number, rounded, significant, stepped, withUnit } from "./numerals.js";

/** @type {[number, string][]} */
const STEPS = [[1, "s"], [1e-3, "ms"], [1e-6, "µs"], [1e-9, "ns"]];
const DAY = 86_400;
/** @type {[string[], number, string][]} */
const CLOCK = [
  [["ns"], 1e-9, "ns"],
  [["us", "µs"], 1e-6, "µs"],
  [["ms"], 1e-3, "ms"],
  [["s", "second", "seconds"], 1, "s"],
  [["min", "minute", "minutes"], 60, "min"],
  [["h", "hour", "hours"], 3600, "h"],
];

/** @param {number} size seconds in the unit @param {string} symbol @param {number} value @returns {string} */
function clock(size, symbol, value) {
  const seconds = significant(value * size, 12);
  if (!seconds) return withUnit(symbol, value);
  if (significant(seconds, 3) < 60) return stepped(STEPS, seconds);
  if (rounded(seconds, 0) < 600) return two(rounded(seconds, 0), "min", "s");
  if (rounded(seconds / 60, 1) < 60) return withUnit("min", rounded(seconds / 60, 1));
  if (rounded(seconds / 60, 0) < 1440) return two(rounded(seconds / 60, 0), "h", "min");
  return withUnit("h", significant(seconds / 3600, 12));
}

/** @param {number} value @param {string} large @param {string} small @returns {string} */
function two(value, large, small) {
  const rest = value % 60;
  return withUnit(large, Math.floor(value / 60)) + (rest ? NO_BREAK + withUnit(small, rest) : "");
}

/** @param {number} value @returns {string} */
function days(value) {
  const whole = significant(value, 3);
  return whole > 0 && whole < 1 ? clock(DAY, "h", value) : counted("day", value);
}

/** @param {string} word @param {number} value @returns {string} */
function counted(word, value) {
  const text = number(value);
  return `${text}${NO_BREAK}${word}${text === "1" ? "" : "s"}`;
}

/** The writer of each unit of time.
 * @type {[string, (value: number) => string][]} */
export const DURATIONS = [
  ...CLOCK.flatMap(([forms, size, symbol]) => forms.map((form) => [form, clock.bind(null, size, symbol)])),
  ["day", days],
  ["days", days],
  ...["week", "month", "year"].flatMap((word) => {
    const writer = counted.bind(null, word);
    return [[word, writer], [`${word}s`, writer]];
  }),
];
