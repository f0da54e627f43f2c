/**
 * What is read back from storage or a file is foreign until it has the shape of a session, to the last field.
 * @typedef {import("./record.js").Session} Session
 */
import { PHASES } from "./phases.js";

const STEPS = PHASES.map(({ id }) => id);
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A test of one value: is it of this shape? @typedef {(value: any) => boolean} Shape */

const text = (/** @type {number} */ most) => (/** @type {any} */ v) => typeof v === "string" && v.length <= most;
const count = (/** @type {number} */ most) => (/** @type {any} */ v) => Number.isInteger(v) && v >= 0 && v <= most;
const one = (/** @type {any[]} */ ...of) => (/** @type {any} */ v) => of.includes(v);
const flag = one(true, false);
const moment = count(1e14); // milliseconds
const maybe = (/** @type {Shape} */ shape) => (/** @type {any} */ v) => v === null || shape(v);
const plain = (/** @type {any} */ v) => typeof v === "object" && v !== null && !Array.isArray(v);
const list = (/** @type {Shape} */ shape, most = 500) => (/** @type {any} */ v) =>
  Array.isArray(v) && v.length <= most && v.every(shape);
/** Exactly these fields, each of its shape. */
const record = (/** @type {Record<string, Shape>} */ fields) => (/** @type {any} */ v) =>
  plain(v) && Object.keys(v).length === Object.keys(fields).length &&
  Object.entries(fields).every(([name, shape]) => Object.hasOwn(v, name) && shape(v[name]));
const keyed = (/** @type {RegExp} */ key, /** @type {Shape} */ shape, most = 100) => (/** @type {any} */ v) =>
  plain(v) && Object.keys(v).length <= most && Object.entries(v).every(([k, each]) => key.test(k) && shape(each));
const steps = (/** @type {Shape} */ shape) => record(Object.fromEntries(STEPS.map((id) => [id, shape])));

export const slug = (/** @type {any} */ v) => text(60)(v) && SLUG.test(v);
const point = (/** @type {any} */ v) => Number.isFinite(v) && Math.abs(v) <= 10_000;
const stroke = (/** @type {any} */ v) =>
  record({ kind: one("line"), points: list(point, 4_000) })(v) ||
  record({ kind: one("text"), x: point, y: point, words: text(200) })(v);

const session = record({
  v: one(1, 2), id: (v) => text(60)(v) && /^[0-9T]{15}-[a-z0-9]{1,12}$/.test(v), slug, title: text(80),
  role: maybe(one("mle", "ds", "mlr", "se-ml")), started: moment, ended: maybe(moment),
  phase: one(...STEPS, "mark", "done"),
  clock: record({
    limit: flag, lengths: steps(count(36_000)),
    spans: list(record({ phase: one(...STEPS), from: moment, to: maybe(moment) }), 2_000),
  }),
  turns: list(record({ at: moment, question: text(1_000), topic: maybe(text(40)), answer: one("fact", "leave"), retracted: flag })),
  assumptions: list(record({ text: text(1_000), value: text(200), reason: text(1_000), from: maybe(count(500)) })),
  notes: steps(text(50_000)),
  board: record({ strokes: list(stroke, 3_000), alt: text(4_000) }),
  hints: list(record({ hint: count(50), rung: count(2), at: moment }), 200),
  marks: keyed(/^(\d{1,3}|[0-9a-f]{8})$/, record({ level: one("weak", "solid", "strong", "none"), evidence: text(2_000) })),
});

/**
 * The value as a session, or null if it is not one of this version.
 * @param {unknown} value
 * @returns {Session | null}
 */
export const validSession = (value) => (session(value) ? /** @type {Session} */ (value) : null);
