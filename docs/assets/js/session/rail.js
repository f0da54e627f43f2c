/** The spine of a session: the five steps as a clock, and what moves it. */
import { elapsed, paused, reading, remaining } from "./clock.js";
import { PHASES } from "./phases.js";
import { addMinutes, limited, pause, resume } from "./record.js";

/**
 * @param {import("./view.js").Desk} desk
 * @returns {() => void} draws the time anew
 */
export function makeRail(desk) {
  const { time, about, steps, next, stand, more, limit } = desk.ui;
  const at = () => PHASES.findIndex(({ id }) => id === desk.session.phase);

  const draw = () => {
    const { clock, phase } = desk.session;
    const now = Date.now();
    const step = PHASES[at()];
    if (!step) return;
    const left = remaining(clock, step.id, now);
    const inAll = PHASES.reduce((sum, { id }) => sum + Math.max(0, remaining(clock, id, now)), 0);
    time.textContent = reading(clock.limit ? left : elapsed(clock, step.id, now));
    about.textContent = (paused(clock) ? "paused; " : "") +
      (!clock.limit ? `spent in ${step.title}; no limit`
        : left < 0 ? `over the time for ${step.title}; go on when you are ready`
        : `left to ${step.id}; ${reading(inAll)} in all`);
    PHASES.forEach(({ id }, n) => {
      const row = steps.children[n];
      const [go, planned, tick] = row.children;
      const spent = elapsed(clock, id, now);
      const minutes = Math.round(clock.lengths[id] / 60);
      const here = id === phase;
      row.toggleAttribute("data-reached", here || spent > 0);
      row.style.setProperty("--min", minutes);
      row.style.setProperty("--done", clock.limit ? Math.min(1, spent / clock.lengths[id]) : 0);
      go.ariaCurrent = here ? "step" : null;
      planned.firstChild.textContent = !here && spent >= 1 ? `${reading(spent)} of ${minutes}` : minutes;
      tick.textContent = here ? reading(spent) : "";
    });
  };
  PHASES.forEach(({ id }, n) => { steps.children[n].firstChild.onclick = () => desk.go(id); });
  next.onclick = () => {
    const step = PHASES[at() + 1];
    if (step) desk.go(step.id);
    else desk.end();
  };
  stand.onclick = () => desk.change(paused(desk.session.clock) ? resume : pause, Date.now());
  more.onclick = () => desk.change(addMinutes, 2);
  limit.onclick = () => desk.change(limited, !desk.session.clock.limit);
  desk.watch(() => {
    const { clock } = desk.session;
    const step = PHASES[at() + 1];
    next.textContent = step ? `Move on to ${step.title}` : "End and mark";
    stand.textContent = paused(clock) ? "Resume" : "Pause";
    more.hidden = !clock.limit;
    limit.textContent = clock.limit ? "or practise with no limit" : "Count the time again";
    draw();
  });
  return draw;
}
