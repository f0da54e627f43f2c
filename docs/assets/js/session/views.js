/**
 * The session's mark-up, which `macros/templates/session.html.jinja` writes and the session's data bring.
 */
/** @type {Document} */
let views;

/** Takes the mark-up: a `<template>` with an id for each view. */
export const hold = (/** @type {string} */ html) => {
  views = new DOMParser().parseFromString(html, "text/html");
};

/**
 * A copy of a view, and its parts by their names (`data-as`). What is given for a part is put into it; a function is
 * called on its click, and with false the part is left out.
 * @param {string} id
 * @param {Record<string, any>} [given]
 * @returns {Record<string, any>} the parts, and the whole as `element`
 */
export function view(id, given = {}) {
  const template = /** @type {HTMLTemplateElement} */ (views.getElementById(id));
  const element = document.importNode(template.content, true).firstElementChild;
  /** @type {Record<string, any>} */
  const parts = { element };
  for (const part of /** @type {any} */ (element).querySelectorAll("[data-as]")) {
    const name = part.dataset.as;
    const filled = given[name];
    parts[name] = part;
    if (typeof filled === "function") part.onclick = filled;
    else if (filled === false) part.remove();
    else if (filled !== undefined) part.append(...[filled].flat());
  }
  return parts;
}
