/** The whiteboard: a pen, an eraser, words and undo, by pointer or by keys, in a space of 800 by 500. */
import { h } from "./h.js";
import { shape } from "./own.js";
import { draw as keep } from "./record.js";

const [WIDTH, HEIGHT, STEP, REACH] = [800, 500, 20, 14];

const within = (/** @type {number} */ at, /** @type {number} */ most) => Math.round(Math.min(most, Math.max(0, at)));

/** The stroke that a point touches, the topmost first, or -1. */
const touched = (/** @type {any[]} */ strokes, /** @type {number} */ x, /** @type {number} */ y) =>
  strokes.findLastIndex((stroke) => (stroke.kind === "text"
    ? x > stroke.x - REACH && x < stroke.x + stroke.words.length * 10 && Math.abs(stroke.y - 6 - y) < REACH
    : stroke.points.some((/** @type {number} */ px, /** @type {number} */ i) =>
      i % 2 === 0 && Math.hypot(px - x, stroke.points[i + 1] - y) < REACH)));

/** @param {import("./view.js").Desk} desk */
export function makeBoard(desk) {
  /** @type {any[][]} */
  const past = [];
  /** @type {number[] | null} */
  let line = null;
  const { board: svg, tools, undo, placing, words, alt } = desk.ui;
  let tool = "";
  let [x, y] = [40, 40];

  const strokes = () => /** @type {any[]} */ (desk.session.board.strokes);
  const set = (/** @type {any[]} */ next, remember = true) => {
    if (remember) past.push(strokes());
    desk.change(keep, next, alt.value);
  };
  const lift = () => {
    if (line && line.length > 2) set([...strokes(), { kind: "line", points: line }]);
    line = null;
    paint();
  };
  const erase = () => {
    const hit = touched(strokes(), x, y);
    if (hit >= 0) set(strokes().filter((_, i) => i !== hit));
  };
  const place = () => {
    const said = words.value.trim();
    if (!said) return words.focus();
    set([...strokes(), { kind: "text", x, y, words: said }]);
    words.value = "";
    move(x, y + 30);
  };
  const move = (/** @type {number} */ to, /** @type {number} */ down) => {
    [x, y] = [within(to, WIDTH), within(down, HEIGHT)];
    if (line && line.length < 3900) line.push(x, y);
    paint();
  };
  const paint = () => svg.replaceChildren(...strokes().map(shape), ...(line ? [shape({ points: line })] : []),
    h("path.board__mark", { d: `M${x - 8} ${y}h16M${x} ${y - 8}v16` }));

  const follow = (/** @type {PointerEvent} */ event) => {
    const box = svg.getBoundingClientRect();
    const pressed = event.type === "pointerdown";
    if (!pressed && !event.buttons) return;
    if (pressed) svg.setPointerCapture(event.pointerId);
    if (pressed && tool === "Pen") line = [];
    move(((event.clientX - box.left) * WIDTH) / box.width, ((event.clientY - box.top) * HEIGHT) / box.height);
    if (tool === "Eraser") erase();
    if (pressed && tool === "Text") {
      event.preventDefault();
      place();
    }
  };
  const keys = (/** @type {KeyboardEvent} */ event) => {
    const [, way] = /^Arrow(.)/.exec(event.key) ?? [];
    if (way) move(x + (way === "R" ? STEP : way === "L" ? -STEP : 0), y + (way === "D" ? STEP : way === "U" ? -STEP : 0));
    else if (event.key === " ") {
      if (line) lift();
      else line = [];
      move(x, y);
    } else if (event.key === "Delete") erase();
    else if (event.key === "Enter") place();
    else return;
    event.preventDefault();
    desk.say(`Mark at ${x}, ${y}${line ? ", pen down" : ""}`);
  };

  const choose = (/** @type {string} */ name) => {
    svg.dataset.tool = tool = name;
    for (const each of tools.children) if (each !== undo) each.ariaPressed = String(each.textContent === name);
  };
  svg.onpointerdown = svg.onpointermove = follow;
  svg.onpointerup = svg.onpointercancel = lift;
  svg.onkeydown = keys;
  for (const each of tools.children) each.onclick = () => choose(each.textContent);
  undo.onclick = () => set(past.pop() ?? strokes().slice(0, -1), false);
  placing.onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    place();
  };
  alt.value = desk.session.board.alt;
  alt.oninput = () => desk.type(keep, strokes(), alt.value);
  choose("Pen");
  desk.watch(paint);
}
