/**
 * Which topics of the fixed list a typed question may mean. It only proposes: the reader picks.
 *
 * A text is seen as words, as pairs of words, and as pieces of three and four letters, which forgive
 * misspelling. In each view a rare feature counts for more, and a long text for no more than a short one.
 * A topic scores by the evidence for it against all others (naive Bayes) and by its nearest phrases.
 */
const SMOOTHING = 0.05;
const SHARPNESS = 3; // the power of a likeness: 1 takes the mean of a topic's phrases, infinity the nearest
const LONGEST = 2000; // letters of a question that are read

/** The stem of a word, lightly: number, tense and British or American spelling go. */
const stem = (/** @type {string} */ word) => word.length < 4 ? word : word
  .replace(/i(es|ed)$/, "y")
  .replace(/i[sz]ation|i[sz](ing|ed|e)$/, "is")
  .replace(/(ing|ed|es|e|s|ly|er)$/, (end, _, at) => (at < 3 ? end : ""));

/** A text without case, accents and apostrophes, which fast typing leaves out. */
const plain = (/** @type {string} */ text) =>
  text.normalize("NFD").replace(/[\p{M}'’]/gu, "").toLowerCase();

/** A word's stem and its pieces, the ends marked. @returns {[string, string[]]} */
function cut(/** @type {string} */ word) {
  const stemmed = stem(word);
  const marked = `_${stemmed}_`;
  const pieces = [];
  for (let at = 0; at + 3 <= marked.length; at++) {
    pieces.push(marked.slice(at, at + 3), marked.slice(at, at + 4));
  }
  return [stemmed, pieces];
}

/** A function that gives the features of a plain text in each view; it cuts each word once. */
function makeReader() {
  const known = /** @type {Map<string, [string, string[]]>} */ (new Map());
  return (/** @type {string} */ text) => {
    const [words, pairs, pieces] = /** @type {string[][]} */ ([[], [], []]);
    for (const word of text.match(/[a-z0-9]+/g) ?? []) {
      const found = known.get(word) ?? cut(word);
      known.set(word, found);
      if (words.length) pairs.push(`${words.at(-1)} ${found[0]}`);
      words.push(found[0]);
      pieces.push(...found[1]);
    }
    return [words, pairs, pieces];
  };
}

/**
 * One view of every phrase.
 * @param {string[][]} phrases the features of each phrase
 * @param {number[]} owners the topic of each phrase, by number
 * @param {number} topics how many there are
 * @returns {(text: string[], evidence: number[], likeness: number[]) => void} adds what a text's features say
 *   to the evidence for each topic and to the likeness of each phrase
 */
function makeView(phrases, owners, topics) {
  const places = /** @type {Map<string, number[]>} */ (new Map()); // the phrases in which a feature stands
  phrases.forEach((text, phrase) => text.forEach((feature) => {
    const found = places.get(feature);
    if (!found) places.set(feature, [phrase]);
    else if (found.at(-1) !== phrase) found.push(phrase);
  }));
  const rarity = (/** @type {number[]} */ { length }) => Math.log((phrases.length + 1) / (length + 1));
  const visit = (/** @type {(phrase: number, rare: number) => void} */ tell) => {
    for (const found of places.values()) {
      const rare = rarity(found);
      for (const phrase of found) tell(phrase, rare);
    }
  };
  const squares = Array(phrases.length).fill(0);
  visit((phrase, rare) => { squares[phrase] += rare * rare; });
  const held = Array(topics).fill(0); // the weight of all features, by topic
  visit((phrase, rare) => { held[owners[phrase]] += rare / Math.sqrt(squares[phrase]); });
  const sum = (/** @type {number[]} */ parts) => parts.reduce((a, b) => a + b);
  const all = sum(held);
  const unseen = SMOOTHING * places.size;

  return (text, evidence, likeness) => {
    const known = [...new Set(text)].map((each) => places.get(each) ?? []).filter((found) => found.length);
    const length = Math.hypot(...known.map(rarity));
    for (const found of known) {
      const rare = rarity(found);
      const inside = Array(topics).fill(0);
      for (const phrase of found) {
        const other = rare / Math.sqrt(squares[phrase]);
        likeness[phrase] += (rare / length) * other;
        inside[owners[phrase]] += other;
      }
      const everywhere = sum(inside);
      inside.forEach((part, topic) => {
        const here = (part + SMOOTHING) / (held[topic] + unseen);
        const elsewhere = (everywhere - part + SMOOTHING) / (all - held[topic] + unseen);
        evidence[topic] += (rare / length) * Math.log(here / elsewhere);
      });
    }
  };
}

/**
 * @param {{id: string, label: string, phrases: string}[]} topics `phrases` one a line
 * @returns {(question: string, n?: number) => string[]} the ids of the `n` likeliest topics, best first;
 *   where nothing tells them apart, in the list's order
 */
export function makeMatcher(topics) {
  const read = makeReader();
  const owners = /** @type {number[]} */ ([]);
  const texts = topics.flatMap(({ label, phrases }, topic) =>
    plain(`${label}\n${phrases}`).split("\n").map((phrase) => {
      owners.push(topic);
      return read(phrase);
    }));
  const views = [0, 1, 2].map((view) => makeView(texts.map((text) => text[view]), owners, topics.length));
  return (question, n = 5) => {
    const evidence = Array(topics.length).fill(0);
    const likeness = Array(texts.length).fill(0);
    read(plain(question.slice(0, LONGEST))).forEach((text, view) => views[view](text, evidence, likeness));
    const near = Array(topics.length).fill(1e-6);
    likeness.forEach((each, phrase) => { near[owners[phrase]] += (each / views.length) ** SHARPNESS; });
    const score = evidence.map((each, topic) => each + Math.log(near[topic]));
    return [...score.keys()].sort((a, b) => score[b] - score[a]).slice(0, n).map((topic) => topics[topic].id);
  };
}
