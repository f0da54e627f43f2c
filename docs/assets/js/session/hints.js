/** The hint ladders: on request, one rung at a time, each button with its cost in words. */
import { copy } from "./case-data.js";
import { button, h } from "./h.js";
import { PHASES } from "./phases.js";
import { hint } from "./record.js";

const NTH = ["first", "second", "third"];

/** @param {import("./view.js").Desk} desk */
export function makeHints(desk) {
  const heading = h("h2", { tabindex: -1 });
  const body = h("div");
  let state = "";

  const ladder = (/** @type {any} */ { id, rungs }) => {
    const taken = desk.session.hints.filter((each) => each.hint === id).length;
    const take = () => {
      desk.change(hint, id, Date.now());
      body.querySelector(`[data-rung="${id}-${taken}"]`)?.focus();
    };
    return h("ol.hints", {}, rungs.map((/** @type {any} */ { name, node }, /** @type {number} */ i) => h("li", {},
      h("p.hints__name", {}, name, i < taken && h("span", {}, "in your result")),
      i < taken ? h("div", { tabindex: -1, "data-rung": `${id}-${i}` }, copy(node))
        : i === taken ? button(`Show the ${NTH[i]} hint: it will stand in your result`, take, "quiet")
        : h("p.hints__later", {}, `Opens after the ${NTH[i - 1]}`))));
  };

  desk.watch(() => {
    const { hints, phase } = desk.session;
    if (state === (state = `${phase}${hints.length}`)) return;
    const of = (/** @type {string} */ id) => desk.caseData.hints.filter((each) => each.phase === id).map(ladder);
    const here = PHASES.find(({ id }) => id === phase);
    const mine = of(phase);
    const open = body.querySelector("details")?.open;
    heading.textContent = `Hints for ${here?.title}`;
    body.replaceChildren(...(mine.length ? mine : [h("p", {}, "There are none for this step.")]),
      h("details", { open }, h("summary", {}, "Hints for other steps"),
        PHASES.filter(({ id }) => id !== phase && of(id).length).map(({ id, title }) => [h("h3", {}, title), ...of(id)]).flat()));
  });
  return h("section.session__hints", {}, heading, body);
}
