/**
 * Skill profiles as lines on the radar's web, which the build draws (`web` in `macros/draw/radar.py`).
 * @typedef {{id: string, label: string, short: string}} Skill
 * @typedef {Record<string, {level: number, up_to?: number | null}>} Profile
 */
import { h } from "./h.js";

const RADIUS = 60;
const MOST = 3;

/** Where a level lies on one of `count` axes, the first upright: [x, y] with one decimal at most, the centre at 0. */
function spot(/** @type {number} */ level, /** @type {number} */ axis, /** @type {number} */ count) {
  const angle = (2 * Math.PI * axis) / count - Math.PI / 2;
  return [Math.cos(angle), Math.sin(angle)].map((part) => Math.round((10 * RADIUS * level * part) / MOST) / 10 || 0);
}

const line = (/** @type {number[][]} */ through) => `M${through.map((each) => each.join(" ")).join(" L")}`;
/** The outline of a profile: a level on each axis. */
export const outline = (/** @type {number[]} */ levels) => `${line(levels.map((level, axis) => spot(level, axis, levels.length)))} Z`;

/**
 * You solid and filled, the role dashed with hollow points, dotted where it varies by team.
 * @param {Skill[]} skills an axis each
 * @param {Record<string, number | null>} you levels from 0 to 3; a skill without one is left out of the line
 * @param {Profile} [role]
 */
export function profiles(skills, you, role) {
  const at = (/** @type {(id: string) => number | null | undefined} */ level) => skills.flatMap(({ id }, axis) => {
    const found = level(id);
    return found == null ? [] : [spot(found, axis, skills.length)];
  });
  const path = (/** @type {string} */ look, /** @type {string} */ d) => h(`path.${look}`, { d });
  const drawn = (/** @type {string} */ look, /** @type {string} */ dots, /** @type {number[][]} */ spots) => (spots.length ? [path(look, `${line(spots)} Z`),
    ...spots.map(([x, y]) => path(dots, `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z`))] : []);
  const theirs = at((id) => role?.[id].level);
  const tops = at((id) => role && (role[id].up_to ?? role[id].level));
  return [
    ...drawn("d-role", "d-hollow", theirs), ...theirs.map((from, axis) => path("d-varies", line([from, tops[axis]]))),
    ...drawn("d-profile", "d-solid", at((id) => you[id])),
  ];
}
