/**
 * A formula as mathematics is written, in MathML: fractions, powers, roots, with names in words or values put in.
 * @typedef {import("../formula.js").Tree} Tree
 * @typedef {(name: string) => Element} Leaf what stands for a name
 * @module notation
 */
import { typed } from "./field.js";

const BINDING = { "+": 1, "-": 1, "*": 3, "/": 8, "**": 6 };
const UNARY = 5;
const SIGNS = { "+": "+", "-": "\u2212", "*": "\u00d7" };
const BRACKETS = { floor: ["\u230a", "\u230b"], ceil: ["\u2308", "\u2309"] };
const FUNCTIONS = { log: "ln", quantile: "\u03a6\u207b\u00b9" };

/** @param {string} tag @param {...(Node | string)} children */
export function m(tag, ...children) {
  const element = document.createElementNS("http://www.w3.org/1998/Math/MathML", tag);
  element.append(...children);
  return element;
}

/** Mathematics that stands among words yet keeps the size of what it holds. @param {Element} inner */
function math(inner) {
  const element = m("math", inner);
  element.setAttribute("displaystyle", "true");
  return element;
}

/** The formula in pieces that may stand on lines of their own: [sign, mathematics], the first without a sign.
 * @param {Tree} tree @param {Leaf} leaf @returns {[string, Element][]} */
export function pieces(tree, leaf) {
  const sign = Array.isArray(tree) && tree.length === 3 && tree[0] in SIGNS ? tree[0] : "";
  if (!sign) return [["", math(row(tree, leaf, 0))]];
  const [, left, right] = /** @type {[string, Tree, Tree]} */ (tree);
  const isAlike = Array.isArray(left) && left.length === 3 && BINDING[left[0]] === BINDING[sign] && left[0] in SIGNS;
  const before = isAlike ? pieces(left, leaf) : [["", math(row(left, leaf, BINDING[sign]))]];
  return /** @type {[string, Element][]} */ ([...before, [SIGNS[sign], math(row(right, leaf, BINDING[sign] + 1))]]);
}

/** @param {Tree} tree @param {Leaf} leaf @param {number} least how tightly it must hold to need no brackets
 * @returns {Element} */
function row(tree, leaf, least) {
  if (typeof tree === "string") return leaf(tree);
  if (typeof tree === "number") return m("mn", typed(tree, "number"));
  const [name, ...parts] = tree;
  const inner = parts.length === 1 && name === "-" ? minus(parts[0], leaf) : call(name, parts, leaf);
  const binds = parts.length === 1 && name === "-" ? UNARY : (BINDING[name] ?? 9);
  return binds < least ? m("mrow", m("mo", "("), inner, m("mo", ")")) : inner;
}

/** @param {Tree} part @param {Leaf} leaf */
const minus = (part, leaf) => m("mrow", m("mo", "\u2212"), row(part, leaf, UNARY));

/** @param {string} name @param {Tree[]} parts @param {Leaf} leaf @returns {Element} */
function call(name, parts, leaf) {
  const [left, right] = parts;
  if (name === "/") return m("mfrac", row(left, leaf, 0), row(right, leaf, 0));
  if (name === "**") return m("msup", row(left, leaf, 8), row(right, leaf, 0));
  if (name in SIGNS) return m("mrow", row(left, leaf, BINDING[name]), m("mo", SIGNS[name]), row(right, leaf, BINDING[name] + 1));
  if (name === "sqrt") return m("msqrt", row(left, leaf, 0));
  if (name === "exp") return m("msup", m("mi", "e"), row(left, leaf, 0));
  const list = parts.flatMap((part, index) => [...(index ? [m("mo", ",")] : []), row(part, leaf, 0)]);
  const [open, close] = BRACKETS[name] ?? ["(", ")"];
  const word = name in BRACKETS ? [] : [m("mi", FUNCTIONS[name] ?? name)];
  return m("mrow", ...word, m("mo", open), ...list, m("mo", close));
}
