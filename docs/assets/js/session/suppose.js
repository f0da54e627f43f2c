/** The assumptions: what is supposed, its value and the reason. */
import { assume } from "./ask.js";
import { button, h } from "./h.js";
import { suppose, unsuppose } from "./record.js";

const FIELDS = /** @type {const} */ ([["text", "What you suppose", 1000], ["value", "Value", 200], ["reason", "Why", 1000]]);

/** @param {import("./view.js").Desk} desk */
export function makeSuppose(desk) {
  const rows = h("ol.suppositions");
  const offers = h("div.offers");
  let count = -1;

  const row = (/** @type {any} */ stated, /** @type {number} */ index) =>
    h("li", {}, FIELDS.map(([name, words, maxlength]) => {
      const field = h("textarea", { rows: 1, maxlength, input: () =>
        desk.type(suppose, { ...desk.session.assumptions[index], [name]: field.value }, index) });
      field.value = stated[name];
      return h(`label.supposition__${name}`, {}, words, field);
    }), button("Remove", () => {
      desk.change(unsuppose, index);
      add.focus();
    }, "quiet", { "aria-label": `Remove assumption ${index + 1}` }));

  const add = button("Add an assumption", () => {
    desk.change(suppose, { text: "", value: "", reason: "", from: null });
    rows.lastElementChild?.querySelector("textarea")?.focus();
  });

  desk.watch(() => {
    const { assumptions, turns } = desk.session;
    // Rows are drawn again only when one came or went, so that no field loses its cursor.
    if (assumptions.length !== count) rows.replaceChildren(...assumptions.map(row));
    count = assumptions.length;
    const open = turns.flatMap(({ question, answer, retracted }, i) =>
      ((answer === "leave" || retracted) && !assumptions.some(({ from }) => from === i) ? [[i, question]] : []));
    const held = offers.contains(document.activeElement);
    offers.replaceChildren(...(open.length ? [h("h3", {}, "Left to you"), h("ul", {}, open.map(([i, question]) =>
      h("li", {}, h("span", {}, question), " ", button("Suppose it", () => assume(desk, Number(i)), "quiet"))))] : []));
    if (held) rows.lastElementChild?.querySelectorAll("textarea")[1].focus();
  });
  return h("div", {}, rows, add, offers);
}
