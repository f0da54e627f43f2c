/**
 * Which topics of the fixed list a typed question may mean. It only proposes: the reader picks.
 *
 * A text is seen in three ways: its words, its pairs of words, and pieces of three to five letters, which forgive
 * misspelling. In each, a rare feature counts for more (inverse document frequency) and a long text for no more than a
 * short one. A topic's score is the evidence for it against all others (naive Bayes, as in Rennie et al. 2003) plus
 * the likeness of its nearest phrases.
 */
const SMOOTHING = 0.05;
const SHARPNESS = 3; // the power of a likeness: 1 would take the mean of a topic's phrases, infinity the nearest alone
const LONGEST = 2000; // letters of a question that are read

const SHORT_FORMS = /** @type {[RegExp, string][]} */ ([
  [/\bwon't\b/g, "will not"], [/\bcan't\b/g, "can not"], [/n't\b/g, " not"], [/'s\b/g, " is"], [/'re\b/g, " are"],
  [/'ll\b/g, " will"], [/'ve\b/g, " have"], [/'d\b/g, " would"], [/'m\b/g, " am"],
]);

/** The stem of a word, lightly: number, tense and British or American spelling go. */
const stem = (/** @type {string} */ word) => word.length < 4 ? word : word
  .replace(/i(es|ed)$/, "y")
  .replace(/i[sz]ation|i[sz](ing|ed|e)$/, "is")
  .replace(/(ing|ed|es|e|s|ly|er)$/, (end, _, at) => (at < 3 ? end : ""));

/** The words of a text, stemmed, without case, accents and punctuation. */
function words(/** @type {string} */ text) {
  const plain = text.slice(0, LONGEST).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/’/g, "'");
  const whole = SHORT_FORMS.reduce((all, [short, long]) => all.replace(short, long), plain);
  return (whole.match(/[a-z0-9]+/g) ?? []).map(stem);
}

/** The features of a text in each of the three views. @returns {string[][]} */
function features(/** @type {string} */ text) {
  const all = words(text);
  const pieces = /** @type {string[]} */ ([]);
  for (const word of all.map((each) => `_${each}_`)) {
    for (let size = 3; size <= 5; size++) for (let at = 0; at + size <= word.length; at++) pieces.push(word.slice(at, at + size));
  }
  return [all, all.slice(1).map((word, before) => `${all[before]} ${word}`), pieces];
}

/**
 * One view of every phrase.
 * @param {string[][]} phrases the features of each phrase
 * @param {number[]} owners the topic of each phrase, by number
 * @param {number} topics how many topics there are
 * @returns {(text: string[], evidence: number[], likeness: number[]) => void} adds what a text's features say, to the
 *   evidence for each topic and to the likeness of each phrase
 */
function makeView(phrases, owners, topics) {
  const places = /** @type {Map<string, number[]>} */ (new Map()); // the phrases in which a feature stands
  phrases.forEach((text, phrase) => text.forEach((feature) => {
    const known = places.get(feature);
    if (!known) places.set(feature, [phrase]);
    else if (known.at(-1) !== phrase) known.push(phrase);
  }));
  const rarity = (/** @type {number[]} */ { length }) => Math.log((phrases.length + 1) / (length + 1));
  const lengths = Array(phrases.length).fill(0);
  for (const found of places.values()) for (const phrase of found) lengths[phrase] += rarity(found) ** 2;
  const held = Array(topics).fill(SMOOTHING * places.size); // the weight of all features, by topic
  for (const found of places.values()) {
    for (const phrase of found) held[owners[phrase]] += rarity(found) / Math.sqrt(lengths[phrase]);
  }
  const sum = (/** @type {number[]} */ parts, /** @type {number} */ each) =>
    parts.reduce((a, b) => a + b) - (topics - 2) * each; // smoothed twice: inside a topic and outside
  const whole = sum(held, SMOOTHING * places.size);

  return (text, evidence, likeness) => {
    const known = [...new Set(text)].flatMap((feature) => [places.get(feature) ?? []]).filter((found) => found.length);
    const length = Math.hypot(...known.map(rarity));
    for (const found of known) {
      const weight = rarity(found) / length;
      const inside = Array(topics).fill(SMOOTHING);
      for (const phrase of found) {
        const other = rarity(found) / Math.sqrt(lengths[phrase]);
        likeness[phrase] += weight * other;
        inside[owners[phrase]] += other;
      }
      const everywhere = sum(inside, SMOOTHING);
      inside.forEach((part, topic) => {
        evidence[topic] += weight * Math.log((part * (whole - held[topic])) / ((everywhere - part) * held[topic]));
      });
    }
  };
}

/**
 * @param {{id: string, label: string, phrases: string}[]} topics `phrases` one a line
 * @returns {(question: string, n?: number) => string[]} the ids of the `n` likeliest topics, best first; where nothing
 *   tells them apart, in the list's order
 */
export function makeMatcher(topics) {
  const owners = /** @type {number[]} */ ([]);
  const texts = topics.flatMap(({ label, phrases }, topic) => [label, ...phrases.split("\n")].map((phrase) => {
    owners.push(topic);
    return features(phrase);
  }));
  const views = [0, 1, 2].map((view) => makeView(texts.map((text) => text[view]), owners, topics.length));
  return (question, n = 5) => {
    const evidence = Array(topics.length).fill(0);
    const likeness = Array(texts.length).fill(0);
    features(question).forEach((text, view) => views[view](text, evidence, likeness));
    const near = Array(topics.length).fill(1e-6);
    likeness.forEach((each, phrase) => { near[owners[phrase]] += (each / views.length) ** SHARPNESS; });
    const score = evidence.map((each, topic) => each + Math.log(near[topic]));
    return [...score.keys()].sort((a, b) => score[b] - score[a]).slice(0, n).map((topic) => topics[topic].id);
  };
}
