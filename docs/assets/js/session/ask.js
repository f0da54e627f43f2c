/** The conversation: a question in the reader's words, the topic they pick, and what the interviewer says to it. */
import { copy } from "./case-data.js";
import { button, h } from "./h.js";
import { ask, retract, suppose } from "./record.js";

const said = (/** @type {string} */ who, /** @type {any} */ words, look = "") =>
  h(`div.said${look}`, {}, h("p.said__who", {}, who), words);

/** One press makes a question an assumption. */
export const assume = (/** @type {import("./view.js").Desk} */ desk, /** @type {number} */ turn) =>
  desk.change(suppose, { text: desk.session.turns[turn].question, value: "", reason: "", from: turn });

/**
 * @param {import("./view.js").Desk} desk
 * @param {string} [draft] a question begun before a reload
 */
export function makeTalk(desk, draft = "") {
  const { facts, prompt } = desk.caseData;
  const factOn = (/** @type {string | null} */ topic) => facts.find((fact) => fact.topic === topic);
  const labels = new Map(desk.practice.topics.map((/** @type {any} */ { id, label }) => [id, label]));
  /** @type {{foot: any, state?: string}[]} */
  const shown = [];
  let [pending, seen] = ["", ""];

  const heading = h("h2", { tabindex: -1 });
  const log = h("div.log", { role: "log", "aria-label": "What was said", tabindex: 0 },
    said("Interviewer", h("p.speech", {}, prompt)));
  const proposal = h("div.proposal", { role: "group", "aria-label": "Which did you mean?" });
  const field = h("textarea", { id: "question", rows: 1, maxlength: 1000, input: () => desk.type((s) => s), keydown(/** @type {KeyboardEvent} */ event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  } });
  field.value = draft;
  const form = h("form.asking", { submit(/** @type {Event} */ event) {
    event.preventDefault();
    if (field.value.trim()) propose(field.value.trim());
  } }, h("label", { for: "question" }, "Your question, in your own words"), field, h("button.button.button--primary", {}, "Ask"));

  function propose(/** @type {string} */ question) {
    pending = question;
    field.value = "";
    offer(desk.propose(question), false);
  }

  function offer(/** @type {string[]} */ topics, /** @type {boolean} */ all) {
    const asked = (/** @type {string} */ id) => desk.session.turns.some(({ topic }) => topic === id);
    proposal.replaceChildren(
      said("You", h("p", {}, pending), ".said--you"),
      h("p.proposal__title", {}, "Which did you mean?"),
      h("div.chips", {}, topics.map((id) => button(labels.get(id), () => pick(id), "chip", { "aria-pressed": String(asked(id)) }))),
      h("p.proposal__else", {},
        !all && button("All topics", () => offer([...labels.keys()], true), "quiet"),
        button("None of these", () => pick(null), "quiet"),
        button("Reword it", reword, "quiet")));
    proposal.querySelector(".chip")?.focus();
    proposal.scrollIntoView({ block: "nearest" });
    log.scrollTop = log.scrollHeight;
  }

  function settle() {
    pending = "";
    proposal.replaceChildren();
    field.focus();
  }

  function reword() {
    field.value = pending;
    settle();
  }

  function pick(/** @type {string | null} */ topic) {
    desk.change(ask, pending, topic, Boolean(factOn(topic)), Date.now());
    settle();
  }

  function hear(/** @type {import("./record.js").Turn} */ { question, topic, answer }) {
    const fact = answer === "fact" && factOn(topic);
    const foot = h("p.said__foot");
    log.append(h("div.turn", {}, said("You", h("p", {}, question), ".said--you"),
      said("Interviewer", fact ? copy(fact.node.querySelector(".speech")) : h("p.speech", {}, "“I leave that to you.”")), foot));
    shown.push({ foot });
  }

  desk.watch(() => {
    const { turns, assumptions, phase } = desk.session;
    const state = phase + turns.length;
    heading.textContent = phase === "ask" ? "Ask" : "What was said";
    turns.slice(shown.length).forEach(hear);
    turns.forEach(({ topic, answer, question, retracted }, i) => {
      const supposed = assumptions.some(({ from }) => from === i);
      const { foot, state } = shown[i];
      if (state === `${retracted}${supposed}`) return;
      shown[i].state = `${retracted}${supposed}`;
      const held = foot.contains(document.activeElement);
      foot.replaceChildren(...[
        topic && h("span.said__topic", {}, labels.get(topic) ?? topic),
        retracted ? h("span", {}, "Not what you asked.")
          : topic && button("That is not what I asked", () => desk.change(retract, i), "quiet"),
        supposed ? h("span", {}, "Noted in Suppose.")
          : (retracted || answer === "leave") && button("Suppose it", () => assume(desk, i), "quiet"),
        retracted && button("Pick another topic", () => propose(question), "quiet"),
      ].filter((each) => each));
      if (held) (foot.querySelector("button") ?? field).focus();
    });
    // The latest words come into view, in the log's own box where it has one.
    if (seen !== (seen = state)) requestAnimationFrame(() => {
      log.scrollTop = log.scrollHeight;
      if (phase === "ask") log.lastElementChild?.scrollIntoView({ block: "nearest" });
    });
  });

  const element = h("section.session__talk", {}, heading, log, proposal, form);
  return { element, draft: () => field.value || pending };
}
