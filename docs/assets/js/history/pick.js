/**
 * A case for the reader, by a rule: one not done before, or one that asks most for a skill.
 * @typedef {{slug: string, title: string, role: string[], domain: string, minutes: number, skills: string[]}} Case
 * @typedef {{role: string, domain: string, minutes: string}} Wishes "" is any
 */

/** How many statements of the case's rubric are about the skill. */
const asks = (/** @type {Case} */ { skills }, /** @type {string} */ skill) => skills.filter((each) => each === skill).length;

/**
 * @param {Case[]} cases
 * @param {Wishes} wishes
 * @param {Map<string, number>} practised when each case was last practised
 * @param {string | null} skill the skill to train, or null for whatever is new
 * @param {number} chance from 0 up to 1
 * @returns {{one: Case, again: boolean} | null} null where no case fits
 */
export function pick(cases, { role, domain, minutes }, practised, skill, chance) {
  const fit = cases.filter((one) =>
    (!role || one.role.includes(role)) && (!domain || one.domain === domain) && (!minutes || one.minutes <= Number(minutes)) && (!skill || asks(one, skill)));
  const fresh = fit.filter(({ slug }) => !practised.has(slug));
  const worth = (/** @type {Case} */ one) => (skill ? asks(one, skill) : -(practised.get(one.slug) ?? 0));
  const from = fresh.length ? fresh : fit;
  // New ones are alike unless a skill tells them apart; of the others comes the one practised longest ago.
  const best = from.filter((one) => worth(one) === Math.max(...from.map(worth)));
  const one = best[Math.floor(chance * best.length)];
  return one ? { one, again: !fresh.length } : null;
}
