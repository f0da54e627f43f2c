// What search says: about what was found, and what else one might look for.

const EXAMPLES = ["threshold", "leakage", "CTR", "uplift"];
const START =
  "Find a method, a pitfall, a trade or a short form, in the guide and inside every worked answer.";

const pages = (count) => `${count} ${count === 1 ? "page" : "pages"}`;
const quoted = (words) => words.map((word) => `“${word}”`).join(" or ");

/** What is said before anything was asked. */
export const welcome = { words: START, lead: "For instance", offers: EXAMPLES };

/**
 * What is said of a search.
 * @param {string} query as the reader wrote it; "" if only filters were chosen
 * @param {import("./engine.js").Found} found
 * @param {number} left how many results the filters leave
 * @returns {{words: string, lead: string, offers: string[]}}
 */
export function report(query, { shown, offers, missing, hits }, left) {
  if (!hits.length) {
    const words = `Nothing found for “${query}”.`;
    return offers.length ? { words, lead: "Nearest", offers } : { words, lead: "Try", offers: EXAMPLES };
  }
  const without = left ? "" : ` with these filters; ${pages(hits.length)} without them`;
  if (shown !== query) {
    const showing = `Showing results for “${shown}”: ${left ? pages(left) : "nothing"}${without}.`;
    return { words: `Nothing found for “${query}”. ${showing}`, lead: "Or", offers };
  }
  const unsaid = missing.length ? ` No page says ${quoted(missing)}.` : "";
  return { words: `${left ? pages(left) : "Nothing"}${without}.${unsaid}`, lead: "Nearest", offers };
}
