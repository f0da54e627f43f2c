// Results as elements: a page a row, under it the passages that match. Text only ever becomes text.

import { make } from "./parts.js";

const STEPS = new Set(["ask", "suppose", "plan", "execute", "recap"]);
const PASSAGES = 3; // shown of a page
const WORDS = 8; // of a passage, that count for its rank

/**
 * An excerpt as text, with what Pagefind marked in <mark>, and dots where it was cut.
 * Of mark-up it holds marks and escaped angle brackets only.
 */
export function excerpt(cut) {
  const before = /^[\p{Ll},;)]/u.test(cut) ? "… " : "";
  const after = /[.?!”"](<\/mark>)?$/.test(cut) ? "" : " …";
  const plain = (part) => part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  const parts = `${before}${cut}${after}`.split(/<mark>(.*?)<\/mark>/s);
  return parts.map((part, index) => (index % 2 ? make("mark", {}, plain(part)) : plain(part)));
}

/** The step of a case in which a passage stands, if it stands in one. */
function step(passage, anchors) {
  if (!passage.anchor || STEPS.has(passage.anchor.id)) return undefined;
  const before = anchors.filter((each) => each.element === "h2" && each.location <= passage.anchor.location);
  const last = before.sort((a, b) => a.location - b.location).at(-1);
  return STEPS.has(last?.id) ? last.text : undefined;
}

/** The passages that match best, in page order; only their strongest words count, or length would win. */
function best(passages) {
  const scores = (passage) => passage.weighted_locations.map((place) => place.balanced_score);
  const strongest = (passage) => scores(passage).sort((a, b) => b - a).slice(0, WORDS);
  const score = (passage) => strongest(passage).reduce((total, one) => total + one, 0);
  const chosen = new Set([...passages].sort((a, b) => score(b) - score(a)).slice(0, PASSAGES));
  return passages.filter((passage) => chosen.has(passage));
}

function passageRow(passage, anchors) {
  const name = step(passage, anchors);
  const said = !name || passage.title.startsWith(name);
  const link = make("a", { href: passage.url }, said ? passage.title : `${name}: ${passage.title}`);
  return make("li", { className: "passage" }, link, make("p", {}, ...excerpt(passage.excerpt)));
}

/**
 * One page among the results.
 * @param {object} page what Pagefind knows of it
 * @param {import("./filters.js").Kinds} [kinds]
 */
export function row(page, kinds = {}) {
  const own = page.sub_results.find(({ anchor }) => !anchor);
  const inner = page.sub_results.filter(({ anchor }) => anchor);
  const title = make("a", { className: "hit__title", href: page.url }, page.meta.title);
  const item = make("li", { className: "hit" }, title);
  const about = Object.values(kinds).map((values) => values.join(", ")).join(" · ") || page.meta.name;
  if (about) item.append(make("p", { className: "hit__about" }, about));
  const words = inner.length ? own?.excerpt : (own ?? page).excerpt;
  if (words) item.append(make("p", {}, ...excerpt(words)));
  const passages = best(inner).map((passage) => passageRow(passage, page.anchors));
  if (passages.length) item.append(make("ul", {}, ...passages));
  return item;
}
