/**
 * A value with its unit, as people write it: the twin of macros/numbers/quantity.py, whose docstring lists the units.
 * @module quantity
 */

import { DURATIONS } from "./durations.js";
import { NO_BREAK, exponent, number, shift, significant, stepped, withUnit, written } from "./numerals.js";

const MINUS = "\u2212";
const GREATEST = 1e200;
const PLAIN = new Set(["", "1", "ratio", "score", "index", "number"]);
const BYTES = new Map([
  ["B", 1], ["bytes", 1], ["KB", 1e3], ["kB", 1e3], ["MB", 1e6], ["GB", 1e9], ["TB", 1e12], ["PB", 1e15],
]);
/** @type {[number, string][]} */
const BYTE_STEPS = [[1e15, "PB"], [1e12, "TB"], [1e9, "GB"], [1e6, "MB"], [1e3, "KB"], [1, "B"]];
const SYMBOLS = new Set(
  ("W mW µW kW MW GW Wh mWh kWh MWh J mJ µJ kJ MJ Hz kHz MHz GHz V mV A mA Ah mAh m mm µm cm km m² km² m³ " +
    "kg g mg µg t L mL N Pa kPa °C K lx lm dB px bit kbit Mbit Gbit bps kbps Mbps Gbps " +
    "FLOPS GFLOPS TFLOPS PFLOPS KiB MiB GiB TiB").split(" "),
);
const STRETCHES = new Map([
  ["s", "a second"], ["second", "a second"], ["min", "a minute"], ["minute", "a minute"],
  ["h", "an hour"], ["hour", "an hour"], ["day", "a day"], ["night", "a night"], ["week", "a week"],
  ["month", "a month"], ["quarter", "a quarter"], ["year", "a year"],
]);
/** @type {Map<string, (value: number) => string>} */
const WRITERS = new Map([
  ["share", share],
  ["%", withUnit.bind(null, "%")],
  ...[..."$€£"].map((symbol) => [symbol, money.bind(null, symbol)]),
  ...[...BYTES].map(([unit, size]) => [unit, bytes.bind(null, size)]),
  ...DURATIONS,
  ...[...SYMBOLS].map((symbol) => [symbol, withUnit.bind(null, symbol)]),
]);

/** The value as prose needs it: "4.8 %", "$480,000" for $/day, "12,660" for payments/day.
 * @param {number} value finite, under 1e200
 * @param {string} unit
 * @returns {string}
 * @throws {RangeError} */
export function show(value, unit) {
  return parts(value, unit).text;
}

/** The value with all of its unit in words: "$480,000 a day", "12,660 payments a day".
 * @param {number} value finite, under 1e200
 * @param {string} unit
 * @returns {string}
 * @throws {RangeError} */
export function showFull(value, unit) {
  const { text, words, denominators } = parts(value, unit);
  const named = words && NO_BREAK + (text.replace(MINUS, "") === "1" ? singular(words) : words);
  return [text + named, ...denominators.map((name) => STRETCHES.get(name) ?? `per ${name}`)].join(" ");
}

/** The number as written, the words left over from the unit, and its denominators.
 * @param {number} value
 * @param {string} unit
 * @returns {{text: string, words: string, denominators: string[]}} */
function parts(value, unit) {
  if (!(Math.abs(value) < GREATEST)) {
    throw new RangeError(`a value must be finite and under ${GREATEST}: ${value}`);
  }
  const [numerator, ...denominators] = unit.split("/").map((part) => part.trim());
  // Twelve digits are more than anyone shows, and hide what binary arithmetic adds to the last ones.
  const size = significant(Math.abs(value), 12);
  const writer = WRITERS.get(numerator);
  let text = (value < 0 ? MINUS : "") + (writer ?? number)(size);
  if (denominators.length && stays(numerator, denominators[0])) text += `/${denominators.shift()}`;
  return { text, words: writer || PLAIN.has(numerator) ? "" : numerator, denominators };
}

/** Whether the two are one symbol, as in MB/s and km/h.
 * @param {string} numerator @param {string} denominator @returns {boolean} */
function stays(numerator, denominator) {
  if (BYTES.has(numerator)) return denominator === "s";
  return SYMBOLS.has(numerator) && (SYMBOLS.has(denominator) || denominator === "s" || denominator === "h");
}

/** One of what a plural names, for the regular plurals that units use.
 * @param {string} words @returns {string} */
function singular(words) {
  if (/(^| )(series|species)$/.test(words)) return words;
  if (/(^| )people$/.test(words)) return words.replace(/people$/, "person");
  if (/[^aeiou]ies$/.test(words)) return words.replace(/ies$/, "y");
  return /(x|ch|sh|ss)es$/.test(words) ? words.slice(0, -2) : words.replace(/([^sui])s$/, "$1");
}

/** @param {number} value @returns {string} */
function share(value) {
  const rest = Math.min(value, Math.abs(1 - value));
  const places = rest ? Math.max(0, -1 - exponent(rest)) : 0;
  const percent = shift(value, 2);
  const plain = percent >= 1000 || percent < 1e-9;
  return `${plain ? number(percent) : written(percent, places)}${NO_BREAK}%`;
}

/** @param {string} symbol @param {number} value @returns {string} */
function money(symbol, value) {
  if (value >= 100 || value < 1e-9) return symbol + number(value);
  return symbol + written(value, Math.max(2, 1 - exponent(value)), 2).replace(/\.00$/, "");
}

/** @param {number} size bytes in the unit @param {number} value @returns {string} */
function bytes(size, value) {
  return value ? stepped(BYTE_STEPS, value * size) : withUnit("B", value);
}
