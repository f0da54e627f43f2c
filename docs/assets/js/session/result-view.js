/**
 * The result of a session: marks, time, skills against the role's, what was never asked, and what to practise next;
 * then the worked answer with the reader's own words beside it. No total.
 * @typedef {import("./marking.js").Ending} Ending
 */
import { copy } from "./case-data.js";
import { reading } from "./clock.js";
import { toFile } from "./exchange.js";
import { button, h } from "./h.js";
import { ownWords } from "./own.js";
import { PHASES } from "./phases.js";
import { radar } from "./radar.js";
import { advice, skillLevels, times, title, unasked } from "./result.js";
import { save } from "./save.js";
import { siteRoot } from "./site.js";

/** Told only at the end. */
export const DIFFICULTY = ["easier", "middling", "harder"];
const LEVELS = ["strong", "solid", "weak", "none"];
const said = (/** @type {string} */ level) => (level === "none" ? "not heard" : level);
const one = (/** @type {number | null} */ n) => (n === null ? "–" : String(Math.round(n * 10) / 10));
const part = (/** @type {string} */ heading, /** @type {any[]} */ ...rest) => h("section", {}, h("h2", {}, heading), ...rest);
const head = (/** @type {string[]} */ ...words) => h("thead", {}, h("tr", {}, words.map((word, i) => h(i && word !== "Your marks" ? "th.numeric" : "th", { scope: "col" }, word))));
const step = (/** @type {any} */ id, name = PHASES.find((phase) => phase.id === id)?.title ?? "") =>
  [h("span.marker", { "aria-hidden": "true" }, name[0]), " ", name];

function bySteps(/** @type {Ending} */ { session, caseData: { rubric, hints } }) {
  const spent = times(session, session.ended ?? Date.now());
  const most = Math.max(...spent.map((each) => Math.max(each.spent, each.planned)));
  const row = (/** @type {any} */ { id, spent: minutes, planned }) => {
    const levels = rubric.filter((/** @type {any} */ c) => c.phase === id).flatMap((/** @type {any} */ c) => session.marks[c.id]?.level ?? []);
    const told = LEVELS.map((level) => [levels.filter((/** @type {string} */ l) => l === level).length, level]).filter(([n]) => n);
    const taken = session.hints.filter(({ hint }) => hints.find((/** @type {any} */ l) => l.id === hint)?.phase === id).length;
    const across = (/** @type {number} */ n) => Math.round((n / most) * 98) + 1;
    return h(`tr.step--${id}`, {}, h("th", { scope: "row" }, step(id)),
      h("td", {}, LEVELS.flatMap((level) => levels.filter((/** @type {string} */ l) => l === level).map(() => h(`i.tick.tick--${level}`))),
        h("span", {}, told.map(([n, level]) => `${n} ${said(String(level))}`).join(", ") || "nothing marked")),
      h("td.numeric", {}, h("svg.bar", { viewBox: "0 0 100 12", "aria-hidden": "true", preserveAspectRatio: "none" },
        h("path.bar__spent", { d: `M0 6H${across(minutes)}` }), session.clock.limit && h("path.bar__plan", { d: `M${across(planned)} 0V12` })), reading(minutes * 60) + (session.clock.limit ? ` of ${reading(planned * 60)}` : "")),
      h("td.numeric", {}, taken ? `${taken} hint${taken > 1 ? "s" : ""}` : "no hint"));
  };
  return part("By step", h("table.by-step", {}, head("Step", "Your marks", session.clock.limit ? "Time, of the plan" : "Time", "Hints"), h("tbody", {}, spent.map(row))),
    h("details", {}, h("summary", {}, "Statement by statement"), rubric.map((/** @type {any} */ c) => {
      const { level, evidence } = session.marks[c.id] ?? {};
      return h(`div.told.step--${c.phase}`, {}, h("p", {}, step(c.phase).slice(0, 2), c.statement, " ", h("b", {}, level ? said(level) : "not marked")),
        evidence && h("p.told__note", {}, `Your note: “${evidence}”`), level !== "strong" && h("p.told__note", {}, "A strong answer: ", h("i", {}, c.strong)));
    })));
}

function bySkills(/** @type {Ending} */ { session, caseData, practice }) {
  const you = skillLevels(caseData.rubric, session.marks);
  const role = practice.roles[session.role ?? ""];
  const off = (/** @type {string} */ id) => {
    const { level, up_to: top } = role.skills[id];
    const gap = you[id] == null ? null : you[id] < level ? you[id] - level : Math.max(0, you[id] - (top ?? level));
    return gap === null ? "" : Math.abs(gap) < 0.05 ? "level" : gap < 0 ? h("b", {}, `${one(-gap)} below`) : `${one(gap)} above`;
  };
  const reach = (/** @type {any} */ { level, up_to: top }) => (top > level ? `${level} to ${top}, by team` : String(level));
  const rows = practice.skills.map((/** @type {any} */ { id, label }) => [label, one(you[id] ?? null), ...(role ? [reach(role.skills[id]), off(id)] : [])]);
  const told = rows.map((/** @type {any[]} */ [label, mine, theirs]) => `${label}: you ${mine === "–" ? "not marked" : mine}` + (theirs ? `, role ${theirs}` : "")).join("; ");
  return part("By skill", radar(practice.skills, you, role?.skills ?? null, told),
    h("p.radar__key", {}, h("span.key", {}, "you, today"), role && h("span.key.key--role", {}, `${role.short}, as we read the role`)),
    h("table.by-skill", {}, head("Skill, 0 to 3", "You", ...(role ? ["Role", "You are"] : [])), h("tbody", {}, rows.map((/** @type {any[]} */ [label, ...cells]) =>
      h("tr", {}, h("th", { scope: "row" }, label), cells.map((cell) => h("td.numeric", {}, cell)))))));
}

function asked(/** @type {Ending} */ { session: { turns, assumptions, hints }, caseData }, /** @type {string[]} */ missed) {
  const left = turns.flatMap(({ question, answer }, i) => answer === "leave"
    ? h("li", {}, question, h("small", {}, assumptions.filter(({ from }) => from === i).map(({ text, value }) => ` You supposed: ${text}` + (value && `, ${value}`)))) : []);
  const used = caseData.hints.flatMap((/** @type {any} */ { id, phase, node }) => {
    const rungs = hints.filter(({ hint }) => hint === id);
    return rungs.length ? h(`div.told.step--${phase}`, {}, h("p", {}, step(phase), `: ${rungs.length} of 3 rungs`), copy(node.querySelector(".rung--meaning p"))) : [];
  });
  return [
    part("What you never asked", missed.length ? caseData.facts.filter((/** @type {any} */ f) => missed.includes(f.topic)).map((/** @type {any} */ f) => copy(f.node)) : h("p", {}, "Nothing: every fact of this case came out.")),
    left.length > 0 && part("Left to you", h("ul", {}, left)),
    used.length > 0 && part("Hints, and what was meant", used),
  ];
}

function next(/** @type {Ending} */ { session, caseData, practice, store }) {
  const { phase, skill } = advice(caseData.rubric, session.marks, practice.roles[session.role ?? ""]?.skills ?? null);
  const label = practice.skills.find((/** @type {any} */ s) => s.id === skill)?.label;
  const name = PHASES.find(({ id }) => id === phase)?.title;
  const starred = () => store.stars().includes(session.slug);
  const star = button("", () => { store.star(session.slug, !starred()); draw(); }, "button");
  const draw = () => { star.textContent = starred() ? "Starred, to do again: take it back" : "Star it, to do again"; };
  draw();
  return part("Practise next",
    h("ul.next", {}, label && h("li", {}, h("a", { href: `${siteRoot}practice/?want=${skill}#pick` }, `A case for ${label.toLowerCase()}`), h("small", {}, session.role ? "Where you lie furthest below the role, or least above it" : "Your lowest marks by skill")),
      phase && h("li", {}, h("a", { href: `${siteRoot}framework/#${phase}` }, `${name}, as the framework tells it`), h("small", {}, `Your lowest marks by step were in ${name}`)),
      [...document.querySelectorAll(".part--next .titles a")].slice(0, 2).map((link) => h("li", {}, copy(link), h("small", {}, "A case like this one")))),
    h("p.actions", {}, star, button("Export this result", () => save(`${session.id}.json`, toFile({ sessions: [session], stars: [] })))));
}

/** Each step of the page, open, with the reader's own words beside it. */
function beside(/** @type {HTMLElement} */ root, /** @type {Ending} */ { session, caseData }) {
  const page = caseData.steps.ask.closest(".case");
  page.hidden = false;
  page.before(root);
  for (const { id, title: name } of PHASES) {
    const body = caseData.steps[id];
    const review = h("div.review");
    body.replaceWith(review);
    review.append(body, h("aside.own", { "aria-label": `Your words in ${name}` }, h("h3", {}, "What you said"), ownWords(session, id)));
    review.closest("details").open = true;
  }
}

/**
 * Fills `root` with the result, and shows the page's own worked answer below it.
 * @param {HTMLElement} root
 * @param {Ending} ending
 */
export function openResult(root, ending) {
  const { session, caseData, practice, store } = ending;
  const missed = unasked(caseData.facts, session.turns);
  const labels = missed.map((topic) => caseData.facts.find((/** @type {any} */ f) => f.topic === topic).label);
  const role = practice.roles[session.role ?? ""]?.title;
  const minutes = Math.round(times(session, session.ended ?? 0).reduce((sum, { spent }) => sum + spent, 0));
  const day = new Date(session.started).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const heading = h("h1", { tabindex: -1 }, title(caseData.rubric, session.marks, labels));
  document.documentElement.dataset.session = "result";
  root.className = "ending";
  root.replaceChildren(h("div", {},
    h("p.eyebrow", {}, [session.title, role && `as a ${role[0].toLowerCase()}${role.slice(1)}`, `${minutes} min, ${day}`, `difficulty: ${DIFFICULTY[caseData.difficulty - 1]}`].filter(Boolean).join(" · ")),
    heading,
    h("p.lede", {}, "These are your own marks against the rubric, step by step. There is no total: an interviewer does not add them up either."),
    store.trouble && h("p", { role: "status" }, store.trouble),
    h("div.halves", {}, bySteps(ending), bySkills(ending)),
    h("div.halves", {}, h("div", {}, asked(ending, missed)), next(ending)),
    h("h2.worked", {}, "The worked answer, and yours")));
  beside(root, ending);
  heading.focus();
}
