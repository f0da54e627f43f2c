/**
 * A query with one name set or taken out, and every other left as it was written.
 * @param {string} search "?a=1&b", or ""
 * @param {string} name
 * @param {string} value "" takes the name out
 */
export function withName(search, name, value) {
  const parts = search.replace(/^\?/, "").split("&").filter(Boolean);
  const isIt = (/** @type {string} */ part) => part.split("=")[0] === name;
  const written = value ? [`${name}=${encodeURIComponent(value)}`] : [];
  const place = parts.findIndex(isIt);
  // A name keeps its place, so that an address does not depend on which part of a page wrote its name last.
  const before = place < 0 ? parts : parts.slice(0, place);
  const after = place < 0 ? [] : parts.slice(place).filter((part) => !isIt(part));
  const all = [...before, ...written, ...after];
  return all.length ? `?${all.join("&")}` : "";
}

/** Sets one name of the present address, without a new entry in the history; a page opened from a disk may not. */
export function setInAddress(/** @type {string} */ name, /** @type {string} */ value) {
  const search = withName(location.search, name, value);
  if (search === location.search) return;
  try {
    history.replaceState(history.state, "", location.pathname + search + location.hash);
  } catch {
    // The choice holds for this page all the same.
  }
}
