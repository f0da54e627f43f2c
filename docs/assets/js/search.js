// Opens search: by a button, or by / or s unless the reader is typing. Until then nothing of it is fetched.

import { asksForSearch, shortcuts } from "./search/shortcuts.js";

let dialog;

/** Opens the dialog, fetching and making it the first time. */
async function open() {
  dialog ??= import("./search/dialog.js").then(({ SearchDialog }) => new SearchDialog(shortcuts));
  (await dialog).show();
}

for (const button of document.querySelectorAll("[data-search-open]")) {
  button.hidden = false;
  button.addEventListener("click", open);
}

document.addEventListener("keydown", (event) => {
  if (!asksForSearch(event) || !shortcuts.on || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  open();
});
