/** A line of the reader's own for each step, asked for before the answer opens if the reader likes. */
import { button, h } from "../session/h.js";

/** What each step asks of the reader. */
export const PROMPTS = {
  ask: "what would you ask first?",
  suppose: "which number would you assume, and why?",
  plan: "what would you build first?",
  execute: "where is it hard, and what would you do there?",
  recap: "how would you sum it up in a breath?",
};
const LONGEST = 1000;

/**
 * @param {string} slug of the case
 * @param {HTMLDetailsElement[]} steps
 * @param {HTMLInputElement} box the choice to write first
 * @param {ReturnType<typeof import("./kept.js").openKept>} kept
 */
export function writeFirst(slug, steps, box, kept) {
  box.checked = kept.get("write") === "1";
  const lines = steps.map((step) => ownLine(step, `line:${slug}:${step.dataset.phase}`, () => box.checked, kept));
  box.addEventListener("change", () => {
    kept.set("write", box.checked ? "1" : "");
    lines.forEach((line) => line.choose());
  });
}

/** One step: its answer stays out of sight while the step waits for the reader's line. */
function ownLine(/** @type {HTMLDetailsElement} */ step, /** @type {string} */ name, /** @type {() => boolean} */ isFirst, /** @type {any} */ kept) {
  const phase = /** @type {keyof typeof PROMPTS} */ (step.dataset.phase);
  const title = step.querySelector("h2")?.textContent ?? "";
  const summary = /** @type {HTMLElement} */ (step.querySelector("summary"));
  const body = /** @type {HTMLElement} */ (step.querySelector(".step__body"));
  const place = h("div.own-line");
  let [waits, edits, trouble] = [false, false, ""];

  const line = () => kept.get(name).slice(0, LONGEST);
  /** A closed step with nothing written waits; an open one goes on showing what it shows. */
  const settle = () => { waits = isFirst() && !line() && (waits || !step.open); };
  const show = () => {
    [waits, edits] = [false, false];
    draw();
  };
  const write = (/** @type {string} */ text) => {
    trouble = kept.set(name, text.trim()) ? "" : "This browser keeps nothing for this page, so your line lasts until you close it.";
    show();
  };

  function form() {
    const field = h("textarea", { id: `own-${phase}`, rows: 2, maxlength: LONGEST, autocomplete: "off" });
    field.value = line();
    return h("form.own-line__form", { submit(/** @type {Event} */ event) {
      event.preventDefault();
      if (!field.value.trim()) return field.focus();
      write(field.value);
      summary.focus({ preventScroll: true });
    } },
    h("label", { for: field.id }, `Your line for ${title}: ${PROMPTS[phase]}`), field,
    h("p.own-line__acts", {}, h("button.button.button--small", {}, edits ? "Keep it" : "Keep it and open"),
      button(edits ? "Leave it as it was" : "Show it anyway", () => { show(); summary.focus({ preventScroll: true }); }, "quiet")));
  }

  const words = () => [
    h("p.own-line__label", {}, "Your line"), h("p.own-line__words", {}, line()),
    trouble && h("p.own-line__trouble", { role: "status" }, trouble),
    h("p.own-line__acts", {},
      button("Edit", () => { edits = true; draw(); place.querySelector("textarea")?.focus(); }, "quiet", { "aria-label": `Edit your line for ${title}` }),
      button("Delete", remove, "quiet", { "aria-label": `Delete your line for ${title}` })),
  ];

  function remove() {
    const was = line();
    write("");
    const undo = button("Undo", () => {
      write(was);
      summary.focus({ preventScroll: true });
    }, "quiet");
    place.replaceChildren(h("p.own-line__trouble", {}, "Your line is deleted. ", undo));
    undo.focus();
  }

  function draw() {
    body.hidden = waits;
    place.replaceChildren(...(waits || edits ? [form()] : line() ? words().filter(Boolean) : []));
  }

  body.before(place);
  step.addEventListener("toggle", () => {
    if (!step.open) {
      settle();
      if (!edits) draw();
    } else if (waits && step.contains(document.activeElement)) {
      place.querySelector("textarea")?.focus({ preventScroll: true });
      place.scrollIntoView({ block: "nearest" });
    }
  });
  // A link to something within the answer shows the answer.
  body.addEventListener("reveal", show);
  settle();
  draw();
  return { choose() { settle(); draw(); } };
}
