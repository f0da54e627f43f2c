/**
 * A history from a file: what comes in is merged, never overwrites, and is refused in one line.
 * @typedef {import("./record.js").Session} Session
 * @typedef {import("./history-file.js").History} History
 */
import { KIND } from "./history-file.js";
import { slug, validSession } from "./validate.js";

const LARGEST = 20_000_000;

/**
 * What a file holds, or what is wrong with it in one line.
 * @param {string} text
 * @returns {History | {problem: string}}
 */
export function fromFile(text) {
  if (text.length > LARGEST) return { problem: "The file must be a history of this guide: it is too large to be one." };
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: "The file must be a history of this guide: it is damaged, or no JSON at all." };
  }
  if (file?.kind !== KIND) return { problem: "The file must be a history of this guide: it is something else." };
  if (file.version !== 1) return { problem: "The file must be of version 1: it was written by a later edition." };
  const { sessions, stars } = file;
  if (!Array.isArray(sessions) || !Array.isArray(stars) || !stars.every(slug))
    return { problem: "The file must hold sessions and stars: it is damaged." };
  const bad = sessions.findIndex((each) => !validSession(each));
  if (bad >= 0) return { problem: `Every session of the file must be whole: number ${bad + 1} is not, so nothing was taken.` };
  return { sessions, stars: [...new Set(stars)] };
}

/**
 * The sessions of a file that this device should take: new ones, and those that went further elsewhere.
 * @param {Session[]} here
 * @param {Session[]} there
 * @returns {Session[]}
 */
export function merge(here, there) {
  const known = new Map(here.map((session) => [session.id, session]));
  return there.filter((session) => {
    const mine = known.get(session.id);
    return !mine || reach(session) > reach(mine);
  });
}

/** How far a session went: the last moment at which something happened in it. */
const reach = (/** @type {Session} */ { ended, started, turns, hints, clock }) =>
  Math.max(ended ?? 0, started, ...[...turns, ...hints].map(({ at }) => at), ...clock.spans.map(({ from, to }) => to ?? from));
