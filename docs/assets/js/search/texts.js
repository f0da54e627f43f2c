// Search over the texts themselves, for a copy on a disk, where Pagefind's index cannot be loaded.

import { readData } from "../carried.js";
import { correct, wordsOf } from "./query.js";

const SITE = new URL("../../../", import.meta.url);
const EXCERPT = 24; // words
const WEIGHTS = { title: 5, name: 5, titled: 5, words: 2, passing: 0.5 };

/**
 * @typedef {{id: string, level: string, title: string, text: string}} Section a heading and what follows it
 * @typedef {object} Page
 * @property {string} url from the site's own folder
 * @property {string} title
 * @property {string} name what menus call it, or ""
 * @property {string} titled other names of what its title says
 * @property {string} words other names of what it speaks of
 * @property {string} passing other names of what it names in passing
 * @property {import("./filters.js").Kinds} [kinds]
 * @property {Section[]} sections the first stands before any heading
 */

/** Opens the texts that the copy carries; as openIndex of search-engine.js. */
export async function openIndex() {
  return makeSearch(await readData(new URL("assets/data/texts.json", SITE)), SITE);
}

/** Every word that begins like this one. The words of a query are letters and digits only. */
const beginning = (word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}[\\p{L}\\p{N}]*`, "giu");

const count = (text, pattern) => text.match(pattern)?.length ?? 0;
const escaped = (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * A search over pages: each word of the query must begin a word of the page.
 * @param {Page[]} pages
 * @param {URL} site
 * @returns {(query: string) => Promise<import("./engine.js").Found>}
 */
export function makeSearch(pages, site) {
  const texts = pages.map((page) => page.sections.map(({ title, text }) => `${title}\n${text}`).join("\n"));
  const whole = pages.map((page, at) => [...Object.keys(WEIGHTS).map((place) => page[place]), texts[at]].join("\n"));
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  let known;

  const have = (word) => pages.filter((_, at) => beginning(word).test(whole[at])).length;
  // How rare a word is, and how often the page says it for its length: BM25 (Robertson and Zaragoza 2009).
  const rarity = (word) => Math.log(1 + pages.length / (have(word) + 0.5));
  function weight(word, at) {
    const times = count(texts[at], beginning(word));
    const often = (2.2 * times) / (times + 1.2 * (0.25 + (0.75 * texts[at].length) / length));
    const places = Object.entries(WEIGHTS).map(([place, by]) => (beginning(word).test(pages[at][place]) ? by : 0));
    return often + Math.max(...places);
  }

  function understand(query, words) {
    const unsaid = words.filter((word) => word.length > 2 && !have(word));
    if (!unsaid.length) return { shown: query, offers: [], missing: [] };
    known ??= byUse(whole);
    return correct(query, unsaid, known);
  }

  return async function find(query) {
    const words = [...new Set(wordsOf(query))];
    const listed = (page) => ({ kinds: page.kinds, data: async () => ({ ...about(page, site), excerpt: "", sub_results: [], anchors: [] }) });
    if (!words.length) return { shown: query, offers: [], missing: [], hits: pages.filter(({ kinds }) => kinds).map(listed) };
    const meant = understand(query, words);
    const sought = [...new Set(wordsOf(meant.shown))].filter((word) => !meant.missing.includes(word));
    const rare = new Map(sought.map((word) => [word, rarity(word)]));
    const score = (at) => sought.reduce((sum, word) => sum + rare.get(word) * weight(word, at), 0);
    const hits = pages
      .map((page, at) => ({ page, at }))
      .filter(({ at }) => sought.length && sought.every((word) => beginning(word).test(whole[at])))
      .map(({ page, at }) => ({ score: score(at), kinds: page.kinds, data: async () => result(page, rare, site) }))
      .sort((a, b) => b.score - a.score);
    return { ...meant, hits };
  };
}

/** Every word of three letters or more, in lower case, the most used first. */
function byUse(texts) {
  const uses = new Map();
  for (const word of texts.flatMap(wordsOf)) if (word.length > 2) uses.set(word, (uses.get(word) ?? 0) + 1);
  return [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a));
}

const about = ({ url, title, name }, site) => ({ url: new URL(url, site).href, meta: { title, name } });

/** A page in the shape of Pagefind's results, with the passages that say any of the words. */
function result(page, rare, site) {
  const { url, meta } = about(page, site);
  const anchors = page.sections.map(({ id, level, title }, location) => ({ id, element: level, text: title, location }));
  const passages = page.sections.flatMap(({ id, title, text }, at) => {
    const places = [...rare].flatMap(([word, score]) => Array(count(`${title}\n${text}`, beginning(word))).fill({ balanced_score: score }));
    const place = id && { anchor: anchors[at], title };
    return places.length ? [{ url: id ? `${url}#${id}` : url, ...place, excerpt: excerpt(text, [...rare.keys()]), weighted_locations: places }] : [];
  });
  return { url, meta, excerpt: excerpt(page.sections[0].text, [...rare.keys()]), sub_results: passages, anchors };
}

/** The stretch of the text that says most of the words, those in <mark>, and no other mark-up. */
function excerpt(text, words) {
  const all = text.split(/\s+/);
  const sought = words.map(beginning);
  const said = all.map((word) => sought.findIndex((pattern) => word.search(pattern) >= 0));
  const worth = (start) => new Set(said.slice(start, start + EXCERPT).filter((one) => one >= 0)).size;
  const from = said.flatMap((one, at) => (one < 0 ? [] : [Math.max(0, Math.min(at - EXCERPT / 4, all.length - EXCERPT))]));
  const start = from.reduce((best, one) => (worth(one) > worth(best) ? one : best), from[0] ?? 0);
  const marked = (part, at) => (said[start + at] < 0 ? escaped(part) : `<mark>${escaped(part)}</mark>`);
  return all.slice(start, start + EXCERPT).map(marked).join(" ");
}
