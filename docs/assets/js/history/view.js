/** The practice page: pick a case, see what was practised, keep it, move it, delete it. */
import { fromFile, merge } from "../session/exchange.js";
import { button, h } from "../session/h.js";
import { toFile } from "../session/history-file.js";
import { PHASES } from "../session/phases.js";
import { save } from "../session/save.js";
import { openHere } from "../session/site.js";
import { told } from "./case-marks.js";
import { pick } from "./pick.js";
import { byCase, bySkill, day, rubric, weakest } from "./progress.js";
import { star } from "./star.js";

const one = (/** @type {number | null | undefined} */ n) => (n == null ? "–" : String(Math.round(n * 10) / 10));

const table = (/** @type {string} */ name, /** @type {string[]} */ head, /** @type {any[][]} */ rows) =>
  h("div.scroll", { tabindex: 0, role: "region", "aria-label": name }, h("table.progress", {},
    h("thead", {}, h("tr", {}, head.map((words, i) => h(i ? "th.numeric" : "th", { scope: "col" }, words)))),
    h("tbody", {}, rows.map(([first, ...rest]) => h("tr", {}, h("th", { scope: "row" }, first), rest.map((cell) => h("td.numeric", {}, String(cell))))))));

/** A button that asks to be pressed again before it acts. */
function twice(/** @type {string} */ words, /** @type {string} */ sure, /** @type {() => void} */ act) {
  const calm = () => { element.textContent = words; };
  const element = button(words, () => {
    if (element.textContent === sure) act();
    else element.textContent = sure;
  }, "quiet", { blur: calm });
  return element;
}

/**
 * Takes what a file holds, each session compared with what is kept at that moment.
 * @returns {string} what happened, in one line
 */
export function take(/** @type {any} */ store, /** @type {string} */ text) {
  const file = fromFile(text);
  if ("problem" in file) return file.problem;
  const kept = file.sessions.filter((session) => {
    const mine = store.get(session.id);
    return merge(mine ? [mine] : [], [session]).length > 0 && store.put(session);
  });
  file.stars.forEach((slug) => store.star(slug, true));
  return store.trouble || `Taken: ${kept.length} of ${file.sessions.length} sessions; the others were here already. Stars: ${file.stars.length}.`;
}

/** Deletes every record and every star. */
export function clear(/** @type {any} */ store) {
  for (const { id } of store.all()) store.remove(id);
  for (const slug of store.stars()) store.star(slug, false);
}

/** @param {HTMLElement} section */
export function openHistory(section) {
  const store = openHere();
  const at = (/** @type {string} */ name) => /** @type {any} */ (section.querySelector(`[data-${name}]`));
  const links = /** @type {HTMLAnchorElement[]} */ ([...section.querySelectorAll("[data-cases] a")]);
  const hrefs = new Map(links.map((link) => [link.dataset.slug, link.href]));
  const rubrics = Object.fromEntries(links.map(({ dataset }) => [dataset.slug, rubric(dataset.rubric ?? "")]));
  const labels = Object.fromEntries([...at("want").options].flatMap(({ value, dataset }) => (dataset.label ? [[value, dataset.label]] : [])));
  const say = (/** @type {string} */ words) => { at("said").textContent = words; };
  const gone = (/** @type {string} */ words) => {
    draw();
    say(words);
    section.querySelector("#history")?.focus();
  };

  function row(/** @type {any} */ session) {
    const { id, slug, title, role, started } = session;
    const about = [told({ kind: session.phase === "done" ? "done" : "under way", at: session.ended, session }, Date.now()),
      `begun ${day(started, Date.now())}`, role && `as ${role.toUpperCase()}`];
    const href = hrefs.has(slug) && `${hrefs.get(slug)}?practise&session=${id}`;
    return h("li.kept", {}, h("div", {}, href ? h("a", { href }, title) : title, h("small", {}, about.filter(Boolean).join(" · "))),
      star(store, slug, title), twice("Delete", "Delete it? Press again", () => { store.remove(id); gone(`Deleted: ${title}.`); }));
  }

  function draw() {
    const sessions = store.list();
    const corrupt = store.all().filter(({ session }) => !session).map(({ id, text }) => ({ id, text }));
    const skills = Object.entries(bySkill(sessions, rubrics));
    at("trouble").textContent = store.trouble;
    at("none").hidden = sessions.length > 0;
    at("kept").replaceChildren(...sessions.map(row));
    at("progress").replaceChildren(...(sessions.length ? [
      h("h3", {}, "By case"),
      table("Progress by case", ["Case", "Times", ...PHASES.map((phase) => phase.title)], byCase(sessions, rubrics).map(({ title, times, levels }) =>
        [title, times, ...PHASES.map(({ id }) => one(levels?.[id]))])),
    ] : []), ...(skills.length ? [
      h("h3", {}, "By skill"),
      table("Progress by skill", ["Skill", "Sessions", "First", "Latest"], skills.map(([skill, { times, first, last }]) => [labels[skill] ?? skill, times, one(first), one(last)])),
      h("p.progress__scale", {}, "Levels from 0, not heard, to 3, strong: the mean of your own marks."),
    ] : []));
    at("corrupt").replaceChildren(...(corrupt.length ? [
      corrupt.length === 1 ? "One record could not be read, and is kept as found. " : `${corrupt.length} records could not be read, and are kept as found. `,
      button("Download", () => save("unreadable-records.json", JSON.stringify(corrupt, null, 1)), "quiet"),
      twice("Delete", "Delete for good? Press again", () => { corrupt.forEach(({ id }) => store.remove(id)); gone("Deleted."); }),
    ] : []));
  }

  function choose() {
    const { want, role, domain, minutes } = at("pick").elements;
    const sessions = store.list();
    const lowest = weakest(bySkill(sessions, rubrics));
    const skill = want.value === "weakest" ? lowest : want.value || null;
    const practised = new Map(sessions.toReversed().map(({ slug, started }) => [slug, started]));
    const cases = links.map(({ textContent, dataset: { slug, role: roles, domain: trade, minutes: length } }) => /** @type {any} */ (
      { slug, title: textContent, role: roles?.split("|"), domain: trade, minutes: Number(length), skills: rubrics[slug ?? ""].map((c) => c.skill) }));
    const found = pick(cases, { role: role.value, domain: domain.value, minutes: minutes.value }, practised, skill, Math.random());
    if (!found) return at("picked").replaceChildren("No case fits all of that yet.");
    const why = [skill && `It asks for ${labels[skill].toLowerCase()}.`, want.value === "weakest" && !lowest && "Nothing is marked yet, so it is simply a new one.",
      found.again && "You have practised it before."].filter(Boolean).join(" ");
    at("picked").replaceChildren(h("a", { href: hrefs.get(found.one.slug) + "?practise" + (role.value && `&role=${role.value}`) }, `Start: ${found.one.title}`), ` ${found.one.minutes} min. ${why}`);
  }

  at("pick").addEventListener("submit", (/** @type {Event} */ event) => { event.preventDefault(); choose(); });
  at("export").addEventListener("click", () => save(`case-study-history-${new Date().toISOString().slice(0, 10)}.json`, toFile({ sessions: store.list(), stars: store.stars() })));
  at("import").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    if (file) say(take(store, await file.slice(0, 4 * 20_000_001).text()));
    target.value = "";
    draw();
  });
  at("all").append(twice("Delete all", "Delete every session and star? Press again", () => { clear(store); gone("Everything is deleted."); }));
  const wanted = new URLSearchParams(location.search).get("want");
  if ([...at("want").options].some(({ value }) => value === wanted)) at("want").value = wanted;
  section.hidden = false;
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  draw();
  // Another tab may write often: what it wrote last is shown a moment later, once.
  let waiting = 0;
  store.onChange(() => {
    clearTimeout(waiting);
    waiting = setTimeout(draw, 100);
  });
}
