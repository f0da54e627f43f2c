/**
 * A number as one types it: in its own unit, a share in per cent, with nothing rounded.
 * @module field
 */
import { exponent, shift, written } from "../numerals.js";
import { showFull } from "../quantity.js";

const PLAIN = /^-?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?(e[+-]?\d+)?$/i;

/** @param {string} unit */
const isShare = (unit) => /^share(\/|$)/.test(unit);

/** What stands before and after the number: ["$", ""], ["", " payments a day"].
 * @param {string} unit @returns {[string, string]} */
export function around(unit) {
  const [before, after] = showFull(isShare(unit) ? 0.02 : 2, unit).split("2");
  return [before, after];
}

/** @param {number} value @param {string} unit @returns {string} */
export function typed(value, unit) {
  const size = Math.abs(isShare(unit) ? scaled(value, 2) : value);
  return (value < 0 ? "-" : "") + written(size, Math.max(0, 11 - exponent(size)));
}

/** The value of what was typed, or null if it is no number.
 * @param {string} text @param {string} unit @returns {number | null} */
export function valueOf(text, unit) {
  const bare = text.replace(/[\s_%$€£]/g, "").replace("\u2212", "-");
  if (!/\d/.test(bare) || !PLAIN.test(bare)) return null;
  const value = Number(bare.replaceAll(",", ""));
  return isShare(unit) ? scaled(value, -2) : value;
}

/** @param {number} value @param {number} places */
const scaled = (value, places) => Math.sign(value) * shift(Math.abs(value), places);
