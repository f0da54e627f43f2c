/**
 * Numbers for a drawing: formulas evaluated over a case's values: the twin of macros/draw/values.py.
 * @typedef {import("../formula.js").Tree} Tree
 * @typedef {Record<string, number>} Values
 * @module draw/values
 */

import { evaluate } from "../formula.js";
import { DrawingError } from "./svg.js";

/** Sums of a few such values can still be written. */
const GREATEST = 1e150;

/** The value of a formula.
 * @param {Tree} tree @param {Values} values @returns {number}
 * @throws {DrawingError} where it has none, or one too great */
export function evaluated(tree, values) {
  const value = valueOf(tree, values);
  if (value === undefined) throw new DrawingError("a formula must have a finite value");
  return value;
}

/** The formula at each x, without those at which it has no value.
 * @param {Tree} tree @param {Values} values @param {number[]} xs @returns {import("./svg.js").Point[]}
 * @throws {DrawingError} */
export function sampled(tree, values, xs) {
  const scope = { ...values };
  const pairs = xs.map((x) => {
    scope.x = x;
    return [x, valueOf(tree, scope)];
  });
  const found = pairs.filter(([, y]) => y !== undefined);
  if (found.length < 2) throw new DrawingError("a line must have finite values over the x axis");
  return found;
}

/** The value of a formula, or undefined where it has none.
 * @param {Tree} tree @param {Values} values @returns {number | undefined} */
export function valueOf(tree, values) {
  try {
    const value = evaluate(tree, values);
    return Math.abs(value) < GREATEST ? value : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
