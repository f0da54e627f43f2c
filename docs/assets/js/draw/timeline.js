/**
 * Timelines: spans above one axis of time, and the moments that cut them: the twin of macros/draw/timeline.py.
 * @typedef {import("./values.js").Tree} Tree
 * @typedef {import("./values.js").Values} Values
 * @typedef {import("./axis.js").Pin} Pin
 * @typedef {import("./text.js").Placed} Placed
 * @typedef {{unit: string, spans: {start: Tree, end: Tree, says: string}[],
 *   marks?: import("./axis.js").Mark[]}} Timeline
 * @typedef {{start: number, end: number, says: string}} Stretch a span of time on the paper, with its name
 * @module draw/timeline
 */

import { below, pins as pinned } from "./axis.js";
import { best } from "./place.js";
import { Scale } from "./scale.js";
import { DrawingError, line, rectangle } from "./svg.js";
import { label, labels } from "./text.js";
import { evaluated } from "./values.js";

const BAR = 12;

/** Height and parts of the timeline on paper of this width.
 * @param {Timeline} drawing @param {Values} values @param {string} form @param {number} paper
 * @returns {[number, string[]]}
 * @throws {DrawingError} */
export function draw({ unit, spans: described, marks = [] }, values, form, paper) {
  const times = described.map(({ start, end }) => [evaluated(start, values), evaluated(end, values)]);
  if (times.some(([start, end]) => start >= end)) throw new DrawingError("a span must end after it starts");
  const ends = [...times.flat(), ...marks.map((mark) => evaluated(mark.at, values))];
  const scale = new Scale(Math.min(...ends), Math.max(...ends), 6, paper - 6);
  const spans = described.map(({ says }, n) => ({ start: scale.at(times[n][0]), end: scale.at(times[n][1]), says }));
  const [pins] = pinned(marks, values, scale);
  const [names, feet, top] = heads(pins, paper);
  const [parts, bottom] = rowsOf(spans, pins, top, paper);
  const axis = below(scale, unit, "", bottom + 4, pins, paper, form === "wide" ? 7 : 4);
  const stems = pins.map((pin, n) => line([pin.x, feet[n]], [pin.x, bottom + 4], "d-suppose"));
  return [axis.bottom, [...stems, ...parts, ...axis.parts, ...names]];
}

/** Names of marks over their stems, on as many levels as keep them apart, the last mark lowest;
 * where below each its stem begins, and where all end.
 * @param {Pin[]} pins @param {number} paper @returns {[string[], number[], number]} */
function heads(pins, paper) {
  /** @type {number[]} */
  const levels = [];
  const placed = pins.map((pin) => {
    const spot = headOf(pin, pins, paper);
    // Its name must clear the one before it on its level; its stem, the names on the levels below.
    const free = levels.findIndex(
      (edge, n) => edge + 10 <= spot.box.left && levels.slice(n + 1).every((below) => below + 4 <= pin.x),
    );
    const level = free < 0 ? levels.length : free;
    levels.splice(level, 1, spot.box.right);
    return { spot, level };
  });
  const heights = levels.map((_, n) => {
    return Math.max(...placed.filter(({ level }) => level === n).map(({ spot }) => spot.label.height)) + 4;
  });
  const tops = [0];
  for (const height of heights) tops.push(tops.at(-1) + height);
  const names = placed.map(({ spot, level }) => spot.label.at(spot.x, tops[level], spot.anchor).svg(true));
  const feet = placed.map(({ spot, level }) => tops[level] + spot.label.height + 1);
  return [names, feet, tops.at(-1) + 6];
}

/** The name of a mark over its stem or flush with it, where it crosses the fewest stems before it.
 * @param {Pin} pin @param {Pin[]} pins @param {number} paper @returns {Placed} */
function headOf(pin, pins, paper) {
  const spots = labels(pin.says, [150, 100, 76], "d-text d-text--suppose").flatMap((text) => {
    const dislike = 15 * text.lines.length;
    return [[dislike, text.within(pin.x, 0, 0, paper)], [dislike + 1, text.at(pin.x - 1, 0)]];
  });
  return best(spots, ({ box }) => {
    const crossed = pins.filter(({ x }) => box.left - 3 < x && x < Math.min(pin.x, box.right + 3)).length;
    return 60 * crossed + 100 * Math.max(0, box.right - paper);
  })[1];
}

/** Spans under their names. Spans that follow each other share a row if each name fits over its span.
 * @param {Stretch[]} spans @param {Pin[]} pins @param {number} top @param {number} paper
 * @returns {[string[], number]} */
function rowsOf(spans, pins, top, paper) {
  /** @type {Stretch[][]} */
  const rows = [];
  for (const span of spans) {
    const last = rows.at(-1);
    const follows = last && span.start >= last.at(-1).end;
    if (follows && [...last, span].every((each) => over(each, pins))) last.push(span);
    else rows.push([span]);
  }
  const parts = [];
  let y = top;
  for (const row of rows) {
    const names = row.map((span) => over(span, pins) ?? near(span, pins, paper));
    const height = Math.max(...names.map((name) => name.label.height));
    row.forEach((span, n) => {
      const { label: text, x, anchor } = names[n];
      parts.push(text.at(x, y + height - text.height, anchor).svg(true));
      const long = Math.max(span.end - span.start - 3, 1);
      parts.push(rectangle(span.start + 1.5, y + height + 3, long, BAR, "d-span"));
    });
    y += height + BAR + 14;
  }
  return [parts, y - 4];
}

/** The name in up to three lines over the span, clear of marks, if it is long enough for that.
 * @param {Stretch} span @param {Pin[]} pins @returns {Placed | undefined} */
function over(span, pins) {
  const between = pins.map((pin) => pin.x).filter((x) => span.start < x && x < span.end);
  const cuts = [span.start, ...between, span.end];
  let [left, right] = cuts;
  for (let n = 1; n < cuts.length; n += 1) {
    if (cuts[n] - cuts[n - 1] > right - left) [left, right] = [cuts[n - 1], cuts[n]];
  }
  const inset = pins.some((pin) => Math.abs(pin.x - left) < 5) ? 5 : 1;
  const room = right - left - inset - 5;
  const text = label(span.says, Math.max(room, 1));
  const fits = room > 40 && text.width <= room && text.lines.length <= 3;
  return fits ? text.at(left + inset, 0) : undefined;
}

/** The name by a short span's start or end, or by a mark, where it crosses the fewest marks.
 * @param {Stretch} span @param {Pin[]} pins @param {number} paper @returns {Placed} */
function near({ start, end, says }, pins, paper) {
  const texts = labels(says, [paper, 150, 110, 84]);
  const rights = [start + 1, start + 5, end + 5, ...pins.map((pin) => pin.x + 6)];
  const lefts = [end - 1, end - 5, start - 5, ...pins.map((pin) => pin.x - 6)];
  const spots = [
    ...texts.flatMap((text) => rights.map((x) => text.at(x, 0))),
    ...texts.flatMap((text) => lefts.map((x) => text.at(x, 0, "end"))),
    ...texts.map((text) => text.within((start + end) / 2, 0, 0, paper)),
  ];
  /** @param {Placed} spot @returns {number} */
  const dislike = ({ box, label: { lines } }) => {
    const crossed = pins.filter((pin) => box.left - 4 < pin.x && pin.x < box.right + 4).length;
    const outside = Math.max(0, -box.left, box.right - paper);
    const away = Math.max(0, box.left - end, start - box.right);
    return 60 * crossed + 100 * outside + 15 * lines.length + 2 * away;
  };
  return best(spots.map((spot) => [0, spot]), dislike)[1];
}
