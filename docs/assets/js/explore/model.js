/**
 * A case's numbers as its page holds them, and what follows from each.
 * @typedef {import("../formula.js").Tree} Tree
 * @typedef {{name: string, label: string, unit: string, value: number, low: number, high: number, whole: boolean}} Assumption
 * @typedef {{name: string, label: string, unit: string, tree: Tree}} Figure
 * @typedef {Record<string, number>} Values by name; NaN where a formula has no value
 * @module model
 */
import { evaluate } from "../formula.js";

/** The assumptions and figures that a formula or comparison names.
 * @param {Tree | [string, Tree, Tree]} tree @returns {string[]} */
export function namesIn(tree) {
  if (Array.isArray(tree)) return [...new Set(tree.slice(1).flatMap(namesIn))];
  return typeof tree === "string" ? [tree] : [];
}

/** @param {Assumption[]} assumptions @param {Figure[]} figures in the order of the case */
export function makeModel(assumptions, figures) {
  /** @type {Map<string, Figure[]>} the figures that depend on a name, in order */
  const followers = new Map();
  for (const { name } of assumptions) {
    const reached = new Set([name]);
    followers.set(name, figures.filter(({ name: figure, tree }) =>
      namesIn(tree).some((used) => reached.has(used)) && reached.add(figure)));
  }

  /** Evaluates figures into `values`, each over the ones before it.
   * @param {Values} values @param {Figure[]} some */
  const evaluateInto = (values, some) => {
    for (const { name, tree } of some) values[name] = valueOf(tree, values);
    return values;
  };

  return {
    /** Every value, with some assumptions moved.
     * @param {Map<string, number>} [moved] @returns {Values} */
    values: (moved = new Map()) =>
      evaluateInto(Object.fromEntries(assumptions.map(({ name, value }) => [name, moved.get(name) ?? value])), figures),

    /** Sets an assumption in `values` and brings up to date what follows from it.
     * @param {Values} values @param {string} name @param {number} value
     * @returns {string[]} the names whose values may have changed */
    move(values, name, value) {
      values[name] = value;
      const some = followers.get(name) ?? [];
      evaluateInto(values, some);
      return [name, ...some.map((figure) => figure.name)];
    },

    /** The assumptions on which a formula or comparison depends, and the figures between, in order.
     * @param {Tree} tree */
    behind(tree) {
      const wanted = new Set(namesIn(tree));
      for (const figure of figures.toReversed()) if (wanted.has(figure.name)) namesIn(figure.tree).forEach((n) => wanted.add(n));
      return {
        assumptions: assumptions.filter(({ name }) => wanted.has(name)),
        figures: figures.filter(({ name }) => wanted.has(name)),
      };
    },
    evaluateInto,
  };
}

/** @param {Tree} tree @param {Values} values */
function valueOf(tree, values) {
  try {
    return evaluate(tree, values);
  } catch (error) {
    if (error instanceof RangeError) return NaN;
    throw error;
  }
}
