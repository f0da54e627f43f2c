// A case's page: the way into a practice session, and the session itself once the address asks for it.

import { styleOfPractice } from "./style.js";

const page = document.querySelector(".case");
const root = document.documentElement;

function offer() {
  const link = page.querySelector(".actions .button:not(.button--primary)");
  if (link) Object.assign(link, { href: "?practise", textContent: `Practise it, ${page.dataset.minutes} min` });
}

async function practise() {
  root.dataset.session = "wait"; // the case is out of sight before anything of the session has loaded
  try {
    const [{ start }] = await Promise.all([import("./session/start.js"), styleOfPractice()]);
    await start(page);
  } catch (error) {
    delete root.dataset.session;
    page.hidden = false;
    page.prepend("The interviewer could not be loaded. Reload the page to try again.");
    throw error;
  }
}

/** The site's search has no place in an interview: its keys do nothing, unless they are typed. */
function muteSearch(event) {
  const typed = event.target.closest("input, textarea, select");
  if (root.dataset.session && "/s".includes(event.key) && !typed) event.preventDefault();
}

if (page) offer();
if (page && new URLSearchParams(location.search).has("practise")) {
  addEventListener("keydown", muteSearch, true);
  practise();
}
