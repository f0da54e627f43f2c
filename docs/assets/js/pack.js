// Two papers for practising with a friend, made from a case's own page when its address asks for one.

import { styleOfPractice } from "./style.js";

const page = document.querySelector(".case");
const wanted = new URLSearchParams(location.search);
const paper = ["pack", "sheet"].find((name) => wanted.has(name));

if (page && paper) {
  const [{ show }] = await Promise.all([import("./pack/paper.js"), styleOfPractice()]);
  show(page, paper);
} else if (page) {
  page.querySelector("[data-papers]")?.removeAttribute("hidden");
}
