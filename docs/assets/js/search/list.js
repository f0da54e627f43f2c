// The list of results. Each row costs the text of its page, so rows are fetched as the reader comes to them.

import { row } from "./results.js";

const TOGETHER = 2; // rows fetched at once
const BATCH = 8; // rows before there are more only on request
const NEAR = "100px"; // how far below what is seen the next rows are fetched

const rowsOf = async (hits) => {
  const pages = await Promise.all(hits.map((hit) => hit.data()));
  return pages.map((page, at) => row(page, hits[at].kinds));
};

/** The rows to show first of these results. */
export const firstRows = (hits) => rowsOf(hits.slice(0, TOGETHER));

/** The list at work. */
export class ResultList {
  #ui;
  #rest = [];
  #room = 0;
  #eye;

  /** @param {{body: HTMLElement, list: HTMLElement, end: HTMLElement, more: HTMLElement}} ui `body` scrolls, `end` stands below the list */
  constructor(ui) {
    this.#ui = ui;
    const came = (entries) => { if (entries.at(-1).isIntersecting) this.#grow(); };
    this.#eye = new IntersectionObserver(came, { root: ui.body, rootMargin: `0px 0px ${NEAR}` });
    ui.more.addEventListener("click", () => {
      this.#room = BATCH;
      this.#grow();
    });
  }

  /** Show the first rows of these results; the others follow. */
  show(rows, hits) {
    this.#rest = hits.slice(rows.length);
    this.#room = BATCH - rows.length;
    this.#ui.list.replaceChildren(...rows);
    this.#watch();
  }

  async #grow() {
    const { list, more } = this.#ui;
    const rest = this.#rest;
    this.#eye.disconnect();
    const rows = await rowsOf(rest.slice(0, TOGETHER)).catch(() => []);
    if (rest !== this.#rest) return; // other results are shown by now
    this.#rest = rest.slice(rows.length);
    this.#room = rows.length ? this.#room - rows.length : 0; // what could not be fetched is tried again on request
    list.append(...rows);
    if (document.activeElement === more) rows[0]?.querySelector("a").focus();
    this.#watch();
  }

  #watch() {
    const isOver = !this.#rest.length;
    this.#ui.more.hidden = isOver || this.#room > 0;
    if (this.#ui.more.hidden && !isOver) this.#eye.observe(this.#ui.end);
  }
}
