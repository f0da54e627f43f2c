/**
 * By how much a number has changed, in as few characters as say it.
 * @module change
 */
import { NO_BREAK, number } from "../numerals.js";
import { show } from "../quantity.js";

/** A ratio, as “× 2.5”; a difference, as “+ $300”, where there is no ratio to speak of.
 * @param {number} before @param {number} after both finite
 * @param {string} unit
 * @returns {string} */
export function change(before, after, unit) {
  const ratio = after / before;
  if (ratio > 0.001 && ratio < 10_000 && Math.abs(ratio - 1) >= 0.005) return `×${NO_BREAK}${number(round(ratio))}`;
  const difference = after - before;
  return `${difference < 0 ? "\u2212" : "+"}${NO_BREAK}${size(Math.abs(difference), unit)}`;
}

/** Shares differ by percentage points: "+ 5 %" would be read as a twentieth more. @param {number} difference @param {string} unit */
const size = (difference, unit) =>
  unit === "share" || unit === "%" ? `${number(round(difference * (unit === "share" ? 100 : 1)))}${NO_BREAK}points` : show(difference, unit);

/** Two digits, or hundredths from a half to ten. @param {number} ratio */
const round = (ratio) => (ratio >= 0.1 && ratio < 10 ? Math.round(ratio * 100) / 100 : Number(ratio.toPrecision(2)));
