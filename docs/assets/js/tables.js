// A table too wide for its column scrolls in a box of its own, which the keyboard can reach.

/** The box around a table: the page's own, Material's, or a new one. */
function box(table) {
  const found = table.closest(".scroll, .md-typeset__scrollwrap");
  if (found) return found;
  const made = document.createElement("div");
  made.className = "scroll";
  table.replaceWith(made);
  made.append(table);
  return made;
}

/** Makes the box a named stop for the keyboard while, and only while, there is something to scroll to. */
function reachable(element, name) {
  const scrolls = element.scrollWidth > element.clientWidth;
  for (const [key, value] of Object.entries({ tabindex: "0", role: "region", "aria-label": name })) {
    if (scrolls) element.setAttribute(key, value);
    else element.removeAttribute(key);
  }
}

for (const table of document.querySelectorAll("#content table")) {
  const element = box(table);
  const headings = [...document.querySelectorAll("#content :is(h1, h2, h3)")];
  const before = headings.findLast((h) => h.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING);
  const name = element.getAttribute("aria-label") ?? `Table: ${table.caption?.textContent ?? before?.textContent ?? ""}`;
  new ResizeObserver(() => reachable(element, name)).observe(element);
}
