// The mark-up of the search dialog.

/** The filters, in order, with their labels. */
const FILTERS = { role: "Role", domain: "Trade", problem: "Problem" };

/**
 * An element with properties and children; children are elements or text, never mark-up.
 * @param {string} tag
 * @param {object} [properties]
 * @param {...(Node | string)} children
 */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const button = (words, properties) =>
  make("button", { type: "button", className: "button button--small", ...properties }, words);

function bar() {
  // Not type="search": there the first Escape empties the field, and only a second one closes the dialog.
  const input = make("input", { type: "text", id: "search-input", autocomplete: "off", enterKeyHint: "go" });
  input.spellcheck = false;
  const close = button("Close");
  const label = make("label", { htmlFor: "search-input" }, "Search the guide and its cases");
  return { input, close, head: [label, make("div", { className: "search__bar" }, input, close)] };
}

function filters() {
  const selects = Object.keys(FILTERS).map((name) => make("select", { name, autocomplete: "off" }));
  const labels = selects.map((select) => make("label", {}, make("span", {}, FILTERS[select.name]), select));
  return { selects, picks: make("div", { className: "search__filters", hidden: true }, ...labels) };
}

/**
 * The dialog and the parts that change.
 * @param {boolean} keysOn whether single keys open it
 */
export function parts(keysOn) {
  const { input, close, head } = bar();
  const { selects, picks } = filters();
  const form = make("form", {}, ...head, picks);
  form.setAttribute("role", "search");
  const status = make("p", { className: "search__status" });
  status.setAttribute("role", "status");
  const offers = make("p", { className: "search__offers" });
  const list = make("ol", { className: "search__results" });
  const end = make("div");
  const more = button("Show more", { hidden: true });
  const keys = make("input", { type: "checkbox", checked: keysOn });
  const words = make("span", {}, "Open with the keys / and s");
  const foot = make("label", { className: "search__keys" }, keys, words);
  const body = make("div", { className: "search__body" }, status, offers, list, end, more);
  const dialog = make("dialog", { className: "search-dialog" }, form, body, foot);
  dialog.setAttribute("aria-label", "Search");
  dialog.setAttribute("closedby", "any");
  return { dialog, form, input, close, selects, picks, body, status, offers, list, end, more, keys };
}
