/** @typedef {"ask" | "suppose" | "plan" | "execute" | "recap"} PhaseId */

/** The five steps in order, with their minutes out of 45; a test holds them to `macros/asper.py`. */
export const PHASES = /** @type {const} */ ([
  { id: "ask", title: "Ask", minutes: 8 },
  { id: "suppose", title: "Suppose", minutes: 4 },
  { id: "plan", title: "Plan", minutes: 8 },
  { id: "execute", title: "Execute", minutes: 20 },
  { id: "recap", title: "Recap", minutes: 5 },
]);

/** @returns {string | undefined} the name of a step; none once the session is to be marked or done */
export const titleOf = (/** @type {string | null} */ phase) => PHASES.find(({ id }) => id === phase)?.title;

/**
 * Seconds for each step, scaled to an interview of so many minutes.
 * @param {number} minutes
 * @returns {Record<PhaseId, number>}
 */
export function lengths(minutes) {
  const all = PHASES.reduce((sum, phase) => sum + phase.minutes, 0);
  return /** @type {any} */ (
    Object.fromEntries(PHASES.map(({ id, minutes: share }) => [id, Math.round((share * minutes * 60) / all)]))
  );
}
