// The single keys that open search, and the reader's choice to have none (WCAG 2.1.4).

const KEYS = new Set(["/", "s"]);
const FIELDS = "input, textarea, select, [contenteditable]";
const STORED = `${new URL("../../../", import.meta.url).pathname}v1:search-keys`;

/**
 * Whether a key asks for search: / or s, alone, and not typed into a field.
 * @param {KeyboardEvent} event
 */
export function asksForSearch(event) {
  const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
  return KEYS.has(event.key) && !modified && !event.defaultPrevented && !event.target.closest?.(FIELDS);
}

// Storage may be blocked or full: then the choice lasts as long as the page.
let on = true;
try { on = localStorage.getItem(STORED) !== "off"; } catch { /* the keys stay on */ }

/** Whether the keys open search; setting it keeps the choice on this device. */
export const shortcuts = {
  get on() { return on; },
  set on(value) {
    on = value;
    try { localStorage.setItem(STORED, on ? "on" : "off"); } catch { /* it holds until the page is left */ }
  },
};
