/** The assumptions: what is supposed, its value and the reason. */
import { assume } from "./ask.js";
import { suppose, unsuppose } from "./record.js";
import { view } from "./views.js";

/** @param {import("./view.js").Desk} desk */
export function makeSuppose(desk) {
  const { rows, add, offers, offered } = desk.ui;
  let count = -1;

  const row = (/** @type {any} */ stated, /** @type {number} */ index) => {
    const { element, remove } = view("supposition", { remove() {
      desk.change(unsuppose, index);
      add.focus();
    } });
    remove.ariaLabel = `Remove assumption ${index + 1}`;
    for (const field of element.querySelectorAll("textarea")) {
      field.value = stated[field.name];
      field.oninput = () => desk.type(suppose, { ...desk.session.assumptions[index], [field.name]: field.value }, index);
    }
    return element;
  };

  add.onclick = () => {
    desk.change(suppose, { text: "", value: "", reason: "", from: null });
    rows.lastElementChild.querySelector("textarea").focus();
  };

  desk.watch(() => {
    const { assumptions, turns } = desk.session;
    // Rows are drawn again only when one came or went, so that no field loses its cursor.
    if (assumptions.length !== count) rows.replaceChildren(...assumptions.map(row));
    count = assumptions.length;
    const open = turns.flatMap(({ question, answer, retracted }, i) =>
      ((answer === "leave" || retracted) && !assumptions.some(({ from }) => from === i)
        ? view("offer", { question, suppose: () => assume(desk, i) }).element : []));
    const held = offered.contains(document.activeElement);
    offered.replaceChildren(...open);
    offers.hidden = !open.length;
    if (held) rows.lastElementChild.querySelector("[name=value]").focus();
  });
}
