/**
 * What a finished session shows: read from marks, turns and the clock. No total score.
 * @typedef {import("./record.js").Session} Session
 * @typedef {import("./phases.js").PhaseId} PhaseId
 * @typedef {{id: string, number: number, phase: PhaseId, skill: string}} Criterion `number` is its place in the rubric
 */
import { elapsed } from "./clock.js";
import { PHASES, titleOf } from "./phases.js";

const WORTH = { none: 0, weak: 1, solid: 2, strong: 3 };

/** Told only at the end. */
export const difficulty = (/** @type {{difficulty: number}} */ { difficulty: level }) =>
  `difficulty: ${["easier", "middling", "harder"][level - 1]}`;

/** What a statement was marked; the records of old bear its place in the rubric, not its id. */
export const markOf = (/** @type {Session["marks"]} */ marks, /** @type {{id: string, number: number}} */ { id, number }) =>
  marks[id] ?? marks[number];

/**
 * The level shown in each skill, 0 to 3: the mean of its marked statements, or null where none was marked.
 * @param {Criterion[]} rubric
 * @param {Session["marks"]} marks
 * @returns {Record<string, number | null>}
 */
export function skillLevels(rubric, marks) {
  const skills = [...new Set(rubric.map(({ skill }) => skill))];
  return Object.fromEntries(skills.map((skill) => [skill, mean(rubric.filter((c) => c.skill === skill), marks)]));
}

/** The same by step. @returns {Record<PhaseId, number | null>} */
export const phaseLevels = (/** @type {Criterion[]} */ rubric, /** @type {Session["marks"]} */ marks) =>
  /** @type {any} */ (Object.fromEntries(PHASES.map(({ id }) => [id, mean(rubric.filter((c) => c.phase === id), marks)])));

function mean(/** @type {Criterion[]} */ criteria, /** @type {Session["marks"]} */ marks) {
  const worth = criteria.flatMap((each) => WORTH[markOf(marks, each)?.level] ?? []);
  return worth.length ? worth.reduce((a, b) => a + b) / worth.length : null;
}

/** The topics of a case's facts that nobody asked about, in the case's order. */
export const unasked = (/** @type {{topic: string}[]} */ facts, /** @type {Session["turns"]} */ turns) =>
  facts.map(({ topic }) => topic).filter((topic) => !turns.some((turn) => turn.topic === topic && turn.answer === "fact"));

/** Minutes spent and planned by step. */
export const times = (/** @type {Session} */ { clock }, /** @type {number} */ now) =>
  PHASES.map(({ id }) => ({ id, spent: elapsed(clock, id, now) / 60, planned: clock.lengths[id] / 60 }));

/**
 * The step and the skill to practise next: where the marks are lowest; a skill counts by how far it lies under the
 * role's level, where there is a role.
 * @param {Criterion[]} rubric
 * @param {Session["marks"]} marks
 * @param {Record<string, {level: number}> | null} profile
 */
export function advice(rubric, marks, profile) {
  const lowest = (/** @type {[string, number | null][]} */ entries) =>
    entries.filter(([, level]) => level !== null).sort((a, b) => /** @type {number} */ (a[1]) - /** @type {number} */ (b[1]))[0]?.[0] ?? null;
  const gaps = Object.entries(skillLevels(rubric, marks)).map(([skill, level]) =>
    /** @type {[string, number | null]} */ ([skill, level === null ? null : level - (profile?.[skill]?.level ?? 2)]));
  return { phase: /** @type {PhaseId | null} */ (lowest(Object.entries(phaseLevels(rubric, marks)))), skill: lowest(gaps) };
}

/**
 * The result's title, by a rule: the step with the best marks, then what was never asked about.
 * @param {Criterion[]} rubric
 * @param {Session["marks"]} marks
 * @param {string} [missed] the label of the first topic with a fact that nobody asked about
 */
export function title(rubric, marks, missed) {
  const levels = Object.entries(phaseLevels(rubric, marks)).filter(([, level]) => level !== null);
  if (!levels.length) return "What you could mark";
  const [best] = levels.sort((a, b) => /** @type {number} */ (b[1]) - /** @type {number} */ (a[1]))[0];
  return missed ? `Strongest in ${titleOf(best)}. You never asked about: ${missed.toLowerCase()}` : `Strongest in ${titleOf(best)}. Nothing left unasked`;
}
