// A table, formula or piece of code too wide for its column scrolls in its own box, which the keyboard can reach.

/** The box around a table: the page's own, or a new one. */
function box(table) {
  // Material would put a box of its own, out of the keyboard's reach, around a table without a class.
  table.className ||= "plain";
  const found = table.closest(".scroll");
  if (found) return found;
  const made = document.createElement("div");
  made.className = "scroll";
  table.replaceWith(made);
  made.append(table);
  return made;
}

/** Gives an element these attributes while, and only while, there is something in it to scroll to. */
function watch(element, attributes) {
  const update = () => {
    const scrolls = element.scrollWidth > element.clientWidth;
    for (const [name, value] of Object.entries(attributes)) {
      if (scrolls) element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
  };
  new ResizeObserver(update).observe(element);
}

/** What a table is called: its box's label, its caption, or the heading before it. */
function nameOf(table, element) {
  const headings = [...document.querySelectorAll("#content :is(h1, h2, h3)")];
  const before = headings.findLast((h) => h.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING);
  return element.getAttribute("aria-label") ?? `Table: ${(table.caption ?? before)?.textContent ?? ""}`;
}

for (const table of document.querySelectorAll("#content table")) {
  const element = box(table);
  watch(element, { tabindex: "0", role: "region", "aria-label": nameOf(table, element) });
}
for (const element of document.querySelectorAll("#content :is(.formula, pre > code)")) {
  watch(element, { tabindex: "0" });
}
