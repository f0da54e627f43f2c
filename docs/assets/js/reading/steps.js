/** The five steps: all open, all closed, or one at a time. */

/** Lets `change` move things, and keeps `element` where it is in the window. */
function hold(/** @type {Element} */ element, /** @type {() => void} */ change) {
  const before = element.getBoundingClientRect().top;
  change();
  scrollBy(0, element.getBoundingClientRect().top - before);
}

/** The open step that is being read: the first that reaches below the top third of the window. */
const beingRead = (/** @type {HTMLDetailsElement[]} */ open) =>
  open.find((step) => step.getBoundingClientRect().bottom > innerHeight / 3) ?? open.at(-1);

/**
 * @param {HTMLDetailsElement[]} steps
 * @param {any} controls the form with the buttons `open` and `close` and the box `one`
 * @param {HTMLButtonElement | null} button the spine's own, which opens all or closes all
 * @param {ReturnType<typeof import("./kept.js").openKept>} kept
 */
export function openSteps(steps, controls, button, kept) {
  const { open, close, one } = controls.elements;
  let printing = false;
  const opened = () => steps.filter((step) => step.open);
  const closeOthers = (/** @type {HTMLDetailsElement | undefined} */ step) => {
    if (step) hold(step, () => steps.forEach((other) => { if (other !== step) other.open = false; }));
  };
  const oneAtATime = (/** @type {boolean} */ on) => {
    one.checked = on;
    kept.set("one", on ? "1" : "");
    if (on) closeOthers(beingRead(opened()));
  };
  const all = (/** @type {boolean} */ on) => {
    if (on && one.checked) oneAtATime(false);
    for (const step of steps) step.open = on;
  };
  const label = () => {
    if (!button) return;
    const every = opened().length === steps.length;
    /** @type {any} */ (button.querySelector("[data-sign]")).textContent = every ? "\u2212" : "+";
    /** @type {any} */ (button.querySelector("[data-verb]")).textContent = every ? "Close" : "Open";
  };

  one.checked = kept.get("one") === "1";
  one.addEventListener("change", () => oneAtATime(one.checked));
  open.addEventListener("click", () => all(true));
  close.addEventListener("click", () => all(false));
  button?.addEventListener("click", () => all(opened().length < steps.length));
  addEventListener("beforeprint", () => { printing = true; });
  addEventListener("afterprint", () => setTimeout(() => { printing = false; }));
  for (const step of steps)
    step.addEventListener("toggle", () => {
      if (step.open && one.checked && !printing) closeOthers(step);
      label();
    });
  if (button) button.hidden = false;
  label();
}
