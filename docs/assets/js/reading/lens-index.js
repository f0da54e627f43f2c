/** The index of cases says through which eyes they will be read, and its links bear it. */
import { button, h } from "../session/h.js";
import { carryLens } from "./lens.js";
import { setInAddress } from "./query.js";

/**
 * @param {HTMLElement} index the list of rows
 * @param {string} role "" for none
 * @param {ReturnType<typeof import("./kept.js").openKept>} kept
 */
export function offerOnIndex(index, role, kept) {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (index.querySelectorAll("h2 a"));
  if (!role) return;
  const title = document.querySelector(`[data-case-filters] select[name="role"] option[value="${role}"]`)?.textContent ?? role;
  const off = button("Turn it off", () => {
    kept.set("lens", "");
    setInAddress("lens", "");
    carryLens(links, "");
    note.remove();
  }, "quiet");
  const note = h("p.read-as", {}, `You read the cases as ${title}: each opens with that lens. `, off);
  document.querySelector("[data-case-filters]")?.after(note);
  carryLens(links, role);
}
