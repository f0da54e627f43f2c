// What a reader may have meant: misspelt words corrected against the words of the site.

/** The words of a query, in lower case: letters and digits, hyphens and apostrophes kept. */
export const wordsOf = (query) => query.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];

/**
 * Optimal string alignment: how many letters were left out, added, changed or swapped with a neighbour between two words.
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
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
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
export const slips = (length) => (length < 3 ? 0 : length < 6 ? 1 : 2);

/**
 * The words within `most` slips of a misspelt one, nearest first; among equals those with its first letter, then the most used.
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

/**
 * The query with its unknown words corrected, other readings of it, and near words where no correction was near enough.
 * @param {string} query
 * @param {string[]} unknown those of its words that no page holds
 * @param {string[]} known every word of the site, the most used first
 * @returns {{shown: string, offers: string[]}} `shown` is the query itself if nothing could be corrected
 */
export function correct(query, unknown, known) {
  let words = wordsOf(query);
  const offers = [];
  for (const word of unknown) {
    const [best, ...others] = nearest(word, known);
    const replaced = (by) => words.map((each) => (each === word ? by : each)).join(" ");
    if (best) {
      offers.push(...others.slice(0, 3).map(replaced));
      words = wordsOf(replaced(best));
    } else if (word.length > 3) {
      offers.push(...nearest(word, known, Math.ceil(word.length / 2)).slice(0, 3).map(replaced));
    }
  }
  const shown = words.join(" ");
  return { shown: shown === wordsOf(query).join(" ") ? query : shown, offers: [...new Set(offers)].slice(0, 3) };
}
