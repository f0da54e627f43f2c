// Arrow keys lead from the field to the results and back.

/**
 * @param {HTMLElement} place where the keys are heard
 * @param {HTMLInputElement} input the first stop
 * @param {HTMLElement} list whose links are the others
 */
export function followArrows(place, input, list) {
  place.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [input, ...list.querySelectorAll("a")];
    const here = stops.indexOf(event.target);
    if (!step || here < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    stops[here + step]?.focus();
  });
}
