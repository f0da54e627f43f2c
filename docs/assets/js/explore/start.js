/**
 * Explores a case's numbers: the desk that holds the moved values, and the parts of the page that follow it.
 * @typedef {ReturnType<typeof makeDesk>} Desk
 * @module start
 */
import { h } from "../session/h.js";
import { readMoved, writeMoved } from "./address.js";
import { makeBar } from "./bar.js";
import { makeControl } from "./control.js";
import { makeDrawings } from "./drawings.js";
import { makeFlipList } from "./flip-list.js";
import { makeModel } from "./model.js";
import { makeNumbers } from "./numbers.js";
import { readPage } from "./read-page.js";
import { makeTip } from "./tip.js";

/** How long after the last movement the slower parts follow: points, the address, what is heard. */
const REST = 150;

/** @type {{openFormula: (number: HTMLElement) => void} | undefined} */
let started;

/** Starts on the first call. @param {HTMLElement} page the `.case` element */
export function start(page) {
  started ??= explore(page);
  return started;
}

/** The values: as the author has them, as they are moved, and the same after each what-if's turn.
 * @param {ReturnType<typeof readPage>} read */
function makeDesk({ assumptions, figures, turns }) {
  const model = makeModel(assumptions, figures);
  const authors = new Map(assumptions.map(({ name, value }) => [name, value]));
  const worlds = () => new Map([["", model.values()], ...[...turns].map(([key, { name, to }]) =>
    /** @type {[string, any]} */ ([key, model.values(new Map([[name, to]]))]))]);
  const [first, now] = [worlds(), worlds()];
  /** @type {Map<string, number>} */
  const moved = new Map();
  /** @type {((names: string[], changed: Map<string, Set<string>>) => void)[]} */
  const watchers = [];

  const desk = {
    model, moved,
    /** The values of a world: "" as supposed, or the key of a turn. */
    values: (world = "") => now.get(world),
    authors: (world = "") => first.get(world),
    value: (/** @type {string} */ name) => now.get("")[name],
    /** Calls back after each movement with the assumptions moved and, by world, the names that may have changed.
     * @param {(names: string[], changed: Map<string, Set<string>>) => void} watcher */
    watch: (watcher) => watchers.push(watcher),

    /** Moves assumptions. @param {[string, number][]} changes */
    set(changes) {
      for (const [name, value] of changes) {
        if (value === authors.get(name)) moved.delete(name);
        else moved.set(name, value);
      }
      const changed = new Map([...now].map(([world, values]) => [world, new Set(changes.flatMap(([name, value]) =>
        (turns.get(world)?.name === name ? [] : model.move(values, name, value))))]));
      for (const watcher of watchers) watcher(changes.map(([name]) => name), changed);
    },
    move(/** @type {string} */ name, /** @type {number} */ value) {
      if (value !== desk.value(name)) desk.set([[name, value]]);
    },
    reset: () => desk.set([...moved.keys()].map((name) => [name, authors.get(name)])),
  };
  return desk;
}

/** @param {HTMLElement} page */
function explore(page) {
  const read = readPage(page);
  const desk = makeDesk(read);
  const units = new Map([...read.assumptions, ...read.figures].map(({ name, unit }) => [name, unit]));
  const numbers = makeNumbers(page, units, desk.authors, desk.values);
  const drawings = makeDrawings(page, desk.values);
  const controls = new Map(read.assumptions.map((each) => [each.name, makeControl(each, desk)]));
  const flipList = makeFlipList(read, desk);
  const bar = makeBar(page, desk);
  const told = h("p.told", { role: "status" });
  introduce(page, told);
  page.classList.add("case--explored");

  const mark = (/** @type {Set<string>} */ moved) => {
    const points = flipList.find(moved);
    for (const { name, mark: markOn } of controls.values()) markOn(points.get(name) ?? []);
  };
  /** @type {Set<string>} */
  const waiting = new Set();
  let timer = 0;

  const rest = () => {
    clearTimeout(timer);
    const count = numbers.finish();
    drawings.finish();
    mark(waiting);
    waiting.clear();
    history.replaceState(history.state, "", location.pathname + writeMoved(location.search, desk.moved) + location.hash);
    const flips = flipList.mark();
    bar.say(`${count} numbers on the page differ from the author's. Of ${read.flips.length} conclusions, ${flips} flip.`);
  };
  desk.watch((names, changed) => {
    for (const name of names) {
      controls.get(name).draw(desk.value(name));
      waiting.add(name);
    }
    for (const [world, some] of changed) numbers.follow(some, world);
    drawings.follow();
    bar.draw(desk.moved.size, flipList.mark());
    clearTimeout(timer);
    timer = setTimeout(rest, REST);
  });

  addEventListener("beforeprint", rest);
  mark(new Set());
  const asked = readMoved(location.search, read.assumptions);
  if (asked.moved.size) desk.set([...asked.moved]);
  if (asked.told.length) told.textContent = `Not all that the address asks for could be done: ${asked.told.slice(0, 3).join("; ")}.`;
  return { openFormula: makeTip(page, read, desk, controls) };
}

/** Says above the first controls what they do. @param {HTMLElement} page @param {Element} told */
function introduce(page, told) {
  const words = h("div.supposed__intro", {}, "Move an assumption. Every number underlined like ",
    h("span.number", {}, "this"), " is computed from it, here and in the steps below; press one for its formula.");
  page.querySelector(".supposed h3").after(words, told);
}
