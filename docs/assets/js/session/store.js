/**
 * The sessions kept on this device: one key a record, so that two tabs lose nothing of each other's.
 * Storage that is blocked, full or corrupt costs the history, never the page: it is told in words.
 * @typedef {import("./record.js").Session} Session
 */
import { slug as isSlug, validSession } from "./validate.js";

const BLOCKED = "This browser keeps nothing for this page, so the session lasts until you close it.";
const FULL = "This browser's store is full. Export your history and delete old sessions to keep this one.";

/**
 * @param {() => Storage} open gives the storage, or throws where it is blocked
 * @param {string} site the path under which the site lies, which tells its keys from a neighbour's
 */
export function openStore(open, site) {
  const [SESSION, STAR] = [`${site}practise:1:session:`, `${site}practise:1:star:`];
  /** @type {Storage | null} */
  let storage = null;
  let trouble = "";
  try {
    storage = open();
    storage.getItem("");
  } catch {
    storage = null;
    trouble = BLOCKED;
  }

  const keys = (/** @type {string} */ prefix) => Object.keys(storage ?? {}).filter((key) => key.startsWith(prefix));
  const parsed = (/** @type {string | null | undefined} */ text) => {
    try {
      return validSession(JSON.parse(text ?? "null"));
    } catch {
      return null;
    }
  };
  const write = (/** @type {string} */ key, /** @type {string} */ raw) => {
    try {
      storage?.setItem(key, raw);
      if (storage) trouble = "";
      return storage !== null;
    } catch {
      trouble = FULL;
      return false;
    }
  };
  const drop = (/** @type {string} */ key) => storage?.removeItem(key);
  const all = () => keys(SESSION).map((key) => {
    const text = storage?.getItem(key);
    return { id: key.slice(SESSION.length), text, session: parsed(text) };
  });

  return {
    /** What is wrong with the store, in words, or nothing. */
    get trouble() {
      return trouble;
    },
    /** Every record as it is kept, and as a session where it is one. */
    all,
    /** Every session, the latest first. */
    list: () => all().flatMap(({ session }) => session ?? []).sort((a, b) => b.started - a.started),
    get: (/** @type {string} */ id) => parsed(storage?.getItem(SESSION + id)),
    put: (/** @type {Session} */ session) => write(SESSION + session.id, JSON.stringify(session)),
    remove: (/** @type {string} */ id) => drop(SESSION + id),
    stars: () => keys(STAR).map((key) => key.slice(STAR.length)).filter(isSlug),
    star: (/** @type {string} */ slug, /** @type {boolean} */ on) => (on ? write(STAR + slug, "1") : drop(STAR + slug)),
    /** Call `heard` when another tab has changed something. */
    onChange: (/** @type {() => void} */ heard) =>
      addEventListener("storage", ({ key }) => {
        if (key === null || key.startsWith(`${site}practise:`)) heard();
      }),
  };
}
