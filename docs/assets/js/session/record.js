/**
 * A session's record: plain data, and the events that change it. Each event returns a new record.
 * @typedef {import("./phases.js").PhaseId} PhaseId
 * @typedef {{at: number, question: string, topic: string | null, answer: "fact" | "leave", retracted: boolean}} Turn
 * @typedef {{text: string, value: string, reason: string, from: number | null}} Supposition
 * @typedef {"weak" | "solid" | "strong" | "none"} Level
 * @typedef {{
 *   v: 1 | 2, id: string, slug: string, title: string, role: string | null, started: number, ended: number | null,
 *   phase: PhaseId | "mark" | "done", clock: import("./clock.js").Clock, turns: Turn[], assumptions: Supposition[],
 *   notes: Record<PhaseId, string>, board: {strokes: object[], alt: string},
 *   hints: {hint: number, rung: number, at: number}[], marks: Record<string, {level: Level, evidence: string}>,
 * }} Session of version 2, whose marks bear the ids of statements; those of version 1 bore their places in the rubric
 */
import { extend, run, stop } from "./clock.js";
import { PHASES, lengths } from "./phases.js";

/**
 * A new session, its clock running in Ask.
 * @param {{slug: string, title: string, minutes: number}} about
 * @param {{role: string | null, minutes: number | null, limit: boolean}} options
 * @param {number} now
 * @param {string} salt a few letters that tell two sessions of one second apart
 * @returns {Session}
 */
export function begin({ slug, title, minutes }, { role, minutes: wanted, limit }, now, salt) {
  const clock = { limit, lengths: lengths(wanted ?? minutes), spans: [] };
  const notes = /** @type {any} */ (Object.fromEntries(PHASES.map(({ id }) => [id, ""])));
  const id = `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, "")}-${salt}`;
  return {
    v: 2, id, slug, title, role, started: now, ended: null, phase: "ask", clock: run(clock, "ask", now),
    turns: [], assumptions: [], notes, board: { strokes: [], alt: "" }, hints: [], marks: {},
  };
}

/** @typedef {(session: Session, ...rest: any[]) => Session} Event */

/** The interviewer answers a question on a topic: with a fact if the case has one, else "I leave that to you". */
export const ask = (/** @type {Session} */ s, /** @type {string} */ question, /** @type {string | null} */ topic,
  /** @type {boolean} */ hasFact, /** @type {number} */ now) =>
  ({ ...s, turns: [...s.turns, { at: now, question, topic, answer: hasFact ? "fact" : "leave", retracted: false }] });

/** "That is not what I asked": the answer stays heard, and the question may become an assumption. */
export const retract = (/** @type {Session} */ s, /** @type {number} */ turn) =>
  ({ ...s, turns: s.turns.map((t, i) => (i === turn ? { ...t, retracted: true } : t)) });

/** State an assumption, or change the one at `index`. */
export function suppose(/** @type {Session} */ s, /** @type {Supposition} */ stated, index = s.assumptions.length) {
  const assumptions = [...s.assumptions];
  assumptions[index] = stated;
  return { ...s, assumptions };
}

/** Take an assumption back. */
export const unsuppose = (/** @type {Session} */ s, /** @type {number} */ index) =>
  ({ ...s, assumptions: s.assumptions.filter((_, i) => i !== index) });

/** Write a step's notes. */
export const note = (/** @type {Session} */ s, /** @type {PhaseId} */ phase, /** @type {string} */ text) =>
  ({ ...s, notes: { ...s.notes, [phase]: text } });

/** Draw on the board. */
export const draw = (/** @type {Session} */ s, /** @type {object[]} */ strokes, /** @type {string} */ alt) =>
  ({ ...s, board: { strokes, alt } });

/** Take the next rung of a ladder; a rung that has been taken stays taken. */
export function hint(/** @type {Session} */ s, /** @type {number} */ ladder, /** @type {number} */ now) {
  const rung = s.hints.filter((taken) => taken.hint === ladder).length;
  return rung > 2 ? s : { ...s, hints: [...s.hints, { hint: ladder, rung, at: now }] };
}

/** Mark a statement of the rubric, with the words that show it. */
export const mark = (/** @type {Session} */ s, /** @type {string} */ id, /** @type {Level} */ level, evidence = "") =>
  ({ ...s, marks: { ...s.marks, [id]: { level, evidence } } });

/** Go to a step (or to marking, which stops the clock). */
export function enter(/** @type {Session} */ s, /** @type {PhaseId | "mark"} */ phase, /** @type {number} */ now) {
  if (phase === s.phase) return s;
  const clock = phase === "mark" ? stop(s.clock, now) : run(s.clock, phase, now);
  return { ...s, phase, clock };
}

/** Let the clock stand, or run again. */
export const pause = (/** @type {Session} */ s, /** @type {number} */ now) => ({ ...s, clock: stop(s.clock, now) });
export const resume = (/** @type {Session} */ s, /** @type {number} */ now) =>
  s.phase === "mark" || s.phase === "done" ? s : { ...s, clock: run(s.clock, s.phase, now) };

/** More time for the step that runs, or none counted at all. */
export const addMinutes = (/** @type {Session} */ s, /** @type {number} */ minutes) =>
  s.phase === "mark" || s.phase === "done" ? s : { ...s, clock: extend(s.clock, s.phase, minutes) };
export const limited = (/** @type {Session} */ s, /** @type {boolean} */ limit) => ({ ...s, clock: { ...s.clock, limit } });

/** The end: everything is marked that will be. */
export const finish = (/** @type {Session} */ s, /** @type {number} */ now) =>
  ({ ...s, clock: stop(s.clock, now), phase: /** @type {const} */ ("done"), ended: s.ended ?? now });
