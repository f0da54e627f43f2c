/**
 * An element: "p.name" is a tag with classes; a function is heard as an event; text stays text.
 * @param {string} tag
 * @param {Record<string, any>} [attributes] a boolean sets or leaves out, undefined leaves out
 * @param {...(Node | string | false | null | undefined | (Node | string)[])} children
 * @returns {any}
 */
export function h(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const svg = /^(svg|path|polyline|text)$/.test(name);
  const element = svg ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
  if (classes.length) element.setAttribute("class", classes.join(" "));
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child || child === 0));
  return element;
}

/** A button; `look` is "button", "quiet", "chip" or what else the style sheet knows. */
export const button = (/** @type {any} */ words, /** @type {(event: any) => void} */ click, look = "button", more = {}) =>
  h(`button.${look}`, { type: "button", click, ...more }, words);
