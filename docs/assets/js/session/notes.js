/** The notes of each step, and what was written before. */
import { h } from "./h.js";
import { PHASES, titleOf } from "./phases.js";
import { note } from "./record.js";

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
  // The command, unlike a value that is set, keeps the browser's own undo.
  document.execCommand(words ? "insertText" : "delete", false, text);
}

/** @param {import("./view.js").Desk} desk */
export function makeNotes(desk) {
  const { element, work, before, written } = desk.ui;
  for (const area of element.querySelectorAll(".notes")) {
    area.value = desk.session.notes[/** @type {import("./phases.js").PhaseId} */ (area.name)];
    area.onkeydown = continueList;
    area.oninput = () => desk.type(note, area.name, area.value);
  }
  desk.watch(() => {
    const { phase, notes, assumptions } = desk.session;
    const at = PHASES.findIndex(({ id }) => id === phase);
    work.textContent = at ? titleOf(phase) ?? "" : "Notes";
    const stated = assumptions.filter(({ text }) => text).map(({ text, value, reason }) =>
      h("li", {}, [text, value].filter(Boolean).join(": "), reason && ` (${reason})`));
    written.replaceChildren(...PHASES.slice(0, Math.max(at, 0)).flatMap(({ id, title }) => {
      const list = id === "suppose" && stated.length ? [h("ul", {}, stated)] : [];
      return list.length || notes[id] ? [h("h4", {}, title), ...list, h("p.before__notes", {}, notes[id])] : [];
    }));
    before.hidden = !written.firstChild;
  });
}
