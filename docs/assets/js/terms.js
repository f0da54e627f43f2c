// A glossary term opens on a press by itself (a native popover); here it also opens under a resting mouse.

const DELAY = 150;

/** Opens the term's popover while a mouse rests on the term or on the popover itself. */
function hover(term) {
  const tip = document.getElementById(term.getAttribute("popovertarget"));
  if (!tip?.showPopover) return;
  let timer = 0;
  let byHover = false;

  const later = (act) => (event) => {
    if (event.pointerType !== "mouse") return;
    clearTimeout(timer);
    timer = setTimeout(act, DELAY);
  };
  const open = later(() => {
    if (tip.matches(":popover-open")) return;
    byHover = true;
    // `source` keeps the popover tied to its term, for its place and for assistive technology.
    tip.showPopover({ source: term });
  });
  const close = later(() => {
    if (byHover) tip.hidePopover();
  });

  for (const element of [term, tip]) {
    element.addEventListener("pointerenter", open);
    element.addEventListener("pointerleave", close);
  }
  // A click keeps open what the mouse had opened, instead of closing it.
  term.addEventListener("click", (event) => {
    if (byHover && tip.matches(":popover-open")) event.preventDefault();
    byHover = false;
  });
}

for (const term of document.querySelectorAll(".term[popovertarget]")) hover(term);
