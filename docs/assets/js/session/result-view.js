/**
 * The result of a session: marks, time, skills against the role's, what was never asked, and what to practise next;
 * then the worked answer with the reader's own words beside it. No total.
 * @typedef {import("./marking.js").Ending} Ending
 */
import { copy, inside } from "./case-data.js";
import { reading } from "./clock.js";
import { h } from "./h.js";
import { toFile } from "./history-file.js";
import { ownWords } from "./own.js";
import { PHASES, titleOf } from "./phases.js";
import { profiles } from "./radar.js";
import { advice, difficulty, markOf, skillLevels, times, title, unasked } from "./result.js";
import { save } from "./save.js";
import { siteRoot } from "./site.js";
import { view } from "./views.js";

const LEVELS = ["strong", "solid", "weak", "none"];
const said = (/** @type {string} */ level) => (level === "none" ? "not heard" : level);
const one = (/** @type {number | null | undefined} */ n) => (n == null ? "–" : String(Math.round(n * 10) / 10));
const letter = (/** @type {string} */ phase) => phase[0].toUpperCase();

function bySteps(/** @type {any} */ ui, /** @type {Ending} */ { session, caseData: { rubric, hints } }) {
  const { limit } = session.clock;
  const spent = times(session, session.ended ?? Date.now());
  const most = Math.max(...spent.map((each) => Math.max(each.spent, each.planned)));
  const across = (/** @type {number} */ n) => Math.round((n / most) * 98) + 1;
  ui.time.textContent = limit ? "Time, of the plan" : "Time";
  spent.forEach(({ id, spent: minutes, planned }, n) => {
    const [, marks, time, taken] = ui.steps.rows[n].cells;
    const levels = rubric.filter(({ phase }) => phase === id).flatMap((each) => markOf(session.marks, each)?.level ?? []);
    const told = LEVELS.map((level) => levels.filter((each) => each === level));
    const rungs = session.hints.filter(({ hint }) => hints.find((ladder) => ladder.id === hint)?.phase === id).length;
    marks.append(...told.flat().map((level) => h(`i.tick.tick--${level}`)),
      h("span", {}, told.flatMap((same) => (same.length ? `${same.length} ${said(same[0])}` : [])).join(", ") || "nothing marked"));
    const [bar, plan] = time.firstChild.children;
    bar.setAttribute("d", `M0 6H${across(minutes)}`);
    if (limit) plan.setAttribute("d", `M${across(planned)} 0V12`);
    time.append(reading(minutes * 60) + (limit ? ` of ${reading(planned * 60)}` : ""));
    taken.textContent = rungs ? `${rungs} hint${rungs > 1 ? "s" : ""}` : "no hint";
  });
  ui.told.append(...rubric.map((each) => {
    const { level = "", evidence = "" } = markOf(session.marks, each) ?? {};
    const { element } = view("told", {
      letter: letter(each.phase), words: inside(each.node, ".criterion__statement"), level: level ? said(level) : "not marked",
      note: evidence && `Your note: “${evidence}”`, better: level !== "strong" && [], strong: inside(each.node, ".level--strong dd"),
    });
    element.classList.add(`step--${each.phase}`);
    return element;
  }));
}

function bySkills(/** @type {any} */ ui, /** @type {Ending} */ { session, caseData, practice }) {
  const you = skillLevels(caseData.rubric, session.marks);
  const role = practice.roles[session.role ?? ""];
  const told = practice.skills.map((/** @type {any} */ { id, label }, /** @type {number} */ n) => {
    const [, mine, theirs, gap] = ui.skills.rows[n].cells;
    const { level, up_to: top = level } = role?.skills[id] ?? {};
    const off = role && you[id] != null ? Math.min(0, you[id] - level) || Math.max(0, you[id] - top) : null;
    mine.textContent = one(you[id]);
    theirs.textContent = top > level ? `${level} to ${top}, by team` : level;
    if (off !== null) gap.append(Math.abs(off) < 0.05 ? "level" : off < 0 ? h("b", {}, `${one(-off)} below`) : `${one(off)} above`);
    return `${label}: you ${you[id] == null ? "not marked" : one(you[id])}` + (role ? `, role ${theirs.textContent}` : "");
  });
  ui.radar.ariaLabel = told.join("; ");
  ui.lines.append(...profiles(practice.skills, you, role?.skills));
  ui.key.textContent = role ? `${role.short}, as we read the role` : "";
  if (!role) for (const cell of ui.element.querySelectorAll("[data-role], .key--role")) cell.remove();
}

function asked(/** @type {any} */ ui, /** @type {Ending} */ { session: { turns, assumptions, hints }, caseData }, /** @type {string[]} */ missed) {
  if (missed.length) ui.unasked.replaceChildren(...caseData.facts.filter(({ topic }) => missed.includes(topic)).map(({ node }) => copy(node)));
  ui.left.append(...turns.flatMap(({ question, answer }, i) => (answer === "leave"
    ? h("li", {}, question, h("small", {}, assumptions.filter(({ from }) => from === i).map(({ text, value }) => ` You supposed: ${text}` + (value && `, ${value}`)))) : [])));
  ui.used.append(...caseData.hints.flatMap(({ id, phase, node }) => {
    const rungs = hints.filter(({ hint }) => hint === id).length;
    const { element } = view("used", { letter: letter(phase), count: `${rungs} of 3 rungs`, meaning: inside(node, ".rung--meaning p") });
    element.classList.add(`step--${phase}`);
    return rungs ? element : [];
  }));
  for (const list of [ui.left, ui.used]) list.parentElement.hidden = !list.firstChild;
}

function next(/** @type {any} */ ui, /** @type {Ending} */ { session, caseData, practice, store }) {
  const { phase, skill } = advice(caseData.rubric, session.marks, practice.roles[session.role ?? ""]?.skills ?? null);
  const starred = () => store.stars().includes(session.slug);
  const draw = () => { ui.star.ariaPressed = String(starred()); };
  if (skill) {
    ui.skill.textContent = practice.skills.find((/** @type {any} */ s) => s.id === skill).label.toLowerCase();
    ui.skill.parentElement.href = `${siteRoot}practice/?want=${skill}#pick`;
    ui.bySkill.hidden = !(ui.byRole.hidden = !session.role);
    ui.phase.textContent = titleOf(phase);
    ui.phase.parentElement.href = `${siteRoot}framework/#${phase}`;
  } else ui.next.replaceChildren();
  ui.next.append(...caseData.related.slice(0, 2).map((link) => view("like", { link: copy(link) }).element));
  ui.star.onclick = () => {
    store.star(session.slug, !starred());
    draw();
  };
  draw();
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
 * Shows the result, and the page's own worked answer below it.
 * @param {Ending} ending
 */
export function openResult(ending) {
  const { session, caseData, practice, place, store } = ending;
  const { title: name, facts, rubric } = caseData;
  const role = practice.roles[session.role ?? ""]?.called;
  const missed = unasked(facts, session.turns);
  const minutes = Math.round(times(session, session.ended ?? 0).reduce((sum, { spent }) => sum + spent, 0));
  const day = new Date(session.started).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const ui = place("result", {
    title: name, trouble: store.trouble,
    about: [session.title, role && `as a ${role}`, `${minutes} min, ${day}`, difficulty(caseData)].filter(Boolean).join(" · "),
    heading: title(rubric, session.marks, facts.find(({ topic }) => topic === missed[0])?.label),
    export: () => save(`${session.id}.json`, toFile({ sessions: [session], stars: [] })),
  });
  bySteps(ui, ending);
  bySkills(ui, ending);
  asked(ui, ending, missed);
  next(ui, ending);
  beside(ui.element, ending);
  ui.heading.focus();
}
