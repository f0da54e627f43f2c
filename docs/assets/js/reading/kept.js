/**
 * What a reader chose and wrote, kept on this device under a versioned prefix of the site's own.
 * Storage that is blocked or full costs the memory of it, never the page: it then lasts as long as the page.
 * @param {() => Storage} open gives the storage, or throws where it is blocked
 * @param {string} site the path under which the site lies
 */
export function openKept(open, site) {
  const prefix = `${site}read:1:`;
  const here = /** @type {Map<string, string>} */ (new Map());
  /** @type {Storage | null} */
  let storage = null;
  try {
    storage = open();
    storage.getItem("");
  } catch {
    storage = null;
  }

  return {
    /** What is kept under a name, or "". */
    get(/** @type {string} */ name) {
      if (here.has(name)) return /** @type {string} */ (here.get(name));
      try {
        return storage?.getItem(prefix + name) ?? "";
      } catch {
        return "";
      }
    },
    /**
     * Keeps a text under a name; "" lets go of it.
     * @returns {boolean} whether it will be there at the next visit
     */
    set(/** @type {string} */ name, /** @type {string} */ text) {
      try {
        if (text) storage?.setItem(prefix + name, text);
        else storage?.removeItem(prefix + name);
        here.delete(name);
        if (storage) return true;
      } catch {
        // Full: the page itself remembers.
      }
      here.set(name, text);
      return false;
    },
  };
}
