/**
 * SVG elements as strings: the twin of macros/draw/svg.py.
 * @typedef {[number, number]} Point
 * @module draw/svg
 */

/** @type {Record<string, string>} */
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

/** A drawing cannot be made from its values; the message says what must hold. */
export class DrawingError extends Error {}

/** @param {string} text @returns {string} */
export const escape = (text) => text.replace(/[&<>"']/g, (character) => ESCAPES[character]);

/** The value in tenths, in which drawings are laid out and written.
 * Halves, and what binary arithmetic sets just below them, go up: two machines then agree.
 * @param {number} value @returns {number} */
export const tenth = (value) => Math.floor(value * 10 + 0.500001) / 10;

/** An element. Children are markup already; attribute values are escaped; undefined leaves an attribute out.
 * @param {string} tag
 * @param {Record<string, string | number | undefined>} attributes
 * @param {string[]} children
 * @returns {string} */
export function node(tag, attributes, ...children) {
  const named = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const written = named.map(([key, value]) => ` ${key}="${typeof value === "string" ? escape(value) : tenth(value)}"`);
  const start = `<${tag}${written.join("")}`;
  return children.length ? `${start}>${children.join("")}</${tag}>` : `${start}/>`;
}

/** @param {Point} start @param {Point} end @param {string} classes @returns {string} */
export const line = (start, end, classes) =>
  node("line", { class: classes, x1: start[0], y1: start[1], x2: end[0], y2: end[1] });

/** @param {number} x @param {number} y @param {number} width @param {number} height @param {string} classes
 * @returns {string} */
export const rectangle = (x, y, width, height, classes) => node("rect", { class: classes, x, y, width, height });

/** @param {Point} centre @param {number} r @param {string} classes @returns {string} */
export const circle = (centre, r, classes) => node("circle", { class: classes, cx: centre[0], cy: centre[1], r });

/** @param {Point[]} points @param {string} classes @returns {string} */
export function polyline(points, classes) {
  const steps = points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`);
  return node("path", { class: classes, d: `M${steps.join(" L")}` });
}

/** @param {Point} a @param {Point} b @returns {number} */
export function distance(a, b) {
  const [dx, dy] = [a[0] - b[0], a[1] - b[1]];
  return Math.sqrt(dx * dx + dy * dy);
}
