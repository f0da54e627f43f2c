/**
 * The clock of a session: nothing ticks. What has passed follows from stored moments, so that a sleeping tab or a
 * reload loses nothing.
 * @typedef {import("./phases.js").PhaseId} PhaseId
 * @typedef {{phase: PhaseId, from: number, to: number | null}} Span milliseconds; `to` is null while it runs
 * @typedef {{limit: boolean, lengths: Record<PhaseId, number>, spans: Span[]}} Clock lengths in seconds
 */

/** @returns {Span | undefined} the span that runs now */
const open = (/** @type {Clock} */ clock) => clock.spans.findLast((span) => span.to === null);

/** @returns {boolean} whether time stands still */
export const paused = (/** @type {Clock} */ clock) => !open(clock);

/**
 * Seconds spent in a step, up to now.
 * @param {Clock} clock
 * @param {PhaseId} phase
 * @param {number} now milliseconds
 */
export function elapsed(clock, phase, now) {
  const spent = clock.spans.filter((span) => span.phase === phase);
  return spent.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0) / 1000;
}

/** Seconds left in a step; negative when it has run over. */
export const remaining = (/** @type {Clock} */ clock, /** @type {PhaseId} */ phase, /** @type {number} */ now) =>
  clock.lengths[phase] - elapsed(clock, phase, now);

/**
 * The clock once a step is entered; the step that ran before ends.
 * @param {Clock} clock
 * @param {PhaseId} phase
 * @param {number} now
 * @returns {Clock}
 */
export const run = (clock, phase, now) => ({
  ...stop(clock, now),
  spans: [...stop(clock, now).spans, { phase, from: now, to: null }],
});

/** @returns {Clock} the clock standing still */
export const stop = (/** @type {Clock} */ clock, /** @type {number} */ now) => ({
  ...clock,
  spans: clock.spans.map((span) => (span.to === null ? { ...span, to: Math.max(now, span.from) } : span)),
});

/** @returns {Clock} the clock with more (or less) time for a step, never below a minute */
export const extend = (/** @type {Clock} */ clock, /** @type {PhaseId} */ phase, /** @type {number} */ minutes) => ({
  ...clock,
  lengths: { ...clock.lengths, [phase]: Math.max(60, clock.lengths[phase] + minutes * 60) },
});

const SIGNS = [
  { at: 300, words: "Five minutes left." },
  { at: 60, words: "One minute left." },
  { at: 0, words: "The time for this step is over. Go on when you are ready." },
];

/**
 * What to announce between two looks at the clock: each sign once, the latest only.
 * @param {Clock} clock
 * @param {PhaseId} phase
 * @param {number} before milliseconds of the last look
 * @param {number} now
 * @returns {string | null}
 */
export function announcement(clock, phase, before, now) {
  if (!clock.limit) return null;
  const [was, is] = [remaining(clock, phase, before), remaining(clock, phase, now)];
  const due = SIGNS.filter(({ at }) => at < clock.lengths[phase] && was > at && is <= at);
  return due.at(-1)?.words ?? null;
}

/**
 * Seconds as a clock shows them: "7:59", and "+0:20" once over.
 * @param {number} seconds
 */
export function reading(seconds) {
  const whole = seconds >= 0 ? Math.ceil(seconds) : Math.floor(-seconds);
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  return seconds < 0 && whole > 0 ? `+${text}` : text;
}
