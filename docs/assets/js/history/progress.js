/**
 * What the kept sessions come to, by case and by skill.
 * @typedef {import("../session/record.js").Session} Session
 * @typedef {import("../session/result.js").Criterion} Criterion
 * @typedef {{kind: "done", at: number} | {kind: "under way", session: Session}} Standing
 */
import { phaseLevels, skillLevels } from "../session/result.js";

/** The rubric of a case from what a page says of it: "ask:data:1a2b3c4d plan:ml:5e6f7a8b", in the order of its statements. */
export const rubric = (/** @type {string} */ told) =>
  /** @type {Criterion[]} */ (told.split(" ").filter(Boolean).map((each, number) => {
    const [phase, skill, id] = each.split(":");
    return { id, number, phase, skill };
  }));

/**
 * Where the reader stands with a case: its last session decides, done or still under way.
 * @param {Session[]} sessions of one case
 * @returns {Standing | null}
 */
export function standing(sessions) {
  const last = sessions.reduce((/** @type {Session | null} */ a, b) => (a && a.started >= b.started ? a : b), null);
  if (!last) return null;
  return last.phase === "done" ? { kind: "done", at: last.ended ?? last.started } : { kind: "under way", session: last };
}

/**
 * Each case that was practised, the latest first: how often, where it stands, and the steps' levels when last done.
 * @param {Session[]} sessions
 * @param {Record<string, Criterion[]>} rubrics by case
 */
export function byCase(sessions, rubrics) {
  const slugs = [...new Set(sessions.toSorted((a, b) => b.started - a.started).map(({ slug }) => slug))];
  return slugs.map((slug) => {
    const mine = sessions.filter((session) => session.slug === slug).sort((a, b) => b.started - a.started);
    const done = mine.find(({ phase }) => phase === "done");
    const levels = done && rubrics[slug] ? phaseLevels(rubrics[slug], done.marks) : null;
    return { slug, title: mine[0].title, times: mine.length, standing: standing(mine), levels };
  });
}

/**
 * Each skill that was marked, with its first and its latest level.
 * @param {Session[]} sessions
 * @param {Record<string, Criterion[]>} rubrics
 * @returns {Record<string, {times: number, first: number, last: number}>}
 */
export function bySkill(sessions, rubrics) {
  const found = /** @type {Record<string, {times: number, first: number, last: number}>} */ ({});
  for (const { slug, marks } of sessions.filter(({ phase }) => phase === "done").sort((a, b) => a.started - b.started)) {
    for (const [skill, level] of Object.entries(skillLevels(rubrics[slug] ?? [], marks))) {
      if (level === null) continue;
      const before = found[skill];
      found[skill] = { times: (before?.times ?? 0) + 1, first: before?.first ?? level, last: level };
    }
  }
  return found;
}

/** The skill whose latest level is lowest, or null where nothing was marked. */
export const weakest = (/** @type {ReturnType<typeof bySkill>} */ skills) =>
  Object.entries(skills).sort(([, a], [, b]) => a.last - b.last)[0]?.[0] ?? null;

/**
 * A day as people say it: "Tue" within the week, else "3 Nov", with the year where it is another.
 * @param {number} at milliseconds
 * @param {number} now
 */
export function day(at, now) {
  const [then, today] = [new Date(at), new Date(now)];
  if (now - at < 6 * 86_400_000 && now >= at) return then.toLocaleDateString("en-GB", { weekday: "short" });
  const year = then.getFullYear() === today.getFullYear() ? undefined : "numeric";
  return then.toLocaleDateString("en-GB", { day: "numeric", month: "short", year });
}
