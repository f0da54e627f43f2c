// Disclosures: the page opens what a link points into, and prints everything.

/** Opens every closed <details> around an element, and the one whose summary holds it; what hides it hears "reveal". */
export function reveal(element) {
  element?.parentElement.closest("[hidden]")?.dispatchEvent(new Event("reveal"));
  for (let box = element?.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
}

/** The element that the address points to, if the page has it. */
const target = () => document.getElementById(decodeURIComponent(location.hash.slice(1)));

function followAddress() {
  const element = target();
  if (!element?.closest("details")) return;
  reveal(element);
  (element.hidden ? element.closest("details") : element).scrollIntoView();
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

// A click on a link to the present address changes no hash, yet what it points to may have been closed since.
document.addEventListener("click", (event) => {
  if (event.target.closest("a[href^='#']")?.hash === location.hash) followAddress();
});
addEventListener("hashchange", followAddress);
followAddress();
printEverything();
