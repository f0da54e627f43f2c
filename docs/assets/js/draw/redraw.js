/**
 * Draws a figure again with the reader's numbers, as the build drew it with the author's (macros/draw/__init__.py).
 * @typedef {import("./values.js").Values} Values
 * @typedef {{kind: string, values: Values} & Record<string, any>} Drawing
 *   as macros/draw/movable.py describes it; `values` are the author's
 * @typedef {{svg: SVGSVGElement, form: string, parts: string, size: string[]}} Picture what the build drew
 * @module draw/redraw
 */

import { draw as curve } from "./curve.js";
import { draw as rows } from "./rows.js";
import { DrawingError } from "./svg.js";
import { draw as timeline } from "./timeline.js";
import { told } from "./told.js";

const PAPER = { wide: 620, narrow: 320 };
const KINDS = { curve, bars: rows, budget: rows, timeline };
const SIZE = ["viewBox", "height", "aria-label"];
/** @type {WeakMap<Element, {drawing: Drawing, pictures: Picture[], note: Element}>} */
const known = new WeakMap();

/** Shows a drawing with the values given; with the author's, exactly what the build drew.
 * Where no drawing can be made of them, a line in its place says why.
 * @param {Element} figure a `<figure>` with `data-drawing`
 * @param {Values} values every assumption and figure by name */
export function redraw(figure, values) {
  const { drawing, pictures, note } = known.get(figure) ?? remember(figure);
  const moved = Object.entries(drawing.values).some(([name, value]) => !near(values[name], value));
  let problem = "";
  try {
    const alternative = moved && told(drawing, values);
    for (const picture of pictures) {
      if (moved) put(picture, ...drawn(drawing, values, picture.form), alternative);
      else restore(picture);
    }
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error;
    problem = error.message;
  }
  figure.classList.toggle("drawing--none", problem !== "");
  note.textContent = problem ? `No drawing with your numbers: ${problem}.` : "Drawn with your numbers.";
  if (moved) pictures.at(-1).svg.after(note);
  else note.remove();
}

/** Height and parts of a drawing on one of its two papers.
 * @param {Drawing} drawing @param {Values} values @param {string} form wide or narrow
 * @returns {[number, string[]]}
 * @throws {DrawingError} */
export const drawn = (drawing, values, form) => KINDS[drawing.kind](drawing, values, form, PAPER[form]);

/** @param {Element} figure */
function remember(figure) {
  const pictures = [...figure.querySelectorAll("svg")].map((svg) => ({
    svg,
    form: svg.classList.contains("drawing__wide") ? "wide" : "narrow",
    parts: svg.innerHTML,
    size: SIZE.map((name) => svg.getAttribute(name)),
  }));
  const note = document.createElement("p");
  note.className = "drawing__note";
  const all = { drawing: JSON.parse(figure.dataset.drawing), pictures, note };
  known.set(figure, all);
  return all;
}

/** Whether a value is the author's, but for what two machines' arithmetic may differ in.
 * @param {number} value @param {number} author @returns {boolean} */
const near = (value, author) => Math.abs(value - author) <= 1e-9 * Math.abs(author);

/** @param {Picture} picture @param {number} height @param {string[]} parts @param {string} alternative */
function put({ svg, form }, height, parts, alternative) {
  svg.innerHTML = parts.join("");
  set(svg, [`0 0 ${PAPER[form]} ${Math.ceil(height)}`, String(Math.ceil(height)), alternative]);
}

/** @param {Picture} picture */
function restore({ svg, parts, size }) {
  svg.innerHTML = parts;
  set(svg, size);
}

/** @param {SVGSVGElement} svg @param {string[]} size */
const set = (svg, size) => SIZE.forEach((name, n) => svg.setAttribute(name, size[n]));
