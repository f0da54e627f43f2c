/**
 * The end of a session: the rubric appears, and the reader marks each statement by what it sounded like.
 * @typedef {import("./record.js").Session} Session
 * @typedef {{session: Session, caseData: any, store: any, practice: any, update: (next: Session) => void}} Ending
 */
import { copy } from "./case-data.js";
import { button, h } from "./h.js";
import { lines, ownWords } from "./own.js";
import { PHASES } from "./phases.js";
import { finish, mark } from "./record.js";
import { DIFFICULTY, openResult } from "./result-view.js";

const OWN = "\0";

/** A statement with what weak, solid and strong sound like, one to choose, and a line that shows it. */
function statement(/** @type {any} */ { id, node }, /** @type {Session} */ session, /** @type {(level: any, evidence: string) => void} */ save) {
  const said = session.marks[id];
  const quotes = lines(session);
  const inside = (/** @type {string} */ selector) => [...copy(node.querySelector(selector)).childNodes];
  const choice = (/** @type {string} */ level, /** @type {string} */ words) =>
    h("span.marking__name", {}, h("input", { type: "radio", name: `mark-${id}`, value: level, checked: said?.level === level }), words);
  const own = Boolean(said?.evidence) && !quotes.includes(said.evidence);
  const pick = h("select", { "aria-label": "Evidence" }, [["", "No line yet"], ...quotes.map((line) => [line, line.slice(0, 90)]), [OWN, "In my own words"]]
    .map(([value, words]) => h("option", { value, selected: value === (own ? OWN : said?.evidence ?? "") }, words)));
  const words = h("input", { type: "text", maxlength: 2000, value: own ? said.evidence : "", "aria-label": "Evidence in your own words", hidden: !own });
  return h("fieldset.criterion.marking", {
    change: ({ target }) => {
      words.hidden = pick.value !== OWN;
      if (target === pick && !words.hidden) words.focus();
      const level = box(id)?.value;
      if (level) save(level, words.hidden ? pick.value : words.value.trim());
    },
  },
  h("legend.criterion__statement", {}, inside(".criterion__statement")),
  h("div.levels", {}, ["weak", "solid", "strong"].map((level) =>
    h(`label.level.level--${level}`, {}, choice(level, level[0].toUpperCase() + level.slice(1)), h("span.speech", {}, inside(`.level--${level} dd`))))),
  h("div.marking__row", {}, h("label", {}, choice("none", "Not heard")), h("label.marking__quote", {}, "Evidence ", pick), words));
}

const box = (/** @type {string} */ id) => /** @type {HTMLInputElement | null} */ (document.querySelector(`input[name="mark-${id}"]:checked`));

/**
 * Fills `root` with the rubric; ends in the result. A session that is done goes there at once.
 * @param {HTMLElement} root
 * @param {Ending} ending
 */
export function openMarking(root, ending) {
  let { session } = ending;
  const { caseData: { rubric, title, difficulty }, update } = ending;
  const close = () => openResult(root, { ...ending, session });
  if (session.phase === "done") return close();
  const count = h("output", { role: "status" });
  const keep = (/** @type {Session} */ next) => {
    if (next !== session) update(next);
    session = next;
    const marked = rubric.filter((/** @type {any} */ { id }) => session.marks[id]).length;
    count.textContent = `${marked} of ${rubric.length} statements marked`;
  };
  const steps = PHASES.flatMap(({ id, title: step }) => {
    const mine = rubric.filter((/** @type {any} */ { phase }) => phase === id);
    return mine.length ? h(`section.step--${id}.review`, {},
      h("div", {}, h("h2", {}, h("span.marker", { "aria-hidden": "true" }, step[0]), step), mine.map((/** @type {any} */ each) =>
        statement(each, session, (level, evidence) => keep(mark(session, each.id, level, evidence))))),
      h("aside.own", { "aria-label": `Your words in ${step}` }, h("h3", {}, "What you said"), ownWords(session, id))) : [];
  });
  const heading = h("h1", { tabindex: -1 }, "Mark what you said");
  keep(session);
  root.className = "ending";
  root.replaceChildren(h("div", {},
    h("p.eyebrow", {}, `${title} · difficulty: ${DIFFICULTY[difficulty - 1]}`), heading,
    h("p.lede", {}, "For each statement choose the sample that your own words came closest to. Judge the thought, not the wording. What you mark is kept at once."),
    steps, h("p.actions", {}, button("See the result", () => { keep(finish(session, Date.now())); close(); }, "button.button--primary"), count)));
  heading.focus();
}
