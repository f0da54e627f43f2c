// The search dialog: a native <dialog> made when it is first asked for.

import { NoIndex, openIndex } from "./search-engine.js";
import { counts, fits } from "./search-filters.js";
import { make, row } from "./search-results.js";

const PAUSE = 150; // ms without a keystroke before searching
const BATCH = 8; // rows shown at once
const FILTERS = { role: ["Role", "Any role"], domain: ["Trade", "Any trade"], problem: ["Problem", "Any problem"] };
const EXAMPLES = ["threshold", "leakage", "CTR", "uplift"];
const MISSING = "There is no search index here: run make site or make serve.";
const FAILED = "Search could not be loaded. Check the connection, then close this and open it again.";

/** The dialog's parts, by name. */
function parts(keysOn) {
  const input = make("input", { type: "search", id: "search-input", autocomplete: "off", spellcheck: false, enterKeyHint: "go" });
  const selects = Object.entries(FILTERS).map(([name, [, any]]) => make("select", { name }, new Option(any, "")));
  const picks = selects.map((select) => make("label", {}, `${FILTERS[select.name][0]} `, select));
  const close = make("button", { type: "button", className: "button button--small" }, "Close");
  const filters = make("div", { className: "search__filters", hidden: true }, ...picks);
  const status = make("p", { className: "search__status", role: "status" });
  const offers = make("p", { className: "search__offers" });
  const list = make("ol", { className: "search__results" });
  const more = make("button", { type: "button", className: "button button--small", hidden: true }, "Show more");
  const keys = make("input", { type: "checkbox", checked: keysOn });
  const label = make("label", { htmlFor: "search-input", id: "search-label" }, "Search the guide and its cases");
  const form = make("form", { role: "search" }, label, make("div", { className: "search__bar" }, input, close), filters);
  const body = make("div", { className: "search__body" }, status, offers, list, more);
  const foot = make("label", { className: "search__keys" }, keys, " Open with the keys / and s");
  const dialog = make("dialog", { className: "search-dialog" }, form, body, foot);
  dialog.setAttribute("aria-labelledby", "search-label");
  dialog.setAttribute("closedby", "any");
  return { dialog, form, input, selects, filters, close, status, offers, list, more, keys };
}

/**
 * Makes the dialog and adds it to the page.
 * @param {{on: boolean}} shortcuts whether keys open it
 * @returns {{show: () => void}}
 */
export function createDialog(shortcuts) {
  const ui = parts(shortcuts.on);
  let index;
  let turn = 0;
  let pause;

  const chosen = () => Object.fromEntries(ui.selects.map((select) => [select.name, select.value]));

  function say(words, offers = [], lead = "") {
    ui.status.textContent = words;
    const buttons = offers.map((offer) => make("button", { type: "button", className: "search__offer", value: offer }, offer));
    ui.offers.replaceChildren(...(buttons.length ? [lead, ...buttons] : []));
  }

  function offerFilters(hits) {
    const pages = hits.map(({ kinds }) => kinds);
    for (const select of ui.selects) {
      const { name, value } = select;
      const options = counts(pages, chosen(), name).map(([kind, count]) => new Option(`${kind} (${count})`, kind, false, kind === value));
      select.replaceChildren(new Option(FILTERS[name][1], ""), ...options);
    }
    ui.filters.hidden = !ui.selects.some((select) => select.options.length > 1);
  }

  async function showRows(hits, mine) {
    const pages = await Promise.all(hits.slice(0, BATCH).map((hit) => hit.data()));
    if (mine !== turn) return;
    const rows = pages.map((page, at) => row(page, hits[at].kinds));
    ui.list.append(...rows);
    const rest = hits.slice(BATCH);
    ui.more.hidden = !rest.length;
    ui.more.onclick = async () => {
      await showRows(rest, mine);
      ui.list.children[ui.list.children.length - Math.min(BATCH, rest.length)]?.querySelector("a").focus();
    };
  }

  return { show: () => {} };
}
