/** The whiteboard: a pen, an eraser, words and undo, by pointer or by keys, in a space of 800 by 500. */
import { button, h } from "./h.js";
import { draw as keep } from "./record.js";

const [WIDTH, HEIGHT, STEP, REACH] = [800, 500, 20, 14];
const HELP = "Arrow keys move the mark. Space puts the pen down or lifts it. Delete removes what is under the mark.";

const inside = (/** @type {number} */ at, /** @type {number} */ most) => Math.round(Math.min(most, Math.max(0, at)));

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
  let tool = "Pen";
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
    [x, y] = [inside(to, WIDTH), inside(down, HEIGHT)];
    if (line && line.length < 3900) line.push(x, y);
    paint();
  };
  const shape = (/** @type {any} */ stroke) => (stroke.kind === "text" ? h("text", { x: stroke.x, y: stroke.y }, stroke.words)
    : h("polyline", { points: stroke.points.join(" ") }));
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

  const svg = h("svg.board", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`, tabindex: 0, role: "application",
    "aria-label": "Whiteboard", "aria-describedby": "board-help",
    pointerdown: follow, pointermove: follow, pointerup: lift, pointercancel: lift, keydown: keys,
  });
  const tools = ["Pen", "Eraser", "Text"].map((name) => button(name, () => choose(name), "button.button--small"));
  const choose = (/** @type {string} */ name) => {
    tool = name;
    svg.dataset.tool = name;
    tools.forEach((each) => each.setAttribute("aria-pressed", each.textContent === name));
  };
  const words = h("input", { maxlength: 200 });
  const alt = h("textarea", { rows: 2, maxlength: 4000, input: () => desk.type(keep, strokes(), alt.value) });
  alt.value = desk.session.board.alt;
  choose(tool);
  desk.watch(paint);
  return h("div.whiteboard", {},
    h("div.tools", { role: "group", "aria-label": "Whiteboard tools" }, tools,
      button("Undo", () => set(past.pop() ?? strokes().slice(0, -1), false), "button.button--small")),
    svg,
    h("p.board__help", { id: "board-help" }, HELP),
    h("form.board__words", { submit(/** @type {Event} */ event) {
      event.preventDefault();
      place();
    } }, h("label", {}, "Words for the board", words), h("button.button.button--small", {}, "Place at the mark")),
    h("label", {}, "The board in words", alt));
}
