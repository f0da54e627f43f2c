/**
 * What the reader said, step by step, to lie beside the rubric and the worked answer.
 * @typedef {import("./record.js").Session} Session
 * @typedef {import("./phases.js").PhaseId} PhaseId
 */
import { h } from "./h.js";

const supposed = (/** @type {import("./record.js").Supposition} */ { text, value, reason }) =>
  [text, value && `: ${value}`, reason && `, because ${reason}`].filter(Boolean).join("");

/** Every line that can be quoted: notes, questions, assumptions. */
export function lines(/** @type {Session} */ { notes, turns, assumptions }) {
  const written = Object.values(notes).flatMap((text) => text.split("\n"));
  const all = [...written, ...turns.map(({ question }) => question), ...assumptions.map(supposed)];
  return [...new Set(all.map((line) => line.trim().slice(0, 2_000)).filter(Boolean))];
}

const list = (/** @type {string[]} */ items) => items.length > 0 && h("ul", {}, items.map((item) => h("li", {}, item)));

/** A stroke of the whiteboard. */
export const shape = (/** @type {any} */ { kind, points, x, y, words }) =>
  (kind === "text" ? h("text", { x, y }, words) : h("polyline", { points: points.join(" ") }));

/** The whiteboard, drawn again as it was left. */
const board = (/** @type {any} */ { strokes, alt }) => strokes.length > 0 &&
  h("svg.own__board", { viewBox: "0 0 800 500", role: "img", "aria-label": alt || "Your drawing" }, strokes.map(shape));

/**
 * The reader's own words in one step.
 * @param {Session} session
 * @param {PhaseId} phase
 */
export function ownWords({ turns, assumptions, notes, board: drawn }, phase) {
  const parts = [
    phase === "ask" && list(turns.map(({ question }) => question)),
    phase === "suppose" && list(assumptions.map(supposed)),
    notes[phase].trim() && h("p.own__notes", {}, notes[phase].trim()),
    phase === "plan" && board(drawn),
  ].filter(Boolean);
  return parts.length ? parts : [h("p.own__none", {}, "You wrote nothing here.")];
}
