// A table, formula or piece of code too wide for its column scrolls in its own box, which the keyboard can reach.

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

/** What the table in a box is called: as the box says, or where it says no more than that, by the heading before it. */
function nameOf(element) {
  const label = element.getAttribute("aria-label");
  if (label !== "Table") return label;
  const headings = [...document.querySelectorAll("#content :is(h1, h2, h3)")];
  const before = headings.findLast((h) => h.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  return `Table: ${before?.textContent ?? ""}`;
}

for (const element of document.querySelectorAll("#content .scroll")) {
  watch(element, { tabindex: "0", role: "region", "aria-label": nameOf(element) });
}
for (const element of document.querySelectorAll("#content :is(.formula, pre > code)")) {
  watch(element, { tabindex: "0" });
}
