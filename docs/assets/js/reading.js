// How a reader reads the cases: one step at a time, writing first, in the eyes of one role. Kept on this device.

import { openLens, wantedLens } from "./reading/lens.js";
import { offerOnIndex } from "./reading/lens-index.js";
import { openKept } from "./reading/kept.js";
import { openSteps } from "./reading/steps.js";
import { writeFirst } from "./reading/write-first.js";
import { siteRoot } from "./session/site.js";

const kept = openKept(() => localStorage, siteRoot);
const page = document.querySelector(".case");
const controls = page?.querySelector("[data-reading]");
const index = document.querySelector("[data-case-index]");
const query = new URLSearchParams(location.search);
// A session or a paper takes the case's place.
const elsewhere = ["practise", "pack", "sheet"].some((name) => query.has(name));

if (controls && !elsewhere) {
  openLens(page, controls.elements.lens, kept);
  const steps = [...page.querySelectorAll(":scope > .step")];
  writeFirst(page.dataset.case, steps, controls.elements.write, kept);
  openSteps(steps, controls, document.querySelector("[data-all-steps]"), kept);
  controls.addEventListener("submit", (event) => event.preventDefault());
  controls.hidden = false;
}
if (index) offerOnIndex(index, wantedLens(query, kept), kept);
for (const link of document.querySelectorAll("a[data-read-as]"))
  link.addEventListener("click", () => kept.set("lens", link.dataset.readAs));
