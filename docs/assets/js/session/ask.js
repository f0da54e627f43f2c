/** The conversation: a question in the reader's words, the topic they pick, and what the interviewer says to it. */
import { inside } from "./case-data.js";
import { button } from "./h.js";
import { ask, retract, suppose } from "./record.js";
import { view } from "./views.js";

/** One press makes a question an assumption. */
export const assume = (/** @type {import("./view.js").Desk} */ desk, /** @type {number} */ turn) =>
  desk.change(suppose, { text: desk.session.turns[turn].question, value: "", reason: "", from: turn });

/**
 * @param {import("./view.js").Desk} desk
 * @param {{asked?: string[], draft?: string} | null} unsaid questions without a topic and one half written, before a reload
 */
export function makeTalk(desk, unsaid) {
  const { facts, prompt } = desk.caseData;
  const { talk, log, proposal, pending, chips, queue, all, none, reword, asking, question: field } = desk.ui;
  const factOn = (/** @type {string | null} */ topic) => facts.find((fact) => fact.topic === topic);
  const labels = new Map(desk.practice.topics.map((/** @type {any} */ { id, label }) => [id, label]));
  /** @type {any[]} */
  const shown = [];
  /** Questions that wait for a topic, the first of them on offer. @type {string[]} */
  const asked = unsaid?.asked ?? [];
  let seen = "";
  desk.ui.prompt.textContent = prompt;
  field.value = unsaid?.draft ?? "";

  function offer(every = false) {
    const [question, ...rest] = asked;
    proposal.hidden = !question;
    if (!question) return;
    const topics = /** @type {string[]} */ (every ? [...labels.keys()] : desk.propose(question));
    const known = new Set(desk.session.turns.map(({ topic }) => topic));
    pending.textContent = question;
    queue.textContent = rest.length ? `Then: ${rest.join(" · ")}` : "";
    chips.replaceChildren(...topics.map((id) =>
      button(labels.get(id), () => pick(id), "chip", { "aria-pressed": String(known.has(id)) })));
    all.hidden = every;
    chips.firstChild.focus();
    proposal.scrollIntoView({ block: "nearest" });
    log.scrollTop = log.scrollHeight;
  }

  function put(/** @type {string} */ question) {
    asked.push(question);
    desk.change((session) => session);
    offer();
  }

  function pick(/** @type {string | null} */ topic) {
    desk.change(ask, asked.shift(), topic, Boolean(factOn(topic)), Date.now());
    offer();
    if (!asked.length) field.focus();
  }

  all.onclick = () => offer(true);
  none.onclick = () => pick(null);
  reword.onclick = () => {
    field.value = [asked.shift(), field.value].filter(Boolean).join("\n");
    desk.change((session) => session);
    offer();
    field.focus();
  };
  field.oninput = () => desk.type((session) => session);
  field.onkeydown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    asking.requestSubmit();
  };
  asking.onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const question = field.value.trim();
    field.value = "";
    if (question) put(question);
  };

  function hear(/** @type {import("./record.js").Turn} */ { question, topic, answer }, /** @type {number} */ i) {
    const fact = answer === "fact" && factOn(topic);
    const turn = view("turn", {
      question,
      answer: fact ? inside(fact.node, ".speech") : "“I leave that to you.”",
      label: topic !== null && (labels.get(topic) ?? topic),
      retract: topic !== null && (() => desk.change(retract, i)),
      suppose: () => assume(desk, i),
      again: () => put(question),
    });
    log.append(turn.element);
    shown.push(turn);
  }

  desk.watch(() => {
    const { turns, assumptions, phase } = desk.session;
    talk.textContent = phase === "ask" ? "Ask" : "What was said";
    turns.slice(shown.length).forEach((turn) => hear(turn, shown.length));
    turns.forEach(({ answer, retracted }, i) => {
      const { foot, missed, retract: wrong, noted, suppose: open, again } = shown[i];
      const supposed = assumptions.some(({ from }) => from === i);
      const held = foot.contains(document.activeElement);
      missed.hidden = again.hidden = !retracted;
      wrong.hidden = retracted;
      noted.hidden = !supposed;
      open.hidden = supposed || !(retracted || answer === "leave");
      if (held && document.activeElement?.matches("[hidden]")) (foot.querySelector("button:not([hidden])") ?? field).focus();
    });
    // The latest words come into view, in the log's own box where it has one.
    if (seen !== (seen = phase + turns.length)) requestAnimationFrame(() => {
      log.scrollTop = log.scrollHeight;
      if (phase === "ask") log.lastElementChild?.scrollIntoView({ block: "nearest" });
    });
  });
  offer();

  return {
    unsaid: () => ({ asked, draft: field.value }),
    /** What was asked and got no topic is kept as left to the reader. */
    close: () => asked.splice(0).forEach((question) => desk.change(ask, question, null, false, Date.now())),
  };
}
