// What is kept of practice sessions, on the two pages that show it; elsewhere this does nothing.

const practice = document.querySelector("[data-practice]");
const index = document.querySelector("[data-case-index]");
if (practice) (await import("./history/view.js")).openHistory(practice);
if (index) (await import("./history/case-marks.js")).markCases(index);
