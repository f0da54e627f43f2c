/**
 * An assumption's range as a slider shows it: the twin of macros/numbers/span.py, and the values at which a slider stops.
 * @typedef {{low: number, high: number, whole?: boolean}} Span
 * @module span
 */
import { exponent, rounded, significant } from "../numerals.js";

/** Two decades: a range that spans more is shown in equal ratios. */
const RATIO = 100;
/** Places between the two ends of a slider, for a range of anything but a few whole numbers. */
const PLACES = 200;

/** @param {Span} span */
const isLog = ({ low, high }) => low > 0 && high / low > RATIO;

/** Where the value stands, 0 at the low end and 1 at the high.
 * @param {Span} span @param {number} value */
export function placeOf(span, value) {
  const { low, high } = span;
  if (high === low) return 0;
  return isLog(span) ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
}

/** The value that stands there; both ends exactly.
 * @param {Span} span @param {number} place */
export function valueAt(span, place) {
  const { low, high } = span;
  if (place <= 0 || place >= 1) return place <= 0 ? low : high;
  return isLog(span) ? low * (high / low) ** place : low + place * (high - low);
}

/** Into how many steps the slider is cut.
 * @param {Span} span */
export const steps = (span) => (span.whole && span.high - span.low < PLACES ? span.high - span.low : PLACES);

/** The value at a step of the slider, rounded as a person would: to three digits, or to a round step.
 * @param {Span} span @param {number} step */
export function stop(span, step) {
  const exact = valueAt(span, step / steps(span));
  if (step <= 0 || step >= steps(span)) return exact;
  const near = isLog(span) ? significant(exact, 3) : toStep(exact, (span.high - span.low) / steps(span));
  return Math.min(span.high, Math.max(span.low, span.whole ? Math.round(near) : near));
}

/** The value rounded to a multiple of the greatest 1, 2 or 5 times a power of ten within `size`.
 * @param {number} value @param {number} size */
function toStep(value, size) {
  const power = exponent(size);
  const digit = [5, 2, 1].find((each) => each * 10 ** power <= size * (1 + 1e-9)) ?? 1;
  const multiple = Math.round(value / (digit * 10 ** power)) * digit * 10 ** power;
  return Math.sign(multiple) * rounded(Math.abs(multiple), Math.max(0, -power));
}
