/** The spine of a session: the five steps as a clock, and what moves it. */
import { elapsed, paused, reading, remaining } from "./clock.js";
import { button, h, unseen } from "./h.js";
import { PHASES } from "./phases.js";
import { addMinutes, limited, pause, resume } from "./record.js";

/** @param {import("./view.js").Desk} desk */
export function makeRail(desk) {
  const time = h("p.session__time", { role: "timer" });
  const about = h("p.session__about");
  const steps = PHASES.map(({ id, title }) => {
    const planned = h("span.session__planned");
    const tick = h("span.session__tick", { "aria-hidden": "true" });
    const go = button(
      [h("span.marker", { "aria-hidden": "true" }, title[0]), h("span.session__step-title", {}, title)],
      () => desk.go(id), "session__go");
    return { id, go, planned, tick, row: h(`li.session__step.step--${id}`, {}, go, planned, tick) };
  });
  const next = button("", () => desk.go(PHASES[at() + 1]?.id ?? "mark"), "button.session__next");
  const stand = button("", () => desk.change(paused(desk.session.clock) ? resume : pause, Date.now()));
  const more = button("Add 2 min", () => desk.change(addMinutes, 2));
  const limit = button("", () => desk.change(limited, !desk.session.clock.limit), "quiet");
  const at = () => PHASES.findIndex(({ id }) => id === desk.session.phase);

  const draw = () => {
    const { clock, phase } = desk.session;
    const now = Date.now();
    const step = PHASES[at()];
    if (!step) return;
    const left = remaining(clock, step.id, now);
    const inAll = PHASES.reduce((sum, { id }) => sum + Math.max(0, remaining(clock, id, now)), 0);
    const verb = step.title.toLowerCase();
    time.textContent = reading(clock.limit ? left : elapsed(clock, step.id, now));
    about.textContent = (paused(clock) ? "paused; " : "") +
      (!clock.limit ? `spent in ${step.title}; no limit`
        : left < 0 ? `over the time for ${step.title}; go on when you are ready`
        : `left to ${verb}; ${reading(inAll)} in all`);
    for (const { id, go, planned, tick, row } of steps) {
      const spent = elapsed(clock, id, now);
      const minutes = Math.round(clock.lengths[id] / 60);
      const here = id === phase;
      row.toggleAttribute("data-reached", here || spent > 0);
      row.style.setProperty("--min", minutes);
      row.style.setProperty("--done", clock.limit ? Math.min(1, spent / clock.lengths[id]) : 0);
      if (here) go.setAttribute("aria-current", "step");
      else go.removeAttribute("aria-current");
      planned.replaceChildren(!here && spent >= 1 ? `${reading(spent)} of ${minutes}` : String(minutes), unseen(" minutes"));
      tick.textContent = here ? reading(spent) : "";
    }
  };
  desk.watch(() => {
    const { clock } = desk.session;
    next.textContent = PHASES[at() + 1] ? `Move on to ${PHASES[at() + 1].title}` : "End and mark";
    stand.textContent = paused(clock) ? "Resume" : "Pause";
    more.hidden = !clock.limit;
    limit.textContent = clock.limit ? "or practise with no limit" : "Count the time again";
    draw();
  });
  const element = h("nav.session__rail", { "aria-label": "Steps and time" },
    time, h("ol", {}, steps.map(({ row }) => row)), about, h("div.session__moves", {}, next, stand, more, limit));
  return { element, draw };
}
