// The index as one function: a query in, results and corrections out.

import { correct, wordsOf } from "./query.js";

const FOLDER = new URL("../../../pagefind/", import.meta.url);
const RANKING = { metaWeights: { title: 5, name: 5, titled: 5, words: 2, passing: 0.5 } };
const OPTIONS = { noWorker: true, excerptLength: 24, ranking: RANKING };

/** There is no index beside this site, as when a page is served straight from its sources. */
export class NoIndex extends Error {}

async function read(name) {
  const answer = await fetch(new URL(name, FOLDER));
  if (!answer.ok) throw new NoIndex(`${name}: ${answer.status}`);
  return answer.json();
}

/**
 * @typedef {object} Found
 * @property {string} shown the query that was searched for: the reader's, or its correction
 * @property {string[]} offers other queries that may have been meant
 * @property {string[]} missing words of the query that no page says and that nothing is near enough to
 * @property {object[]} hits Pagefind's results, best first, each with what it may be filtered by as `kinds`
 */

/** A query that needs no correction. */
const asWritten = (query) => ({ shown: query, offers: [], missing: [] });

/**
 * The pages that can be filtered.
 * @returns {Promise<{kinds: Map<string, object>, hits: object[]}>} what each may be filtered by, by the name of its
 *   results, and each as a result of its own, without passages
 */
async function readPages() {
  const { together, groups } = await read("kinds.json");
  const pages = groups.flatMap(({ kinds, pages }) => pages.split(" ").map((name) => [name, kinds]));
  const lists = new Map();

  /** Some pages of the list, which are fetched together. */
  function list(number) {
    if (!lists.has(number)) lists.set(number, read(`listed/${number}.json`));
    return lists.get(number).catch((error) => { lists.delete(number); throw error; });
  }

  async function data(at) {
    const { title, url } = (await list(Math.floor(at / together)))[at % together];
    const address = new URL(`..${url}`, FOLDER).pathname;
    return { url: address, meta: { title }, excerpt: "", sub_results: [], anchors: [] };
  }

  return { kinds: new Map(pages), hits: pages.map(([, kinds], at) => ({ kinds, data: () => data(at) })) };
}

/** Whether a result says a word that begins with this one. */
async function says(hit, word) {
  const { content, weighted_locations: places, meta } = await hit.data();
  const text = content.split(/\s+/);
  const marked = places.map(({ location }) => text[location]);
  const said = [...marked, ...Object.values(meta).join(" ").split(/\s+/)];
  return said.map(wordsOf).some((parts) => [parts.join(""), ...parts].some((part) => part.startsWith(word)));
}

/**
 * Opens the index.
 * @returns {Promise<(query: string) => Promise<Found>>} an empty query finds every page that can be filtered
 * @throws {NoIndex}
 */
export async function openIndex() {
  const script = import(new URL("pagefind.js", FOLDER));
  script.catch(() => {}); // where both are missing, it is the pages that tell
  const pages = await readPages();
  const pagefind = await script;
  await pagefind.options(OPTIONS);
  await pagefind.init();
  let known;

  const search = async (query) => (await pagefind.search(query)).results;

  /** Pagefind cuts a word that it lacks until something fits, so its finding something is not enough. */
  async function isSaid(word) {
    if (word.length < 3 || (await search(`"${word}"`)).length) return true;
    const [first] = await search(word);
    return Boolean(first) && says(first, word);
  }

  /** The query as written, or corrected where it holds words that no page says. */
  async function understand(query, words) {
    const said = await Promise.all(words.map(isSaid));
    const unsaid = words.filter((_, index) => !said[index]);
    if (!unsaid.length) return asWritten(query);
    known ??= await read("words.json");
    return correct(query, unsaid, known);
  }

  return async function find(query) {
    const words = [...new Set(wordsOf(query))];
    if (!words.length) return { ...asWritten(query), hits: pages.hits };
    const meant = await understand(query, words);
    const { shown, missing } = meant;
    const rest = wordsOf(shown).filter((word) => !missing.includes(word));
    const sought = missing.length ? rest.join(" ") : shown;
    const hits = sought ? await search(sought) : [];
    return { ...meant, hits: hits.map((hit) => ({ ...hit, kinds: pages.kinds.get(hit.id) })) };
  };
}
