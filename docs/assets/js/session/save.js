import { h } from "./h.js";

/** Hands the reader a file that this page has written. */
export function save(/** @type {string} */ name, /** @type {string} */ text) {
  const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  h("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1_000);
}
