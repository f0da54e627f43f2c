// Filters over results: which fit what was chosen, and how many each further choice would leave.

/** @typedef {Record<string, string[]>} Kinds what a page may be filtered by: each name with its values */
/** @typedef {Record<string, string>} Chosen for each filter the value chosen, or "" for any */

/**
 * Whether a page fits every choice.
 * @param {Kinds | undefined} kinds
 * @param {Chosen} chosen
 */
export function fits(kinds, chosen) {
  return Object.entries(chosen).every(([name, value]) => !value || (kinds?.[name] ?? []).includes(value));
}

/**
 * For one filter, its values among the pages that fit the other choices, with how many each would leave.
 * @param {(Kinds | undefined)[]} pages
 * @param {Chosen} chosen
 * @param {string} name
 * @returns {[string, number][]}
 */
export function counts(pages, chosen, name) {
  const found = new Map();
  for (const kinds of pages) {
    if (!fits(kinds, { ...chosen, [name]: "" })) continue;
    for (const value of kinds?.[name] ?? []) found.set(value, (found.get(value) ?? 0) + 1);
  }
  if (chosen[name] && !found.has(chosen[name])) found.set(chosen[name], 0);
  return [...found].sort(([a], [b]) => a.localeCompare(b, "en"));
}
