/** The working pane: notes for each step, with what belongs to the step, and what was written before. */
import { makeBoard } from "./board.js";
import { h } from "./h.js";
import { PHASES } from "./phases.js";
import { makeRecap } from "./recap.js";
import { note } from "./record.js";
import { makeSuppose } from "./suppose.js";

const ITEM = /^(\s*)(?:([-*+])|(\d+)([.)]))(\s+)(.*)$/;

/** Enter in a list begins its next item, and in an empty item ends the list. */
function continueList(/** @type {KeyboardEvent} */ event) {
  const area = /** @type {HTMLTextAreaElement} */ (event.target);
  if (event.key !== "Enter" || event.isComposing || area.selectionStart !== area.selectionEnd) return;
  const begin = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const [, indent, bullet, number, dot, gap, words] = ITEM.exec(area.value.slice(begin, area.selectionStart)) ?? [];
  if (gap === undefined) return;
  event.preventDefault();
  if (!words) area.setSelectionRange(begin, area.selectionStart);
  const text = words ? `\n${indent}${bullet ?? Number(number) + 1 + dot}${gap}` : "";
  // The command keeps the browser's own undo; where there is none, the text is set.
  if (document.execCommand(words ? "insertText" : "delete", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input"));
}

/** @param {import("./view.js").Desk} desk */
export function makeWork(desk) {
  const heading = h("h2", { tabindex: -1 });
  const before = h("div");
  const sofar = h("details.before", {}, h("summary", {}, "Written so far"), before);
  const parts = { suppose: makeSuppose(desk), recap: makeRecap(desk) };
  const board = makeBoard(desk);
  const areas = PHASES.map(({ id, title }) => {
    const area = h("textarea.notes", { maxlength: 50000, keydown: continueList, input: () => desk.type(note, id, area.value) });
    area.value = desk.session.notes[id];
    const words = id === "recap" ? "What you say, before or after saying it" : `Notes for ${title}`;
    return { id, label: h("label.notes__label", {}, words, area) };
  });
  desk.watch(() => {
    const { phase, notes, assumptions } = desk.session;
    const at = PHASES.findIndex(({ id }) => id === phase);
    heading.textContent = phase === "ask" ? "Notes" : PHASES[at]?.title ?? "";
    areas.forEach(({ id, label }) => { label.hidden = id !== phase; });
    parts.suppose.hidden = phase !== "suppose";
    parts.recap.hidden = phase !== "recap";
    board.hidden = phase !== "plan" && phase !== "execute";
    const stated = at > 1 ? assumptions.filter(({ text }) => text).map(({ text, value, reason }) =>
      h("li", {}, [text, value].filter(Boolean).join(": "), reason && ` (${reason})`)) : [];
    const written = PHASES.slice(0, Math.max(at, 0)).flatMap(({ id, title }) => {
      const list = id === "suppose" && stated.length ? [h("ul", {}, stated)] : [];
      return list.length || notes[id] ? [h("h4", {}, title), ...list, h("p.before__notes", {}, notes[id])] : [];
    });
    before.replaceChildren(...written);
    sofar.hidden = !written.length;
  });
  return h("section.session__work", {}, heading, parts.suppose, parts.recap, areas.map(({ label }) => label),
    h("p.session__saved", {}, "Saved on this device"), sofar, board);
}
