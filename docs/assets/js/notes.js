// Citations and footnotes open what they point to beside themselves; side notes without a margin open in place.

import { peek } from "./peek.js";
import { sideNote } from "./side-note.js";

/** What a link of the page points to. */
const target = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));

/** A copy of a source or footnote, as a popover that stands behind its link. */
function copyOf(item, link) {
  const tip = document.createElement("span");
  tip.id = `tip-${link.id || link.parentElement.id}`;
  tip.className = "tip";
  tip.popover = "auto";
  tip.append(...(item.querySelector(".source") ?? item).cloneNode(true).childNodes);
  for (const part of tip.querySelectorAll(".footnote-backref, [popover]")) part.remove();
  for (const part of tip.querySelectorAll("[id]")) part.removeAttribute("id");
  for (const block of tip.querySelectorAll("p")) block.replaceWith(...block.childNodes);
  if (item.querySelector(".source")) tip.append(toList(link));
  link.after(tip);
  for (const inner of tip.querySelectorAll("a.cite")) openBeside(inner);
  return tip;
}

function toList(link) {
  return Object.assign(document.createElement("a"), { className: "tip__list", href: link.hash, textContent: "In the list of sources" });
}

/** Opens a copy of what the link points to; a finger opens it too, and goes on by the links in it. */
function openBeside(link) {
  const item = target(link);
  if (!item) return;
  let tip = null;
  const { toggle } = peek(link, () => (tip ??= copyOf(item, link)));
  let isTouch = false;
  link.addEventListener("pointerdown", (event) => {
    isTouch = event.pointerType !== "mouse";
  });
  link.addEventListener("click", (event) => {
    if (!isTouch || !event.detail) return;
    event.preventDefault();
    toggle();
  });
}

for (const link of document.querySelectorAll("#content :is(a.cite, a.footnote-ref)[href^='#']")) openBeside(link);
for (const link of document.querySelectorAll("#content .note-ref > a")) {
  const aside = target(link);
  if (aside) sideNote(link, aside);
}
