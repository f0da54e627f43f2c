// What a reader may have meant: misspelt words corrected against the words of the site.

const OFFERS = 3;

/** The words of a text, in lower case: runs of letters and digits. */
export const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * How many letters were left out, added, changed or swapped with a neighbour from one word to another:
 * Damerau and Levenshtein's distance in its restricted form, optimal string alignment.
 * @param {string} from
 * @param {string} to
 * @param {number} most stop counting above this, and give Infinity
 */
export function distance(from, to, most = Infinity) {
  if (Math.abs(from.length - to.length) > most) return Infinity;
  let older = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        previous[column] + 1,
        current[column - 1] + 1,
        previous[column - 1] + (same ? 0 : 1),
        swapped ? older[column - 2] + 1 : Infinity,
      );
    }
    if (Math.min(...current) > most) return Infinity;
    [older, previous] = [previous, current];
  }
  return previous[to.length] > most ? Infinity : previous[to.length];
}

/** How many slips a word of this many letters is forgiven. */
export const slips = (length) => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * The words within `most` slips of a misspelt one, nearest first;
 * among equals those with its first letter, then the most used.
 * @param {string} word
 * @param {string[]} known every word of the site, the most used first
 * @returns {string[]}
 */
export function nearest(word, known, most = slips(word.length)) {
  const far = (candidate) => distance(word, candidate, most) + (candidate[0] === word[0] ? 0 : 0.5);
  return known
    .map((candidate) => ({ candidate, far: far(candidate) }))
    .filter(({ far }) => far < Infinity)
    .sort((a, b) => a.far - b.far)
    .map(({ candidate }) => candidate);
}

/** The words one slip further off than forgiven; a short form is near to nothing. */
function almost(word, known) {
  const most = slips(word.length);
  return most ? nearest(word, known, most + 1) : [];
}

/**
 * The query with its unknown words corrected, and other readings of it.
 * @param {string} query
 * @param {string[]} unknown those of its words that seem to be on no page
 * @param {string[]} known every word of the site, the most used first
 * @returns {{shown: string, offers: string[], missing: string[]}} `shown` is the query itself if nothing was
 *   corrected; `missing` are the unknown words that stay
 */
export function correct(query, unknown, known) {
  let shown = query;
  const offers = [];
  const missing = [];
  for (const word of unknown.filter((each) => !known.some((whole) => whole.startsWith(each)))) {
    const words = wordsOf(shown);
    const replaced = (by) => words.map((each) => (each === word ? by : each)).join(" ");
    const [best, ...others] = nearest(word, known);
    if (best) shown = replaced(best);
    else missing.push(word);
    // Another form of the correction would find the same pages.
    const isForm = (other) => other.startsWith(best) || best.startsWith(other);
    const near = best ? others.filter((other) => !isForm(other)) : almost(word, known);
    offers.push(...near.slice(0, OFFERS).map(replaced));
  }
  return { shown, offers: [...new Set(offers)].slice(0, OFFERS), missing };
}
