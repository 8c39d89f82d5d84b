/**
 * What the project set out to reach, and what it does reach where that falls short. The numbers of `budget` are those
 * of the design (DESIGN.md, "Budgets") and are not to be changed to suit a measurement; the table always shows them.
 *
 * A `floor` is a figure that was measured, for a budget that is missed by more than a third. It says what the figure is
 * held to instead, and why. Once the budget is missed by less, the floor has to go: an exact figure says so by itself.
 *
 * @typedef {object} Budget
 * @property {string} text as the table says it
 * @property {"less" | "more"} better
 * @property {number} budget
 * @property {true} [exact] the same on every machine, so that its floor needs no margin
 * @property {{ figure: number, why: string }} [floor]
 *
 * @typedef {keyof typeof all} BudgetName
 */

/** @satisfies {Record<string, Budget>} */
const all = {
  clientSize: {
    text: "at most 5,000 B",
    better: "less",
    budget: 5000,
    exact: true,
    floor: {
      figure: 7423,
      why:
        "openapi-fetch alone takes 2,599. Before compression it is 6.6 kB of 18.7; the session 1.6, reading errors 1.5, the table of " +
        "error codes 1.4, retrying 1.0, long-running creation 0.8, addresses 0.8.",
    },
  },
  closeSession: {
    text: "at most 1.05 × a bare fetch",
    better: "less",
    budget: 1.05,
  },
  mockStart: { text: "at most 1/5 of the Prism CLI's", better: "less", budget: 1 / 5 },
  mockRate: { text: "at least 5 × the Prism CLI's", better: "more", budget: 5 },
  clientLines: { text: "at most 1,000 lines", better: "less", budget: 1000 },
  mockLines: {
    text: "at most 700 lines",
    better: "less",
    budget: 700,
    floor: {
      figure: 1929,
      why:
        "It does more than the budget was made for: a journal, HAR, answers chosen in advance, creation in the background, " +
        "a server that survives broken HTTP. Nobody has tried to take out two lines of three.",
    },
  },
};

/** By how much a budget may be missed on a machine that has other things to do. */
const margin = 1 / 3;

/** @type {Readonly<Record<BudgetName, Budget>>} */
export const budgets = all;

/**
 * Whether a figure keeps a budget, and whether it may pass: it may miss the budget, or the floor, by a third, but not
 * the floor of an exact figure.
 *
 * @param {Budget} budget
 * @param {number} figure
 * @returns {{ met: boolean, problem?: string }}
 */
export function judge({ text, better, budget, exact, floor }, figure) {
  const worseThan = (/** @type {number} */ bound) => (better === "less" ? figure > bound : figure < bound);
  const withMargin = (/** @type {number} */ bound) => bound * (better === "less" ? 1 + margin : 1 - margin);
  const said = figure.toLocaleString("en", { maximumFractionDigits: 3 });
  const met = !worseThan(budget);
  if (exact && floor && !worseThan(withMargin(budget))) {
    return { met, problem: `${said} misses "${text}" by less than a third: remove the floor from bench/budgets.js` };
  }
  const bound = floor && exact ? floor.figure : withMargin(floor?.figure ?? budget);
  if (!worseThan(bound)) return { met };
  const missed = floor
    ? `is worse than the floor of ${floor.figure.toLocaleString("en")}, the budget being`
    : "misses, by more than a third,";
  return { met, problem: `${said} ${missed} "${text}"` };
}
