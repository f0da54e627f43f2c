import { h } from "../session/h.js";
import { PHASES } from "../session/phases.js";

/**
 * The candidate's sheet: the question, and room for each step.
 * @param {ReturnType<typeof import("../session/case-data.js").readCase>} data
 */
export const sheet = ({ title, prompt, minutes }) =>
  h("article.paper", {},
    h("p.paper__head", {}, h("span", {}, "Candidate’s sheet"), h("span", {}, `${minutes} minutes`)),
    h("h1", { tabindex: "-1" }, title),
    h("p.prompt", {}, prompt),
    PHASES.map(({ id, title: step, minutes: share }) =>
      h(`section.paper__room.min-${share}`, {}, h("h2", {}, h(`span.marker.step--${id}`, { "aria-hidden": "true" }, step[0]), ` ${step}`, h("span", {}, `${share} min`)))));
