/**
 * A session as it runs: the record, what keeps it, and the parts of the screen that show it.
 * @typedef {import("./record.js").Session} Session
 * @typedef {ReturnType<typeof import("./case-data.js").readCase>} CaseData
 * @typedef {{
 *   caseData: CaseData, practice: any, propose: (question: string) => string[], session: Session,
 *   say: (words: string) => void, change: (event: import("./record.js").Event, ...rest: any[]) => void,
 *   type: (event: import("./record.js").Event, ...rest: any[]) => void, watch: (redraw: () => void) => void,
 *   go: (phase: import("./phases.js").PhaseId | "mark") => void,
 * }} Desk
 */
import { makeTalk } from "./ask.js";
import { announcement, paused } from "./clock.js";
import { button, h } from "./h.js";
import { makeHints } from "./hints.js";
import { makeWork } from "./notes.js";
import { makeRail } from "./rail.js";
import { enter, pause } from "./record.js";

const ELSEWHERE = "This session is open in another tab. What is written last is kept.";
const PANES = [["talk", "Talk"], ["work", "Notes"], ["hints", "Hints"]];

/**
 * @param {{root: HTMLElement, bar: HTMLElement, caseData: CaseData, practice: any, propose: any, store: any}} given
 * @param {Session} session
 */
export function openSession({ root, bar, caseData, practice, propose, store }, session) {
  const gone = new AbortController();
  const { signal } = gone;
  /** @type {(() => void)[]} */
  const watchers = [];
  let [ticking, waiting, looked, last, elsewhere] = [0, 0, Date.now(), JSON.stringify(session), ""];
  const status = h("p.unseen", { role: "status" });
  const trouble = h("p.session__trouble", { role: "alert" });

  const tell = () => {
    const words = store.trouble || elsewhere;
    if (trouble.textContent !== words) trouble.textContent = words;
  };
  const save = (kept = session) => {
    clearTimeout(waiting);
    store.put(kept);
    last = JSON.stringify(kept);
    // What only a reload should find again: that the clock ran, and a question not yet asked.
    const [running, draft] = [!paused(session.clock), talk.draft()];
    if (running !== history.state?.running || draft !== history.state?.draft) history.replaceState({ running, draft }, "");
    tell();
  };
  /** @type {Desk} */
  const desk = {
    caseData, practice, propose,
    get session() { return session; },
    say(words) { status.textContent = words; },
    change(event, ...rest) {
      session = event(session, ...rest);
      save();
      watchers.forEach((redraw) => redraw());
    },
    type(event, ...rest) {
      session = event(session, ...rest);
      clearTimeout(waiting);
      waiting = setTimeout(save, 500);
    },
    watch(redraw) {
      watchers.push(redraw);
      redraw();
    },
    go(phase) {
      desk.change(enter, phase, Date.now());
      if (phase === "mark") end();
      else show(phase === "ask" ? "talk" : "work");
    },
  };

  function end() {
    gone.abort();
    clearInterval(ticking);
    document.documentElement.dataset.session = "mark";
    bar.replaceChildren(h("p.session-bar__title", {}, caseData.title), h("a.button.button--small", { href: "?" }, "Leave, keep it"));
    root.replaceChildren(h("p", {}, "Your session is kept. ", h("a", { href: "?" }, "Read the worked answer")));
    const update = (/** @type {Session} */ next) => store.put(session = next);
    root.dispatchEvent(new CustomEvent("session-marking", { detail: { session, caseData, store, practice } }));
    import("./marking.js").then(({ openMarking }) => openMarking(root, { session, caseData, store, practice, update }), () => {});
  }

  // What is stored stands still while nobody looks.
  const keep = () => save(pause(session, Date.now()));
  const tick = () => {
    const words = announcement(session.clock, /** @type {any} */ (session.phase), looked, Date.now());
    looked = Date.now();
    if (words) desk.say(words);
    rail.draw();
  };
  const show = (/** @type {string} */ pane) => {
    root.dataset.pane = pane;
    tabs.forEach((tab) => tab.setAttribute("aria-pressed", tab.dataset.pane === pane));
    root.querySelector(`.session__${pane} h2`)?.focus();
    scrollTo(0, 0);
  };

  if (session.phase === "mark" || session.phase === "done") return end();
  const tabs = PANES.map(([id, words]) => button(words, () => show(id), "session__tab", { "data-pane": id }));
  const talk = makeTalk(desk, history.state?.draft);
  const rail = makeRail(desk);
  ticking = setInterval(tick, 1000);
  const role = practice.roles[session.role ?? ""]?.title;
  const leave = () => {
    desk.change(pause, Date.now());
    location.href = "?";
  };
  bar.replaceChildren(
    h("h1.session-bar__title", {}, caseData.title),
    h("p.session-bar__role", {}, role ? `Practice, as a ${role[0].toLowerCase()}${role.slice(1)}` : "Practice"),
    button("End and mark", () => desk.go("mark"), "quiet"), button("Leave, keep it", leave, "button.button--small"));
  root.replaceChildren(trouble, status, rail.element, talk.element, makeWork(desk), makeHints(desk),
    h("nav.session__tabs", { "aria-label": "Parts of the session" }, tabs));
  document.documentElement.dataset.session = "run";
  desk.watch(() => { root.dataset.phase = session.phase; });
  store.onChange(() => {
    const theirs = store.get(session.id);
    if (theirs && JSON.stringify(theirs) !== last) elsewhere = ELSEWHERE;
    tell();
  });
  addEventListener("pagehide", keep, { signal });
  document.addEventListener("visibilitychange", () => (document.hidden ? keep() : tick()), { signal });
  tell();
  show(session.phase === "ask" ? "talk" : "work");
}
