/**
 * A skill profile as a radar, on the same web as the build's (`macros/draw/radar.py`).
 * @typedef {{id: string, label: string, short: string}} Skill
 * @typedef {Record<string, {level: number, up_to?: number | null}>} Profile
 */
import { h } from "./h.js";

const RADIUS = 60;
const MOST = 3;

/** A coordinate with one decimal at most. */
const short = (/** @type {number} */ n) => n.toFixed(1).replace(/^-?0\.0$|\.0$/, (end) => (end === ".0" ? "" : "0"));

/** Where a level lies on each of `count` axes, the first upright: [x, y], the centre at 0. */
const spots = (/** @type {number} */ count, /** @type {(axis: number) => number} */ level) =>
  Array.from({ length: count }, (_, axis) => {
    const angle = (2 * Math.PI * axis) / count - Math.PI / 2;
    const reach = (RADIUS * level(axis)) / MOST;
    return [reach * Math.cos(angle), reach * Math.sin(angle)];
  });

const pair = (/** @type {number[]} */ spot) => spot.map(short).join(" ");
/** A closed line through spots. */
const outline = (/** @type {number[][]} */ through) => `M${through.map(pair).join(" L")} Z`;
/** The outline of a profile: a level on each axis. */
export const webbed = (/** @type {number[]} */ levels) => outline(spots(levels.length, (axis) => levels[axis]));
const path = (/** @type {string} */ look, /** @type {string} */ d) => h(`path.${look}`, { d });
const dot = (/** @type {string} */ look) => (/** @type {number[]} */ [x, y]) =>
  path(look, `M${pair([x - 3, y])}a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z`);

function name(/** @type {string} */ words, /** @type {number[]} */ [x, y]) {
  const [across, down] = [x, y].map((n) => Math.sign(Math.round(n)));
  const upright = !across;
  const anchor = upright ? "middle" : across > 0 ? "start" : "end";
  const baseline = upright && down ? y + (down > 0 ? 6 : 0) : y + 3;
  return h("text.d-text.d-text--2", { x: short(x), y: short(baseline), "text-anchor": anchor }, words);
}

/**
 * The picture: you solid and filled, the role dashed with hollow points, dotted where it varies by team.
 * @param {Skill[]} skills an axis each
 * @param {Record<string, number | null>} you levels from 0 to 3; a skill without one is left out of the line
 * @param {Profile | null} role
 * @param {string} told the same in words
 */
export function radar(skills, you, role, told) {
  const count = skills.length;
  const all = (/** @type {(skill: Skill) => number | null | undefined} */ level) =>
    spots(count, (axis) => level(skills[axis]) ?? 0);
  const rings = [1, 2, 3].map((level) => path("d-line", webbed(skills.map(() => level))));
  const ends = all(() => MOST);
  const axes = ends.map((end) => path("d-line", `M0 0 L${pair(end)}`));
  const mine = all(({ id }) => you[id]).filter((_, axis) => (you[skills[axis].id] ?? null) !== null);
  const theirs = all(({ id }) => role?.[id]?.level);
  const tops = all(({ id }) => role?.[id]?.up_to ?? role?.[id]?.level);
  const numbers = [1, 2, 3].map((level) => {
    const [, a, b] = all(() => level);
    return h("text.d-text.d-text--3.d-halo", { x: short((a[0] + b[0]) / 2 + 3), y: 3 }, String(level));
  });
  return h("svg.radar", { viewBox: "-118 -80 236 160", role: "img", "aria-label": told },
    ...rings, ...axes,
    ...(role ? [path("d-role", outline(theirs)), ...theirs.map((from, axis) => path("d-varies", `M${pair(from)} L${pair(tops[axis])}`)), ...theirs.map(dot("d-hollow"))] : []),
    ...(mine.length ? [path("d-profile", outline(mine)), ...mine.map(dot("d-solid"))] : []),
    ...numbers,
    ...skills.map((skill, axis) => name(skill.short, ends[axis].map((n) => n * (1 + 8 / RADIUS)))));
}
