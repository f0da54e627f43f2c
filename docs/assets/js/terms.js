// A glossary term opens on a press by itself (a native popover); here it also opens under a mouse and with the focus.

import { peek } from "./peek.js";

for (const term of document.querySelectorAll(".term[popovertarget]")) {
  peek(term, () => document.getElementById(term.getAttribute("popovertarget")));
}
