/**
 * The end of a session: the rubric appears, and the reader marks each statement by what it sounded like.
 * @typedef {import("./record.js").Session} Session
 * @typedef {import("./view.js").Given & {session: Session}} Ending
 */
import { inside } from "./case-data.js";
import { lines, ownWords } from "./own.js";
import { PHASES } from "./phases.js";
import { finish, mark } from "./record.js";
import { openResult } from "./result-view.js";
import { difficulty, markOf } from "./result.js";
import { view } from "./views.js";

/** A statement with what weak, solid and strong sound like, one to choose, and a line that shows it. */
function statement(/** @type {any} */ criterion, /** @type {Session} */ session, /** @type {(level: any, evidence: string) => void} */ save) {
  const said = markOf(session.marks, criterion);
  const quotes = lines(session);
  const heard = (/** @type {string} */ level) => inside(criterion.node, `.level--${level} dd`);
  const { element, pick, own } = view("statement", {
    words: inside(criterion.node, ".criterion__statement"), weak: heard("weak"), solid: heard("solid"), strong: heard("strong"),
  });
  const [none, other] = pick.options;
  none.after(...quotes.map((line) => new Option(line.slice(0, 90), line)));
  if (said?.evidence && !quotes.includes(said.evidence)) {
    other.selected = true;
    own.value = said.evidence;
  } else pick.value = said?.evidence ?? "";
  own.hidden = !other.selected;
  for (const choice of element.querySelectorAll("[type=radio]")) {
    choice.name = `mark-${criterion.id}`;
    choice.checked = choice.value === said?.level;
  }
  element.onchange = (/** @type {any} */ { target }) => {
    own.hidden = !other.selected;
    if (target === pick && other.selected) own.focus();
    const level = element.querySelector(":checked[type=radio]")?.value;
    if (level) save(level, other.selected ? own.value.trim() : pick.value);
  };
  return element;
}

/**
 * Shows the rubric; ends in the result. A session that is done goes there at once.
 * @param {import("./view.js").Given} given
 * @param {Session} session
 */
export function openMarking(given, session) {
  const { caseData, place, store } = given;
  const { rubric, title } = caseData;
  const result = () => openResult({ ...given, session });
  if (session.phase === "done") return result();
  const ui = place("mark", { title, about: `${title} · ${difficulty(caseData)}`, close() {
    keep(finish(session, Date.now()));
    result();
  } });
  const keep = (/** @type {Session} */ next) => {
    if (next !== session) store.put(next);
    session = next;
    ui.count.textContent = `${rubric.filter((each) => markOf(session.marks, each)).length} of ${rubric.length} statements marked`;
  };
  PHASES.forEach(({ id }, n) => {
    const [statements, own] = ui.steps.children[n].children;
    statements.append(...rubric.filter(({ phase }) => phase === id).map((each) =>
      statement(each, session, (level, evidence) => keep(mark(session, each.id, level, evidence)))));
    own.append(...ownWords(session, id));
  });
  keep(session);
  ui.heading.focus();
}
