/** The hint ladders: on request, one rung at a time, each button with its cost in words. */
import { inside } from "./case-data.js";
import { titleOf } from "./phases.js";
import { hint } from "./record.js";
import { view } from "./views.js";

/** @param {import("./view.js").Desk} desk */
export function makeHints(desk) {
  const { hints: heading, here, nohint: none, others } = desk.ui;
  const ladders = desk.caseData.hints.map(({ id, phase, node }) => {
    const { element, title, rungs } = view("ladder", { title: titleOf(phase) });
    const says = node.querySelectorAll(".rung .speech");
    [...rungs.children].forEach((row, n) => {
      const [, words, take] = row.children;
      take.onclick = () => {
        desk.change(hint, id, Date.now());
        words.focus();
      };
      words.append(...inside(says[n]));
    });
    return { id, phase, element, title, rungs };
  });

  let drawn = "";
  desk.watch(() => {
    const { hints, phase } = desk.session;
    if (drawn !== (drawn = phase)) {
      heading.textContent = `Hints for ${titleOf(phase)}`;
      const [mine, rest] = [true, false].map((is) => ladders.filter((each) => (each.phase === phase) === is));
      here.replaceChildren(...mine.map(({ element }) => element));
      others.replaceChildren(...rest.map(({ element }) => element));
      none.hidden = mine.length > 0;
    }
    for (const { id, phase: step, title, rungs } of ladders) {
      const taken = hints.filter((each) => each.hint === id).length;
      title.hidden = step === phase;
      [...rungs.children].forEach(({ children: [name, words, take, later] }, n) => {
        name.lastChild.hidden = words.hidden = n >= taken;
        take.hidden = n !== taken;
        later.hidden = n <= taken;
      });
    }
  });
}
