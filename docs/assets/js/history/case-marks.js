/** The index of cases with the reader's own marks: done, under way, starred. */
import { elapsed } from "../session/clock.js";
import { h } from "../session/h.js";
import { PHASES } from "../session/phases.js";
import { openHere } from "../session/site.js";
import { day, standing } from "./progress.js";
import { star } from "./star.js";

/** A standing in words. */
export function told(/** @type {import("./progress.js").Standing} */ where, /** @type {number} */ now) {
  if (where.kind === "done") return `done ${day(where.at, now)}`;
  const { phase, clock, started } = where.session;
  const step = PHASES.find(({ id }) => id === phase);
  if (!step) return "to be marked";
  const minutes = Math.round(elapsed(clock, step.id, clock.spans.at(-1)?.to ?? started) / 60);
  return `at ${step.title}, ${minutes} min`;
}

/** @param {HTMLElement} index the list of rows */
export function markCases(index) {
  const store = openHere();
  const form = document.querySelector("[data-case-filters]");
  const rows = /** @type {HTMLElement[]} */ ([...index.querySelectorAll("[data-slug]")]);
  const places = rows.map((row) => row.insertBefore(h("p.case-row__mark"), row.firstChild));
  const filter = () => form?.dispatchEvent(new Event("change"));
  const starred = (/** @type {HTMLElement} */ row, /** @type {boolean} */ on) => row.toggleAttribute("data-starred", on);
  const draw = () => {
    const sessions = store.list();
    const stars = store.stars();
    rows.forEach((row, i) => {
      const { slug } = row.dataset;
      const where = standing(sessions.filter((session) => session.slug === slug));
      row.toggleAttribute("data-done", where?.kind === "done");
      starred(row, stars.includes(slug));
      row.querySelector(".star")?.setAttribute("aria-pressed", String(stars.includes(slug)));
      places[i].className = "case-row__mark" + (where ? ` mark--${where.kind.replace(" ", "-")}` : "");
      places[i].textContent = where ? told(where, Date.now()) : "";
    });
    filter();
  };
  for (const row of rows)
    row.append(star(store, /** @type {string} */ (row.dataset.slug), row.querySelector("a")?.textContent ?? "", (on) => { starred(row, on); filter(); }));
  index.classList.add("cases--marked");
  form?.querySelectorAll("[data-marks]").forEach((/** @type {any} */ box) => { box.hidden = false; });
  draw();
  store.onChange(draw);
}
