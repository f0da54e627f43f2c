// A note beside the words that it explains. It opens under a resting mouse and with the keyboard's focus, stays while
// either is on it, and closes with Escape or a press elsewhere (WCAG 2.2, 1.4.13). Native popovers do the rest.

const DELAY = 150;

const isOpen = (tip) => Boolean(tip?.matches(":popover-open"));

/**
 * @param {HTMLElement} trigger the words
 * @param {() => HTMLElement | null} ready gives the popover, ready to be shown, or null where none is due
 * @returns {{toggle: () => void}} for a press that opens or closes the popover
 */
export function peek(trigger, ready) {
  let tip = null;
  let timer = 0;
  let isPeek = false;
  let isClosing = false;
  let wasOpen = false;

  const later = (act) => (event) => {
    if (event.pointerType !== "mouse") return;
    clearTimeout(timer);
    timer = setTimeout(act, DELAY);
  };
  const isBusy = () => trigger.matches(":focus-visible") || tip.contains(document.activeElement);
  const close = () => {
    if (isPeek && isOpen(tip) && !isBusy()) tip.hidePopover();
  };
  const leave = (event) => {
    const to = event.relatedTarget;
    if (to && isOpen(tip) && !trigger.contains(to) && !tip.contains(to)) tip.hidePopover();
  };

  function adopt(found) {
    if (!found || found === tip) return found;
    tip = found;
    tip.addEventListener("pointerenter", later(open));
    tip.addEventListener("pointerleave", later(close));
    tip.addEventListener("focusout", leave);
    // Closing may give the focus back to the words, which must not open the note again.
    tip.addEventListener("beforetoggle", (event) => {
      isClosing = event.newState === "closed";
      if (isClosing) trigger.removeAttribute("aria-describedby");
      else trigger.setAttribute("aria-describedby", tip.id);
    });
    tip.addEventListener("toggle", () => {
      isClosing = false;
    });
    return tip;
  }

  function open() {
    // `source` keeps the popover tied to its words, for its place and for the order of the focus.
    if (isOpen(tip) || !adopt(ready())) return;
    isPeek = true;
    tip.showPopover({ source: trigger });
  }

  if (!("showPopover" in trigger)) return { toggle() {} };
  trigger.addEventListener("pointerenter", later(open));
  trigger.addEventListener("pointerleave", later(close));
  trigger.addEventListener("focus", () => {
    if (!isClosing && trigger.matches(":focus-visible")) open();
  });
  trigger.addEventListener("focusout", leave);
  trigger.addEventListener("pointerdown", () => {
    wasOpen = isOpen(tip);
  });
  // A click on a term keeps open what the mouse or the focus had opened, instead of closing it.
  trigger.addEventListener("click", (event) => {
    if (trigger.hasAttribute("popovertarget") && isPeek && isOpen(tip)) event.preventDefault();
    isPeek = false;
  });
  // A press outside a popover has closed it before the click arrives.
  return { toggle: () => (wasOpen ? tip.hidePopover() : open()) };
}
