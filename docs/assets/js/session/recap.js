/** Sixty seconds aloud, with a countdown; nothing is recorded. */
import { button, h } from "./h.js";

const SECONDS = 60;

/** @param {import("./view.js").Desk} desk */
export function makeRecap(desk) {
  const time = h("p.recap__time", { role: "timer" }, `0:${SECONDS}`);
  let [end, ticking] = [0, 0];
  const stop = () => {
    clearInterval(ticking);
    ticking = 0;
    toggle.textContent = "Say it aloud";
  };
  const draw = () => {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    time.textContent = `0:${String(left).padStart(2, "0")}`;
    if (left) return;
    stop();
    desk.say("Sixty seconds are over.");
  };
  const toggle = button("Say it aloud", () => {
    if (ticking) return stop();
    end = Date.now() + SECONDS * 1000;
    ticking = setInterval(draw, 250);
    toggle.textContent = "Stop";
    draw();
  });
  return h("div.recap", {}, h("p", {}, "Sixty seconds: the problem, what you would do, what you are least sure of. Nothing is recorded."),
    h("div.recap__say", {}, toggle, time));
}
