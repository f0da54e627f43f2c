// Disclosures: the page opens what a link points into, prints everything, and offers to open all steps at once.

/** Opens every closed <details> around an element, and the one whose summary holds it. */
export function reveal(element) {
  for (let box = element?.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
}

/** The element that the address points to, if the page has it. */
const target = () => document.getElementById(decodeURIComponent(location.hash.slice(1)));

function followAddress() {
  const element = target();
  if (!element?.closest("details")) return;
  reveal(element);
  element.scrollIntoView();
}

function printEverything() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("#content details:not([open])")];
    for (const box of opened) box.open = true;
  });
  addEventListener("afterprint", () => {
    for (const box of opened) box.open = false;
  });
}

function offerToOpenAll(steps, place) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "quiet" });
  const label = () => {
    button.textContent = steps.every((step) => step.open) ? "Close all steps" : "Open all steps";
  };
  button.addEventListener("click", () => {
    const open = !steps.every((step) => step.open);
    for (const step of steps) step.open = open;
  });
  for (const step of steps) step.addEventListener("toggle", label);
  label();
  place.append(" ", button);
}

// A click on a link to the present address changes no hash, yet what it points to may have been closed since.
document.addEventListener("click", (event) => {
  if (event.target.closest("a[href^='#']")?.hash === location.hash) followAddress();
});
addEventListener("hashchange", followAddress);
followAddress();
printEverything();

const steps = [...document.querySelectorAll(".case > .step")];
const place = document.querySelector(".case > .actions");
if (steps.length && place) offerToOpenAll(steps, place);
