// The index of cases: a sentence of selects narrows the list, and the address keeps the choice.

import { setInAddress } from "./reading/query.js";

/** Whether a row fits: each chosen value is one of the row's own, and the case is no longer than the minutes chosen. */
export function fits(row, chosen) {
  return Object.entries(chosen).every(([name, value]) => {
    if (!value) return true;
    return name === "minutes" ? Number(row.minutes) <= Number(value) : row[name].split("|").includes(value);
  });
}

/** Whether a row fits the reader's own marks, which history/case-marks.js sets. */
export const marked = ({ done, starred }, undoneOnly, starredOnly) =>
  !(undoneOnly && done !== undefined) && !(starredOnly && starred === undefined);

function start(form) {
  const rows = [...document.querySelectorAll(".case-row")];
  const none = document.querySelector("[data-case-none]");
  const selects = [...form.querySelectorAll("select")];
  const { difficulty, starred, undone } = form.elements;

  function show() {
    const chosen = Object.fromEntries(selects.map((select) => [select.name, select.value]));
    for (const row of rows) row.hidden = !fits(row.dataset, chosen) || !marked(row.dataset, undone.checked, starred.checked);
    for (const words of document.querySelectorAll("[data-difficulty]")) words.hidden = !difficulty.checked;
    const count = rows.filter((row) => !row.hidden).length;
    form.querySelector("output").value = `${count} of ${rows.length} cases`;
    none.hidden = count > 0;
  }

  function keep() {
    const chosen = new FormData(form);
    for (const { name } of form.elements) if (name) setInAddress(name, chosen.get(name) ?? "");
  }

  // A value in the address that no option has leaves its select at "any".
  const query = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = query.get(select.name);
    select.value = [...select.options].some((option) => option.value === value) ? value : "";
  }
  for (const box of [difficulty, starred, undone]) box.checked = query.has(box.name);

  form.addEventListener("change", () => { show(); keep(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  document.querySelector("[data-case-reset]").addEventListener("click", () => {
    for (const select of selects) select.value = "";
    for (const box of [starred, undone]) box.checked = false;
    show();
    keep();
    selects[0].focus();
  });
  form.hidden = false;
  show();
}

const form = document.querySelector("[data-case-filters]");
if (form) start(form);
