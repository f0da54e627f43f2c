/**
 * Drawings that follow the numbers: once a frame those in sight, the others when the reader rests.
 * @module drawings
 */

/** @param {HTMLElement} page @param {() => import("./model.js").Values} values */
export function makeDrawings(page, values) {
  const figures = [...page.querySelectorAll("figure[data-drawing]")];
  /** @type {Set<Element>} */
  const stale = new Set();
  /** @type {Set<Element>} */
  const near = new Set();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) near.add(target);
      else near.delete(target);
    }
    soon();
  });
  for (const figure of figures) observer.observe(figure);
  /** @type {((figure: Element, values: import("./model.js").Values) => void) | undefined} */
  let redraw;
  let [frame, isLate] = [0, false];

  /** @param {Element[]} some */
  function draw(some) {
    for (const figure of some) {
      stale.delete(figure);
      redraw(figure, values());
    }
  }
  function soon() {
    if (redraw && stale.size) frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw([...stale].filter((figure) => near.has(figure)));
    });
  }

  return {
    async follow() {
      for (const figure of figures) stale.add(figure);
      if (figures.length) ({ redraw } = await import("../draw/redraw.js"));
      if (isLate) draw([...stale]);
      isLate = false;
      soon();
    },
    /** Draws what was out of sight, or has it drawn as soon as the drawing code has loaded. */
    finish() {
      if (redraw) draw([...stale]);
      else isLate = true;
    },
  };
}
