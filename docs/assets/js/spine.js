// The spine marks where the reader is: the last step or part whose heading has passed the top third of the window.

/** Which of the headings, in page order, is being read; -1 before the first. */
export function reached(tops, line) {
  return tops.findLastIndex((top) => top <= line);
}

function follow(spine) {
  const links = [...spine.querySelectorAll("a[href^='#']")].filter((link) => document.querySelector(link.hash));
  const headings = links
    .map((link) => ({ link, heading: document.querySelector(link.hash), step: link.closest(".spine__step") }))
    .sort((a, b) => (a.heading.compareDocumentPosition(b.heading) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  let waiting = false;

  function mark() {
    waiting = false;
    const here = reached(headings.map(({ heading }) => heading.getBoundingClientRect().top), innerHeight / 3);
    headings.forEach(({ link, step }, index) => {
      step?.toggleAttribute("data-reached", index <= here);
      if (index === here) link.setAttribute("aria-current", step ? "step" : "true");
      else link.removeAttribute("aria-current");
    });
  }
  const soon = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };

  spine.dataset.live = "";
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  document.addEventListener("toggle", soon, true);
  mark();
}

const spine = document.querySelector(".spine");
if (spine) follow(spine);
