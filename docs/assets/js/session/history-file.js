/**
 * A history as a file.
 * @typedef {import("./record.js").Session} Session
 * @typedef {{sessions: Session[], stars: string[]}} History
 */
export const KIND = "case-study-interview/history";

/** The file's text. */
export const toFile = (/** @type {History} */ { sessions, stars }) =>
  JSON.stringify({ kind: KIND, version: 1, sessions, stars }, null, 1);
