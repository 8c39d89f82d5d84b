/** How contenders are measured: in turns, so that whatever else the machine does falls on all, and compared round by round. */

/**
 * Lets contenders run in turns, each round in the opposite order of the one before.
 *
 * @param {Record<string, () => Promise<number>>} contenders each gives its figure of one round
 * @param {{ rounds: number, warmUp?: number }} options `warmUp` rounds are not counted
 * @returns {Promise<Record<string, number[]>>} by contender, one figure a round
 */
export async function inTurns(contenders, { rounds, warmUp = 0 }) {
  const all = Object.entries(contenders).map(([name, run]) => ({ name, run, figures: /** @type {number[]} */ ([]) }));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const { run, figures } of round % 2 === 0 ? all : all.toReversed()) {
      const figure = await run();
      if (round >= 0) figures.push(figure);
    }
  }
  return Object.fromEntries(all.map(({ name, figures }) => [name, figures]));
}

/**
 * The median of samples, and between which of them it lies at 95 % confidence, whatever their distribution. Of fewer than
 * nine samples these are the least and the greatest.
 *
 * @param {readonly number[]} samples
 */
export function interval(samples) {
  const sorted = samples.toSorted((one, other) => one - other);
  const at = (/** @type {number} */ place) => sorted[place] ?? NaN;
  const skipped = Math.max(0, Math.floor((sorted.length - 1.96 * Math.sqrt(sorted.length)) / 2));
  const median = (at(Math.floor((sorted.length - 1) / 2)) + at(Math.ceil((sorted.length - 1) / 2))) / 2;
  return { median, low: at(skipped), high: at(sorted.length - 1 - skipped) };
}

/**
 * One contender as a multiple of another, round by round.
 *
 * @param {readonly number[]} here
 * @param {readonly number[]} there
 */
export function ratio(here, there) {
  return interval(here.map((figure, round) => figure / (there[round] ?? NaN)));
}
