// The colour scheme: the system's, until a reader chooses. Runs before anything is painted, so it is no module.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const key = `${new URL("../../", document.currentScript.src).pathname}v1:scheme`;

  // Storage may be blocked, full or filled by others: then the choice lasts as long as the page.
  const read = () => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const write = (scheme) => {
    try { localStorage.setItem(key, scheme); } catch { /* the page still changes */ }
  };

  let chosen = ["paper", "ink"].find((scheme) => scheme === read());

  function apply() {
    root.dataset.scheme = chosen ?? (dark.matches ? "ink" : "paper");
    for (const button of document.querySelectorAll("[data-scheme-toggle]")) {
      button.hidden = false;
      button.ariaPressed = String(root.dataset.scheme === "ink");
    }
  }

  apply();
  dark.addEventListener("change", apply);
  document.addEventListener("DOMContentLoaded", apply);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-scheme-toggle]")) return;
    chosen = root.dataset.scheme === "ink" ? "paper" : "ink";
    write(chosen);
    apply();
  });
})();
