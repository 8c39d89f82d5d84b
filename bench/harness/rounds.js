/**
 * How contenders are measured: in turns, so that whatever else the machine does falls on all of them, and compared
 * round by round.
 *
 * @typedef {object} Measure What one row, or several with different alternatives, of the table is about.
 * @property {string} subject the subject's name
 * @property {string} what what is measured
 * @property {string} unit
 * @property {"less" | "more"} better
 * @property {Record<string, number[]>} samples by contender, one figure a round; this package comes first
 * @property {import("../budgets.js").BudgetName} [budget]
 * @property {string} [against] the alternative of the budget, if it is a ratio
 * @property {Record<string, string>} [why] by alternative, why it wins
 * @property {{ title: string, axis: string, at: number }} [panel] measures of one title make one line chart
 * @property {false} [chart] to leave it to the table
 */
import { setTimeout } from "node:timers/promises";

/**
 * Lets contenders run in turns, each round in the opposite order of the one before.
 *
 * @template {string} Figure
 * @param {Record<string, () => Promise<Record<Figure, number>>>} contenders each gives its figures of one round
 * @param {{ count: number, warmUp?: number, pause?: number }} options `warmUp` rounds are not counted; `pause` is in milliseconds
 * @returns {Promise<Record<Figure, Record<string, number[]>>>} by figure and contender, one number a round
 */
export async function inTurns(contenders, { count, warmUp = 1, pause = 0 }) {
  /** @type {Record<string, Record<string, number[]>>} */
  const samples = {};
  const all = Object.entries(contenders);
  for (let round = -warmUp; round < count; round += 1) {
    for (const [name, run] of round % 2 === 0 ? all : all.toReversed()) {
      if (pause > 0) await setTimeout(pause);
      const figures = await run();
      if (round < 0) continue;
      for (const [figure, number] of Object.entries(figures)) {
        const byContender = (samples[figure] ??= Object.fromEntries(all.map(([each]) => [each, []])));
        byContender[name]?.push(Number(number));
      }
    }
  }
  // The cast: the figures are those that the contenders have given.
  return /** @type {Record<Figure, Record<string, number[]>>} */ (samples);
}

/**
 * A quantile, interpolated between the samples beside it.
 *
 * @param {readonly number[]} samples
 * @param {number} share 0.5 gives the median
 */
export function quantile(samples, share) {
  const sorted = [...samples].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new RangeError("There are no samples to take a quantile of.");
  return below + (above - below) * (place - Math.floor(place));
}

/** @param {readonly number[]} samples */
export const median = (samples) => quantile(samples, 0.5);

/** @param {Measure} measure */
export const ownOf = ({ samples }) => Object.values(samples)[0] ?? [];

/**
 * Where the median of what was sampled lies, at 95 % confidence: between two of the samples, whatever their distribution.
 * Of fewer than nine samples it is the least and the greatest.
 *
 * @param {readonly number[]} samples
 */
export function confidence(samples) {
  const sorted = [...samples].sort((one, other) => one - other);
  const skipped = Math.max(0, Math.floor((sorted.length - 1.96 * Math.sqrt(sorted.length)) / 2));
  return { median: median(samples), low: sorted[skipped] ?? NaN, high: sorted.at(-1 - skipped) ?? NaN };
}

/**
 * The figures of this package as a multiple of an alternative's, round by round.
 *
 * @param {Measure} measure
 * @param {string} alternative
 */
export function ratioTo(measure, alternative) {
  const others = measure.samples[alternative] ?? [];
  return confidence(ownOf(measure).map((own, round) => own / (others[round] ?? NaN)));
}

/**
 * Who does better, if that is certain enough.
 *
 * @param {Measure} measure
 * @param {string} alternative
 * @returns {"better" | "worse" | "even"}
 */
export function resultAgainst(measure, alternative) {
  const { low, high } = ratioTo(measure, alternative);
  if (low <= 1 && high >= 1) return "even";
  return high < 1 === (measure.better === "less") ? "better" : "worse";
}
