/** Sixty seconds aloud, with a countdown; nothing is recorded. */
import { reading } from "./clock.js";

const SECONDS = 60;

/** @param {import("./view.js").Desk} desk */
export function makeRecap(desk) {
  const { say, countdown } = desk.ui;
  let [end, ticking] = [0, 0];
  const stop = () => {
    clearInterval(ticking);
    ticking = 0;
    say.textContent = "Say it aloud";
  };
  const draw = () => {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    countdown.textContent = reading(left);
    if (left) return;
    stop();
    desk.say("Sixty seconds are over.");
  };
  say.onclick = () => {
    if (ticking) return stop();
    end = Date.now() + SECONDS * 1000;
    ticking = setInterval(draw, 250);
    say.textContent = "Stop";
    draw();
  };
}
