// A style sheet that most visits can do without, loaded for those that cannot.

/** Resolves once the sheet of practice sessions and their papers stands in the page. */
export function styleOfPractice() {
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: new URL("../css/practice.css", import.meta.url).href });
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new Error("practice.css could not be loaded"));
    document.head.append(link);
  });
}
