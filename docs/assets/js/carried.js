// Data beside the scripts. A host is asked for it; a copy opened from a disk may ask for nothing, so that there each
// file of data comes as a script, which lays it in `globalThis.carried` under its name.

/** Whether this page belongs to the copy that is made to be opened from a disk. */
export const isCopy = () => document.documentElement.hasAttribute("data-copy");

/**
 * What a JSON file holds.
 * @param {URL} address
 * @returns {Promise<any>}
 */
export async function readData(address) {
  if (!isCopy()) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`);
    return answer.json();
  }
  const script = Object.assign(document.createElement("script"), { src: `${address.href}.js` });
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${script.src} must lie beside the pages`));
    document.head.append(script);
  });
  script.remove();
  return /** @type {any} */ (globalThis).carried[address.pathname.split("/").at(-1) ?? ""];
}
