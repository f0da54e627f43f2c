/**
 * Moved assumptions in an address: ?suppose=hit_rate:0.2,give_up:0.4
 * @typedef {import("./model.js").Assumption} Assumption
 * @module address
 */
import { showFull } from "../quantity.js";

const NAME = "suppose";
const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** What an address moves, and in words what of it could not be done.
 * @param {string} search @param {Assumption[]} assumptions
 * @returns {{moved: Map<string, number>, told: string[]}} */
export function readMoved(search, assumptions) {
  const moved = new Map();
  const told = [];
  const parts = (new URLSearchParams(search).get(NAME) ?? "").split(",").filter((part) => part.trim());
  for (const part of parts) {
    const [name, text = ""] = part.split(":").map((each) => each.trim());
    const assumption = assumptions.find((each) => each.name === name);
    if (!assumption) told.push(`this case supposes no “${short(name)}”`);
    else if (!NUMBER.test(text)) told.push(`“${short(text)}” is no number, so ${assumption.label} stays`);
    else set(moved, told, assumption, Number(text));
  }
  return { moved, told };
}

/** @param {Map<string, number>} moved @param {string[]} told @param {Assumption} assumption @param {number} asked */
function set(moved, told, { name, label, unit, value, low, high }, asked) {
  const held = Math.min(high, Math.max(low, asked));
  if (held !== asked) told.push(`${label} goes ${held < asked ? "no further than" : "no lower than"} ${showFull(held, unit)}`);
  if (held === value) moved.delete(name);
  else moved.set(name, held);
}

/** The query of an address with these values moved; whatever else it held stays.
 * @param {string} search @param {Map<string, number>} moved @returns {string} */
export function writeMoved(search, moved) {
  const query = new URLSearchParams(search);
  query.delete(NAME);
  const rest = query.toString().replace(/=(?=&|$)/g, "");
  const ours = [...moved].map(([name, value]) => `${name}:${value}`).join(",");
  const both = [rest, ours && `${NAME}=${ours}`].filter(Boolean).join("&");
  return both && `?${both}`;
}

/** @param {string} text */
const short = (text) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
