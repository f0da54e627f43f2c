import { button, h } from "../session/h.js";
import { readCase } from "../session/case-data.js";
import { pack } from "./pack-paper.js";
import { sheet } from "./sheet-paper.js";

/**
 * Puts a paper in the place of the case, ready to print.
 * @param {HTMLElement} page the `.case` element
 * @param {string} name "pack" for the interviewer, "sheet" for the candidate
 */
export function show(page, name) {
  const data = readCase(page);
  const [title, made] = name === "pack" ? ["Interviewer’s pack", pack(data)] : ["Candidate’s sheet", sheet(data)];
  document.title = `${title}: ${data.title}`;
  document.documentElement.dataset.paper = name;
  page.hidden = true;
  const back = h("a.button", { href: location.pathname }, "Back to the case");
  const bar = h("p.actions.paper__bar", {}, button("Print", () => print(), "button.button--primary"), back);
  page.before(bar, made);
  made.querySelector("h1").focus();
}
