/**
 * The way in: what a session needs is loaded, then an unfinished one is taken up or a new one set up.
 */
import { readData } from "../carried.js";
import { readCase } from "./case-data.js";
import { makeMatcher } from "./matcher.js";
import { titleOf } from "./phases.js";
import { begin, resume } from "./record.js";
import { openHere } from "./site.js";
import { openSession } from "./view.js";
import { hold, view } from "./views.js";

const DATA = new URL("../../data/practice.json", import.meta.url);

/**
 * @param {HTMLElement} page the `.case` element, which stays in place, out of sight
 */
export async function start(page) {
  const practice = await readData(DATA);
  hold(practice.views);
  const caseData = readCase(page);
  const store = openHere();
  /** @type {any} */
  let before;
  const place = (/** @type {string} */ name, /** @type {any} */ filled) => {
    before?.element.remove();
    before?.bar.remove();
    before = view(name, filled);
    page.after(before.element);
    page.hidden = true;
    document.querySelector(".header")?.append(before.bar);
    document.documentElement.dataset.session = name;
    return before;
  };
  // The phrases are weighed before the first question, while the reader is still arriving.
  /** @type {ReturnType<typeof makeMatcher>} */
  let matcher;
  const weigh = () => (matcher ??= makeMatcher(practice.topics));
  setTimeout(weigh, 300);
  const given = { practice, caseData, store, place, propose: (/** @type {string} */ question) => weigh()(question) };
  const asked = new URLSearchParams(location.search);
  const kept = store.get(asked.get("session") ?? "");
  if (kept?.slug === caseData.slug) openSession(given, history.state?.running ? reopen(kept) : kept);
  else setUp(given, asked);
}

/** A session that only a reload has stopped: its last span runs on as if nothing had happened. */
function reopen(/** @type {any} */ session) {
  const span = session.clock.spans.at(-1);
  if (span && session.phase === span.phase) span.to = null;
  return session;
}

function setUp(/** @type {import("./view.js").Given} */ given, /** @type {URLSearchParams} */ asked) {
  const { caseData: { slug, title, roles, minutes: usual }, practice, store } = given;
  const { left, where, resume: again, form, role, minutes, begin: button } = given.place("setup", { title, trouble: store.trouble });
  const go = (/** @type {any} */ session) => {
    history.replaceState({}, "", `?practise&session=${session.id}`);
    store.put(session);
    openSession(given, session);
  };
  const unfinished = store.list().find((/** @type {any} */ each) => each.slug === slug && !each.ended);
  left.hidden = !unfinished;
  if (unfinished) {
    where.textContent = titleOf(unfinished.phase) ?? "marking";
    again.onclick = () => go(resume(unfinished, Date.now()));
    button.textContent = "Start again";
    button.classList.remove("button--primary");
  }
  role.append(...roles.map((/** @type {string} */ id) => new Option(practice.roles[id].title, id)));
  if (roles.includes(asked.get("role"))) role.value = asked.get("role");
  const wanted = Math.min(180, Math.max(10, Math.round(Number(asked.get("minutes"))) || usual));
  minutes.value = wanted;
  if (!minutes.value) minutes.prepend(new Option(`${wanted} minutes`, String(wanted), true, true));
  form.onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const salt = Math.random().toString(36).slice(2, 8).padEnd(4, "0");
    const length = Number(minutes.value) || null;
    go(begin({ slug, title, minutes: usual }, { role: role.value || null, minutes: length, limit: length !== null }, Date.now(), salt));
  };
}
