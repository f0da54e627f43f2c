// A case's numbers: each opens its formula, and the assumptions move, once a reader asks for either.

const page = document.querySelector(".case");
const asked = new URLSearchParams(location.search);
const isElsewhere = ["practise", "pack", "sheet"].some((name) => asked.has(name));

/** What explores this page's numbers, loaded on first use. */
const explorer = () => import("./explore/start.js").then(({ start }) => start(page));

/** Lets a number be pressed, unless it stands in something that is pressed itself. */
function offer(number) {
  if (number.closest("summary, a, button, label")) return;
  number.setAttribute("role", "button");
  number.tabIndex = 0;
}

async function open(event) {
  const number = event.target.closest?.(".number[role=button]");
  if (!number || (event.type === "keydown" && !["Enter", " "].includes(event.key))) return;
  event.preventDefault();
  (await explorer()).openFormula(number);
}

function watch(suppose) {
  for (const number of page.querySelectorAll(".number[data-name]")) offer(number);
  page.addEventListener("click", open);
  page.addEventListener("keydown", open);
  suppose.addEventListener("toggle", explorer, { once: true });
  if (suppose.open || asked.has("suppose")) explorer();
}

const suppose = page?.querySelector("details.step--suppose");
if (suppose && page.querySelector(".assumptions") && !isElsewhere) watch(suppose);
