// The index as one function: a query and choices in, results and corrections out.

import { correct, wordsOf } from "./search-query.js";

const FOLDER = new URL("../../pagefind/", import.meta.url);

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
 * @property {string[]} missing words of it that no page holds
 * @property {object[]} hits Pagefind's results, best first, each with what it may be filtered by as `kinds`
 */

/**
 * Opens the index.
 * @returns {Promise<(query: string) => Promise<Found>>} an empty query finds every page
 * @throws {NoIndex}
 */
export async function openIndex() {
  const pages = await read("pages.json");
  const pagefind = await import(new URL("pagefind.js", FOLDER));
  await pagefind.options({ noWorker: true, excerptLength: 22, ranking: { metaWeights: { title: 5, words: 2 } } });
  await pagefind.init();
  let known;

  const search = async (query) => (await pagefind.search(query || null)).results;
  const isFound = async (word) => word.length < 3 || (await search(word)).length > 0;

  return async function find(query) {
    // Pagefind passes over a word that no page holds, so each is looked up by itself.
    const words = [...new Set(wordsOf(query))];
    const found = await Promise.all(words.map(isFound));
    const unknown = words.filter((_, index) => !found[index]);
    if (unknown.length) known ??= await read("words.json");
    const { shown, offers } = unknown.length ? correct(query, unknown, known) : { shown: query, offers: [] };
    const missing = shown === query ? unknown : [];
    const hits = words.length && missing.length === words.length ? [] : await search(shown);
    return { shown, offers, missing, hits: hits.map((hit) => ({ ...hit, kinds: pages[hit.id] })) };
  };
}
