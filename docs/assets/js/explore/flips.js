/**
 * Where a plan flips, found by the same steps as in macros/numbers/flips.py.
 * @typedef {import("./model.js").Assumption} Assumption
 * @typedef {import("./model.js").Values} Values
 * @typedef {[string, import("../formula.js").Tree, import("../formula.js").Tree]} Comparison
 * @typedef {{name: string, at: number, isAbove: boolean, distance: number}} Point
 * @module flips
 */
import { holds } from "../formula.js";
import { placeOf, valueAt } from "./span.js";

const STEPS = 16;
const HALVINGS = 26;

/** Above or below the point, or at it where the range ends there.
 * @param {{at: number, isAbove: boolean}} point @param {{low: number, high: number}} span */
export function wordOf({ at, isAbove }, { low, high }) {
  if (Math.min(at - low, high - at) <= 1e-9 * (high - low)) return "at";
  return isAbove ? "above" : "below";
}

/** @param {Comparison} comparison @param {Values} values */
export function isHeld(comparison, values) {
  try {
    return holds(comparison, values);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Every point at which one assumption, moved alone from where it is, turns the comparison; the nearest first.
 * @param {Comparison} comparison
 * @param {ReturnType<typeof import("./model.js").makeModel>} model
 * @param {Values} values as they are
 * @returns {Point[]} */
export function points(comparison, model, values) {
  const { assumptions, figures } = model.behind(comparison);
  const here = isHeld(comparison, values);
  const found = assumptions.flatMap((span) => {
    const start = placeOf(span, values[span.name]);
    const trial = { ...values };
    const isTurned = (/** @type {number} */ place) => {
      trial[span.name] = valueAt(span, place);
      return isHeld(comparison, model.evaluateInto(trial, figures)) !== here;
    };
    return [0, 1].flatMap((end) => {
      const place = crossing(isTurned, start, end);
      return place === null ? [] : [
        { name: span.name, at: valueAt(span, place), isAbove: end === 1, distance: Math.abs(place - start) },
      ];
    });
  });
  return found.sort((left, right) => left.distance - right.distance);
}

/** The place nearest to `start`, on the way to `end`, from which on it is turned; null if nowhere.
 * @param {(place: number) => boolean} isTurned @param {number} start @param {number} end
 * @returns {number | null} */
export function crossing(isTurned, start, end) {
  let [before, after, step] = [start, start, 0];
  do {
    if (++step > STEPS) return null;
    [before, after] = [after, start + ((end - start) * step) / STEPS];
  } while (!isTurned(after));
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (before + after) / 2;
    [before, after] = isTurned(middle) ? [before, middle] : [middle, after];
  }
  return after;
}
