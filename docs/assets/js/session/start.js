/**
 * The way in: what a session needs is loaded, then an unfinished one is taken up or a new one set up.
 */
import { readCase } from "./case-data.js";
import { button, h } from "./h.js";
import { begin, resume } from "./record.js";
import { PHASES } from "./phases.js";
import { openHere } from "./site.js";
import { openSession } from "./view.js";

const here = (/** @type {string} */ path) => new URL(path, import.meta.url);

/**
 * @param {HTMLElement} page the `.case` element, which stays in place, out of sight
 */
export async function start(page) {
  const [practice, { makeMatcher }] = await Promise.all([
    fetch(here("../../data/practice.json").href).then((answer) => answer.json()),
    import("./matcher.js"),
  ]);
  const root = h("div.session", { id: "session" });
  const bar = h("div.session-bar");
  const desk = {
    root, bar, practice, caseData: readCase(page), propose: makeMatcher(practice.topics),
    store: openHere(),
  };
  page.hidden = true;
  page.after(root);
  document.querySelector(".header")?.append(bar);
  const asked = new URLSearchParams(location.search);
  const kept = desk.store.get(asked.get("session") ?? "");
  if (kept?.slug === desk.caseData.slug) openSession(desk, history.state?.running ? reopen(kept) : kept);
  else setUp(desk, asked);
}

/** A session that only a reload has stopped: its last span runs on as if nothing had happened. */
function reopen(/** @type {any} */ session) {
  const span = session.clock.spans.at(-1);
  if (span && session.phase === span.phase) span.to = null;
  return session;
}

function setUp(/** @type {any} */ desk, /** @type {URLSearchParams} */ asked) {
  const { root, bar, caseData, practice, store } = desk;
  const go = (/** @type {any} */ session) => {
    history.replaceState({}, "", `?practise&session=${session.id}`);
    store.put(session);
    openSession(desk, session);
  };
  const left = store.list().find((/** @type {any} */ each) => each.slug === caseData.slug && !each.ended);
  const options = (/** @type {[any, string][]} */ all, /** @type {any} */ chosen) =>
    all.map(([value, words]) => h("option", { value, selected: String(value) === String(chosen) }, words));
  const role = h("select", {}, options(
    [["", "no role in particular"], ...caseData.roles.map((/** @type {string} */ id) => [id, practice.roles[id].title])],
    asked.get("role")));
  const wanted = Math.min(180, Math.max(10, Math.round(Number(asked.get("minutes"))) || caseData.minutes));
  const lengths = [...new Set([30, 45, 60, 90, wanted])].sort((a, b) => a - b);
  const minutes = h("select", {}, options(
    [...lengths.map((n) => /** @type {[any, string]} */ ([n, `${n} minutes`])), ["", "no limit"]], wanted));
  const form = h("form.setup__form", {
    submit(/** @type {Event} */ event) {
      event.preventDefault();
      const salt = Math.random().toString(36).slice(2, 8).padEnd(4, "0");
      const limit = minutes.value !== "";
      go(begin(caseData, { role: role.value || null, minutes: limit ? Number(minutes.value) : null, limit }, Date.now(), salt));
    },
  },
    h("label", {}, "Practise as", role), h("label", {}, "Time", minutes),
    h(`button.button${left ? "" : ".button--primary"}`, {}, left ? "Start again" : "Start"));
  document.documentElement.dataset.session = "setup";
  bar.replaceChildren(h("h1.session-bar__title", {}, caseData.title), h("a.button.button--small", { href: "?" }, "Leave"));
  root.replaceChildren(h("section.setup", {},
    store.trouble && h("p.session__trouble", { role: "alert" }, store.trouble),
    h("h2", {}, "Before you start"),
    h("p", {}, "The interviewer says a few sentences and holds the rest back until you ask. " +
      "Ask in your own words, then pick the topic you meant. Where there is no answer, suppose."),
    h("p", {}, "Hints come when you ask for them, the rubric at the end. What you write stays on this device."),
    left && h("p.setup__left", {},
      `You left this case in ${PHASES.find(({ id }) => id === left.phase)?.title ?? "marking"}. `,
      button("Resume", () => go(resume(left, Date.now())), "button.button--primary")),
    form));
}
