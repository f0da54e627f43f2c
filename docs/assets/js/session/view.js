/**
 * A session as it runs: the record, what keeps it, and the parts of the screen that show it.
 * @typedef {import("./record.js").Session} Session
 * @typedef {ReturnType<typeof import("./case-data.js").readCase>} CaseData
 * @typedef {{
 *   caseData: CaseData, practice: any, store: any, propose: (question: string) => string[],
 *   place: (name: string, given: Record<string, any>) => any,
 * }} Given what the whole session has at hand; `place` shows a view in the session's place, its bar in the header
 * @typedef {Given & {
 *   ui: Record<string, any>, session: Session, say: (words: string) => void,
 *   change: (event: import("./record.js").Event, ...rest: any[]) => void,
 *   type: (event: import("./record.js").Event, ...rest: any[]) => void, watch: (redraw: () => void) => void,
 *   go: (phase: import("./phases.js").PhaseId) => void, end: () => void,
 * }} Desk
 */
import { makeTalk } from "./ask.js";
import { makeBoard } from "./board.js";
import { announcement, paused } from "./clock.js";
import { makeHints } from "./hints.js";
import { openMarking } from "./marking.js";
import { makeNotes } from "./notes.js";
import { makeRail } from "./rail.js";
import { makeRecap } from "./recap.js";
import { enter, pause } from "./record.js";
import { makeSuppose } from "./suppose.js";

/**
 * @param {Given} given
 * @param {Session} session
 */
export function openSession(given, session) {
  const { caseData, practice, place, store } = given;
  if (session.phase === "mark" || session.phase === "done") return openMarking(given, session);
  const role = practice.roles[session.role ?? ""]?.called;
  const ui = place("run", {
    title: caseData.title,
    role: role && `, as a ${role}`,
    end: () => desk.end(),
    leave: () => desk.change(pause, Date.now()),
  });
  /** @type {(() => void)[]} */
  const watchers = [];
  let [waiting, looked, last] = [0, Date.now(), JSON.stringify(session)];

  const tell = () => {
    if (ui.trouble.textContent !== store.trouble) ui.trouble.textContent = store.trouble;
  };
  const save = (kept = session) => {
    clearTimeout(waiting);
    store.put(kept);
    last = JSON.stringify(kept);
    // What only a reload should find again: that the clock ran, and questions not yet answered.
    const left = { running: !paused(session.clock), ...talk.unsaid() };
    if (JSON.stringify(left) !== JSON.stringify(history.state)) history.replaceState(left, "");
    tell();
  };
  /** @type {Desk} */
  const desk = {
    ...given, ui,
    get session() { return session; },
    say(words) { ui.status.textContent = words; },
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
      show(phase === "ask" ? "talk" : "work");
    },
    end() {
      ui.ending.returnValue = "";
      ui.ending.showModal();
    },
  };
  ui.ending.onclose = () => {
    if (!ui.ending.returnValue) return;
    talk.close();
    desk.change(enter, "mark", Date.now());
    clearInterval(ticking);
    openMarking(given, session);
  };

  // What is stored stands still while nobody looks.
  const keep = () => ui.element.isConnected && save(pause(session, Date.now()));
  const tick = () => {
    const words = announcement(session.clock, /** @type {any} */ (session.phase), looked, Date.now());
    looked = Date.now();
    if (words) desk.say(words);
    draw();
  };
  const show = (/** @type {string} */ pane) => {
    ui.element.dataset.pane = pane;
    for (const tab of ui.tabs.children) tab.ariaPressed = tab.dataset.pane === pane;
    ui[pane].focus();
    scrollTo(0, 0);
  };

  const talk = makeTalk(desk, history.state);
  const draw = makeRail(desk);
  makeSuppose(desk);
  makeNotes(desk);
  makeRecap(desk);
  makeBoard(desk);
  makeHints(desk);
  const ticking = setInterval(tick, 1000);
  for (const tab of ui.tabs.children) tab.onclick = () => show(tab.dataset.pane);
  desk.watch(() => { ui.element.dataset.phase = session.phase; });
  store.onChange(() => {
    const theirs = store.get(session.id);
    if (theirs && JSON.stringify(theirs) !== last) ui.elsewhere.hidden = false;
  });
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", () => (document.hidden ? keep() : tick()));
  tell();
  show(session.phase === "ask" ? "talk" : "work");
}
