// A side note stands in the margin. Where there is none it is folded, and its number opens it in place below the
// paragraph; a mouse at rest or the focus shows it beside the number until then.

import { peek } from "./peek.js";

const margin = matchMedia("(min-width: 76.25em)");

/**
 * @param {HTMLAnchorElement} link the raised number
 * @param {HTMLElement} aside the note
 */
export function sideNote(link, aside) {
  let isUnfolded = location.hash === `#${aside.id}`;

  function update() {
    aside.removeAttribute("popover");
    // Folded, it is still found by the browser's search on the page, and by a link to it.
    aside.hidden = margin.matches || isUnfolded ? false : "until-found";
    if (margin.matches) link.removeAttribute("aria-expanded");
    else link.setAttribute("aria-expanded", String(isUnfolded));
  }
  function unfold(open) {
    isUnfolded = open;
    update();
  }
  function lift() {
    if (margin.matches || isUnfolded) return null;
    aside.hidden = false;
    aside.popover = "auto";
    return aside;
  }

  peek(link, lift);
  aside.addEventListener("toggle", (event) => {
    if (event.newState === "closed") update();
  });
  aside.addEventListener("beforematch", () => unfold(true));
  link.addEventListener("click", (event) => {
    if (margin.matches) return;
    event.preventDefault();
    unfold(!isUnfolded);
  });
  for (const element of [link, aside]) {
    element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && isUnfolded) unfold(false);
    });
  }
  for (const [name, isLit] of [["pointerenter", true], ["focus", true], ["pointerleave", false], ["blur", false]]) {
    link.addEventListener(name, () => aside.classList.toggle("is-lit", isLit));
  }
  margin.addEventListener("change", update);
  update();
}
