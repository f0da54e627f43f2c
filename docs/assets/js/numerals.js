/**
 * Bare numbers as people write them: the twin of macros/numbers/numerals.py, step by step.
 * Every function takes a finite value that is not negative; quantity.js sets the sign.
 * @module numerals
 */

export const NO_BREAK = "\u00a0";
const WORDS = [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"]];
const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The value times ten to the power of `places`, without the error of a multiplication.
 * @param {number} value @param {number} places @returns {number} */
export function shift(value, places) {
  const [digits, power] = value.toExponential().split("e");
  return Number(`${digits}e${Number(power) + places}`);
}

/** The power of ten of the first significant digit; 0 for zero.
 * @param {number} value @returns {number} */
export const exponent = (value) => Number(value.toExponential().split("e")[1]);

/** @param {number} value @param {number} places @returns {number} */
function units(value, places) {
  const shifted = shift(value, places);
  const whole = Math.floor(shifted);
  return shifted - whole >= 0.5 ? whole + 1 : whole;
}

/** The value rounded to `places` decimals; to tens or hundreds if `places` is negative.
 * @param {number} value @param {number} places @returns {number} */
export const rounded = (value, places) => shift(units(value, places), -places);

/** The value rounded to so many significant digits.
 * @param {number} value @param {number} digits @returns {number} */
export const significant = (value, digits) => rounded(value, digits - 1 - exponent(value));

/** The rounded value with thousands commas; zeros at the end go, but for the `least` decimals kept.
 * @param {number} value @param {number} places @param {number} [least] @returns {string} */
export function written(value, places, least = 0) {
  const decimals = Math.max(0, places);
  const digits = String(units(value, places) * 10 ** Math.max(0, -places)).padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  const whole = digits.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, ",");
  const kept = decimals ? digits.slice(cut).replace(/0+$/, "").padEnd(least, "0") : "";
  return kept ? `${whole}.${kept}` : whole;
}

/** The value as a count or a plain number.
 * @param {number} value @returns {string} */
export function number(value) {
  const places = placesOf(value);
  if (rounded(value, places) >= 1e6) return inWords(value);
  if (value > 0 && rounded(value, places) < 1e-9) return powerOfTen(value);
  return written(value, places);
}

/** @param {number} value @returns {number} */
function placesOf(value) {
  if (value < 1e6 && value === Math.floor(value)) return 0;
  const first = exponent(value);
  return first < 3 ? 2 - first : Math.min(0, 4 - first);
}

/** @param {number} value @returns {string} */
function inWords(value) {
  if (significant(value, 3) >= 1e15) return powerOfTen(value);
  const [scale, word] = WORDS.find(([size]) => significant(value / size, 3) >= 1);
  const scaled = value / scale;
  return `${written(scaled, 2 - exponent(scaled))}${NO_BREAK}${word}`;
}

/** @param {number} value @returns {string} */
function powerOfTen(value) {
  const most = significant(value, 3);
  const power = exponent(most);
  const raised = String(power).replace("-", "⁻").replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)]);
  return `${written(shift(most, -power), 2)}${NO_BREAK}×${NO_BREAK}10${raised}`;
}

/** The value and its symbol, held together: "35 mW".
 * @param {string} symbol @param {number} value @returns {string} */
export const withUnit = (symbol, value) => `${number(value)}${NO_BREAK}${symbol}`;

/** The value in the greatest step of which there is at least one: "3.1 GB".
 * @param {[number, string][]} steps @param {number} value @returns {string} */
export function stepped(steps, value) {
  const inStep = (size) => significant(value / size, 12);
  const [size, symbol] = steps.find(([each]) => significant(inStep(each), 3) >= 1) ?? steps.at(-1);
  return withUnit(symbol, inStep(size));
}
