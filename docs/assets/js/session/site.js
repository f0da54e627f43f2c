import { openStore } from "./store.js";

/** The path under which the site lies, with a slash at either end: it tells this site's records from a neighbour's. */
export const siteRoot = new URL("../../../", import.meta.url).pathname;

/** The sessions kept on this device for this site. */
export const openHere = () => openStore(() => localStorage, siteRoot);
