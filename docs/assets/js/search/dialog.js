// The search dialog at work: it asks the index as the reader writes, and shows what came back.

import { isCopy } from "../carried.js";
import { followArrows } from "./arrows.js";
import { NoIndex, openIndex } from "./engine.js";
import { counts, fits } from "./filters.js";
import { firstRows, ResultList } from "./list.js";
import { make, parts } from "./parts.js";
import { report, welcome } from "./words.js";

const PAUSE = 150; // ms without a keystroke before searching
const MISSING = "There is no search index here: run make site or make serve.";
const FAILED = "Search could not be loaded. Check the connection, then write again.";

/** The dialog of one page. */
export class SearchDialog {
  #ui;
  #results;
  #index;
  #turn = 0;
  #pause = 0;

  /** @param {{on: boolean}} shortcuts whether single keys open search; the dialog has the switch */
  constructor(shortcuts) {
    const ui = (this.#ui = parts(shortcuts.on));
    this.#results = new ResultList(ui);
    followArrows(ui.dialog, ui.input, ui.list);
    ui.input.addEventListener("input", () => this.#soon());
    ui.form.addEventListener("submit", (event) => this.#openFirst(event));
    ui.picks.addEventListener("change", () => this.#search());
    ui.offers.addEventListener("click", ({ target }) => this.#take(target.closest("button")));
    ui.list.addEventListener("click", (event) => this.#leave(event));
    ui.close.addEventListener("click", () => ui.dialog.close());
    ui.keys.addEventListener("change", () => { shortcuts.on = ui.keys.checked; });
    document.body.append(ui.dialog);
  }

  show() {
    if (!this.#ui.dialog.open) this.#ui.dialog.showModal();
    this.#ui.input.select();
    this.#search();
  }

  get #chosen() {
    return Object.fromEntries(this.#ui.selects.map((select) => [select.name, select.value]));
  }

  #soon() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#search(), PAUSE);
  }

  /** Searches for what is written and chosen, unless something newer is asked for meanwhile. */
  async #search() {
    clearTimeout(this.#pause);
    const turn = ++this.#turn;
    const query = this.#ui.input.value.trim();
    try {
      this.#index ??= isCopy() ? import("./texts.js").then((texts) => texts.openIndex()) : openIndex();
      const found = await (await this.#index)(query);
      if (turn === this.#turn) await this.#tell(query, found, turn);
    } catch (error) {
      this.#index = undefined;
      this.#show({ words: error instanceof NoIndex ? MISSING : FAILED, offers: [] });
      if (!(error instanceof NoIndex)) throw error;
    }
  }

  async #tell(query, found, turn) {
    this.#offerFilters(found.hits);
    const chosen = this.#chosen;
    const idle = !query && !Object.values(chosen).some(Boolean);
    const hits = idle ? [] : found.hits.filter(({ kinds }) => fits(kinds, chosen));
    const rows = await firstRows(hits);
    if (turn === this.#turn) this.#show(idle ? welcome : report(query, found, hits.length), rows, hits);
  }

  #show({ words, lead, offers }, rows = [], hits = []) {
    const { status, offers: place } = this.#ui;
    if (status.textContent !== words) status.textContent = words;
    const look = { type: "button", className: "search__offer" };
    const buttons = offers.map((offer) => make("button", look, offer));
    place.replaceChildren(...(buttons.length ? [make("span", {}, lead), ...buttons] : []));
    this.#results.show(rows, hits);
  }

  #offerFilters(hits) {
    const { selects, picks } = this.#ui;
    const pages = hits.map(({ kinds }) => kinds);
    const chosen = this.#chosen;
    for (const select of selects) {
      const kinds = counts(pages, chosen, select.name);
      const options = kinds.map(([kind, count]) => new Option(`${kind} (${count})`, kind));
      select.replaceChildren(new Option("Any", ""), ...options);
      select.value = chosen[select.name];
    }
    // Once shown they stay, so that the results do not jump.
    if (selects.some((select) => select.options.length > 1)) picks.hidden = false;
  }

  #take(offer) {
    if (!offer) return;
    this.#ui.input.value = offer.textContent;
    this.#ui.input.focus();
    this.#search();
  }

  async #openFirst(event) {
    event.preventDefault();
    await this.#search();
    this.#ui.list.querySelector("a")?.click();
  }

  /** A result on this same page would else stay behind the dialog. */
  #leave(event) {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (event.target.closest("a") && !elsewhere) this.#ui.dialog.close();
  }
}
