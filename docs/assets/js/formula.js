/**
 * Evaluates the tree of a formula, as macros/numbers/formula.py emits it:
 * a number, a name as a string, or [function, argument, ...], as ["+", 2, "days"].
 * @typedef {number | string | [string, ...Tree[]]} Tree
 * @module formula
 */

import { quantile } from "./quantile.js";

/** How far binary arithmetic may have moved a value: 100 * 1.1 is 110 and a little more.
 * @param {number} value @returns {number} */
const noise = (value) => Math.min(1e-13 * Math.abs(value), 1e-6);

/** @param {number} value @returns {number} */
function floor(value) {
  const nearest = Math.floor(value + 0.5);
  return Math.abs(value - nearest) <= noise(value) ? nearest : Math.floor(value);
}

/** The nearest whole number; halves go away from zero.
 * @param {number} value @returns {number} */
function round(value) {
  const size = Math.abs(value);
  const whole = Math.floor(size);
  return Math.sign(value) * (size - whole >= 0.5 - noise(value) ? whole + 1 : whole);
}

/** @type {Map<string, (...values: number[]) => number>} */
const OPERATIONS = new Map([
  ["+", (left, right) => left + right],
  ["-", (left, right) => (right === undefined ? -left : left - right)],
  ["*", (left, right) => left * right],
  ["/", (left, right) => left / right],
  ["**", (base, power) => base ** power],
  ["min", Math.min],
  ["max", Math.max],
  ["floor", floor],
  ["ceil", (value) => -floor(-value)],
  ["round", round],
  ["sqrt", Math.sqrt],
  ["log", Math.log],
  ["exp", Math.exp],
  ["quantile", quantile],
]);

/** The formula's value.
 * @param {Tree} tree
 * @param {Record<string, number>} values by name
 * @returns {number}
 * @throws {RangeError} for an unknown name or a result that is not a finite number */
export function evaluate(tree, values) {
  const leaf = typeof tree === "string" ? named(tree, values) : tree;
  const result = Array.isArray(tree) ? applied(tree, values) : leaf;
  if (!Number.isFinite(result)) throw new RangeError(`a result must be finite: ${JSON.stringify(tree)}`);
  return result;
}

/** Whether a comparison of two formulas is true, where two values apart by no more than noise are equal.
 * @param {[string, Tree, Tree]} comparison its operator (< <= > >=) and both sides
 * @param {Record<string, number>} values by name
 * @returns {boolean}
 * @throws {RangeError} as `evaluate` does */
export function holds([operator, ...sides], values) {
  const [left, right] = sides.map((side) => evaluate(side, values));
  if (Math.abs(left - right) <= noise(Math.max(Math.abs(left), Math.abs(right)))) return operator.endsWith("=");
  return left < right === operator.startsWith("<");
}

/** @param {[string, ...Tree[]]} tree @param {Record<string, number>} values @returns {number} */
function applied([name, ...trees], values) {
  return OPERATIONS.get(name)(...trees.map((each) => evaluate(each, values)));
}

/** @param {string} name @param {Record<string, number>} values @returns {number} */
const named = (name, values) => (Object.hasOwn(values, name) ? values[name] : NaN);
