/**
 * An assumption's row made a control: a slider, a number field, where the plan flips, and its own reset.
 * @typedef {import("./start.js").Desk} Desk
 * @module control
 */
import { show, showFull } from "../quantity.js";
import { button, h } from "../session/h.js";
import { around, typed, valueOf } from "./field.js";
import { wordOf } from "./flips.js";
import { placeOf, steps, stop } from "./span.js";

/** @param {ReturnType<typeof import("./read-page.js").readPage>["assumptions"][number]} assumption @param {Desk} desk */
export function makeControl(assumption, desk) {
  const { row, name, label, unit, value: authors, low, high } = assumption;
  const [before, after] = around(unit);
  const slider = h("input.slider__input", {
    type: "range", min: 0, max: steps(assumption), step: 1, "aria-label": label,
    input: () => desk.move(name, stop(assumption, Number(slider.value))),
  });
  const field = h("input.field__input", {
    type: "text", inputmode: "decimal", autocomplete: "off", size: 1, "aria-label": `${label}, ${before || after}`,
    input: () => type(false), change: () => type(true), focus: () => field.select(),
  });
  const told = h("p.control__told", { role: "status" });
  const reset = button(`Reset to ${show(authors, unit)}`, () => {
    desk.move(name, authors);
    slider.focus();
  }, "quiet.control__reset", { "aria-label": `Reset ${label} to ${showFull(authors, unit)}`, hidden: true });
  const ticks = h("span.slider__ticks", { "aria-hidden": "true" });
  const flip = h("a.slider__flip", { hidden: true });

  /** Takes what was typed; once it is final, holds it within the range and says so. @param {boolean} isFinal */
  function type(isFinal) {
    const value = valueOf(field.value, unit);
    const held = value === null ? null : Math.min(high, Math.max(low, value));
    if (held !== null && (isFinal || held === value)) desk.move(name, held);
    if (!isFinal) return;
    told.textContent = held === value && value !== null ? "" : `From ${showFull(low, unit)} to ${showFull(high, unit)}`;
    draw(desk.value(name));
  }

  /** @param {number} value */
  function draw(value) {
    const place = placeOf(assumption, value);
    slider.value = String(place * steps(assumption));
    slider.setAttribute("aria-valuetext", before + typed(value, unit) + after);
    slider.style.setProperty("--place", String(place));
    if (document.activeElement !== field || valueOf(field.value, unit) !== value) field.value = typed(value, unit);
    field.style.setProperty("--length", String(field.value.length));
    row.toggleAttribute("data-moved", value !== authors);
    reset.hidden = value === authors;
  }

  /** Marks on the slider where the plan flips if this assumption alone is moved.
   * @param {{at: number, isAbove: boolean, number: number}[]} points the nearest first */
  function mark(points) {
    ticks.replaceChildren(...points.map(({ at }) => {
      const tick = h("span.slider__tick");
      tick.style.setProperty("--place", String(placeOf(assumption, at)));
      return tick;
    }));
    flip.hidden = !points.length;
    if (!points.length) return;
    flip.href = `#flip-${points[0].number}`;
    flip.textContent = `flips ${wordOf(points[0], assumption)} ${show(points[0].at, unit)}`;
  }

  const [, valueCell, rangeCell] = row.children;
  const [least, most] = rangeCell.querySelectorAll("span");
  rangeCell.replaceChildren(
    h("span.slider", {}, slider, ticks),
    h("span.slider__ends", {}, least, h("span.slider__to", {}, " to "), most),
    flip,
  );
  valueCell.append(h("span.field", {}, before, field, h("span.field__after", {}, after)), reset, told);
  row.classList.add("control");
  draw(authors);
  return { name, row, slider, draw, mark };
}
