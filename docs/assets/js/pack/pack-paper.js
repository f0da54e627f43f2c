import { copy } from "../session/case-data.js";
import { h } from "../session/h.js";
import { PHASES } from "../session/phases.js";

/** @typedef {ReturnType<typeof import("../session/case-data.js").readCase>} CaseData */

const quoted = (/** @type {Element | null} */ node) => (node ? h("p.speech", {}, ...copy(node).childNodes) : null);
const box = () => h("span.paper__box", { "aria-hidden": "true" });
const marker = (/** @type {string} */ id) => h(`span.marker.step--${id}`, { "aria-hidden": "true" }, id[0].toUpperCase());
const step = (/** @type {string} */ id) => PHASES.find((phase) => phase.id === id)?.title;
const table = (/** @type {string} */ name, /** @type {string[]} */ heads, /** @type {any[]} */ rows) =>
  h(`table.paper__${name}`, {},
    h("thead", {}, h("tr", {}, heads.map((words) => h("th", { scope: "col" }, words)))),
    h("tbody", {}, rows));
const part = (/** @type {string} */ title, /** @type {any[]} */ ...children) => h("section", {}, h("h2", {}, title), ...children);

/**
 * The interviewer's script and scoring sheet: what to read, what to say when asked, hints, what comes next, the clock,
 * and what to listen for.
 * @param {CaseData} data
 */
export function pack(data) {
  return h("article.paper", {},
    h("p.paper__head", {}, h("span", {}, "Interviewer’s pack"), h("span", {}, "Do not show the candidate")),
    h("h1", { tabindex: "-1" }, data.title),
    h("p", {}, `You play the interviewer for ${data.minutes} minutes. Read the question aloud, then say nothing that is not asked for. ` +
      "If the candidate is silent for a minute, give a hint; tick each that you give."),
    part("Read aloud", h("p.prompt", {}, data.prompt)),
    part("The clock", clock(data.minutes)),
    part("Say only if asked", table("facts", ["If they ask about", "You say", "A good candidate then"], facts(data))),
    part("Hints, in order", ...hints(data)),
    part("If there is time", h("ul", {}, data.followups.map((question) => h("li", {}, h("p.speech", {}, question))))),
    part("What you heard", table("rubric", ["You could hear or see that the candidate …", "weak", "solid", "strong"], rubric(data))),
    part("Tell them first", h("div.paper__lines", {}, ["The best moment", "The fact they never asked for", "One thing to practise"].map((words) => h("p", {}, words)))));
}

function clock(/** @type {number} */ minutes) {
  const scale = minutes / PHASES.reduce((sum, phase) => sum + phase.minutes, 0);
  let from = 0;
  return h("ol.paper__clock", {}, PHASES.map(({ id, title, minutes: share }) => {
    const start = from;
    from += share * scale;
    return h("li", { class: `min-${share}` }, marker(id), h("b", {}, title), ` ${Math.round(start)}–${Math.round(from)}`);
  }));
}

const facts = (/** @type {CaseData} */ data) => [
  ...data.facts.map(({ label, node }) => h("tr", {},
    h("th", { scope: "row" }, label), h("td", {}, quoted(node.querySelector(".speech"))), h("td", {}, changes(node)))),
  h("tr", {}, h("th", { scope: "row" }, "Anything else"), h("td", {}, h("p.speech", {}, "“I leave that to you.”")), h("td", {}, "States an assumption, with a number.")),
];

function changes(/** @type {Element} */ node) {
  const words = copy(/** @type {Element} */ (node.querySelector(".changes")));
  words.querySelector(".run-in")?.remove();
  return h("p", {}, ...words.childNodes);
}

const hints = (/** @type {CaseData} */ data) => data.hints.map(({ phase, node }) =>
  h("div.paper__ladder", {},
    h("h3", {}, marker(phase), " ", step(phase)),
    h("ol", {}, [...node.querySelectorAll(".rung .speech")].map((rung) => h("li", {}, box(), " ", quoted(rung)))),
    h("p", {}, h("b", {}, "What is meant. "), ...copy(/** @type {Element} */ (node.querySelector(".rung--meaning p"))).childNodes)));

const rubric = (/** @type {CaseData} */ data) => data.rubric.map(({ phase, node }) => {
  const said = (/** @type {string} */ level) => h("p", {}, h("b", {}, level, " "), ...copy(/** @type {Element} */ (node.querySelector(`.level--${level} dd`))).childNodes);
  return h("tr", {},
    h("th", { scope: "row" }, marker(phase), " ", ...copy(/** @type {Element} */ (node.querySelector(".criterion__statement"))).childNodes,
      h("div.paper__levels", {}, ["weak", "solid", "strong"].map(said))),
    ["weak", "solid", "strong"].map(() => h("td", {}, h("span.paper__ring", { "aria-hidden": "true" }))));
});
