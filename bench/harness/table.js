/** The results as a Markdown table, with a note on each row in which an alternative wins. */
import { budgets, judge } from "../budgets.js";
import { confidence, ownOf, ratioTo, resultAgainst } from "./rounds.js";

/** @typedef {import("./rounds.js").Measure} Measure */

const columns = ["subject", "what is measured", "here", "against", "there", "ratio", "here is", "budget"];

/** A number with three significant digits, but whole where it has more. @param {number} number */
export function short(number) {
  return number.toLocaleString(
    "en",
    Math.abs(number) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
  );
}

/** The median of the ratios, and between which its true value lies. @param {{ median: number, low: number, high: number }} ratio */
function spread({ median, low, high }) {
  return low === high ? median.toFixed(2) : `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

/**
 * The figure that a budget is about: a ratio, or the figure itself.
 *
 * @param {Measure} measure
 */
function budgetedFigure(measure) {
  return measure.against === undefined ? confidence(ownOf(measure)).median : ratioTo(measure, measure.against).median;
}

/** @param {Measure} measure */
function budgetCell(measure) {
  if (measure.budget === undefined) return "";
  const budget = budgets[measure.budget];
  return `${budget.text}: ${judge(budget, budgetedFigure(measure)).met ? "met" : "**missed**"}`;
}

/**
 * What `--check` fails for: the budgets that are missed by more than a third, and the floors that do not hold.
 *
 * @param {readonly Measure[]} measures
 * @returns {string[]}
 */
export function problems(measures) {
  return measures.flatMap((measure) => {
    const { problem } = measure.budget ? judge(budgets[measure.budget], budgetedFigure(measure)) : {};
    return problem ? [`${measure.what}: ${problem}.`] : [];
  });
}

/** @param {Measure} measure */
function rowsOf(measure) {
  const { subject, what, unit, samples, against } = measure;
  const [own = "", ...alternatives] = Object.keys(samples);
  const figure = (/** @type {string} */ name) => `${short(confidence(samples[name] ?? []).median)} ${unit}`;
  if (alternatives.length === 0) return [[subject, what, figure(own), "", "", "", "", budgetCell(measure)]];
  return alternatives.map((name, index) => {
    const result = resultAgainst(measure, name);
    const carries = against === undefined ? index === 0 : against === name;
    const said = result === "worse" ? `**worse**` : result;
    return [
      subject,
      what,
      figure(own),
      name,
      figure(name),
      spread(ratioTo(measure, name)),
      said,
      carries ? budgetCell(measure) : "",
    ];
  });
}

/**
 * @param {readonly Measure[]} measures
 * @returns {string}
 */
export function table(measures) {
  const rows = [columns, columns.map(() => "---"), ...measures.flatMap(rowsOf)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0, cell === "---" ? "-" : " ")).join(" | ")} |`,
    )
    .join("\n");
}

/**
 * Why an alternative wins where it does, and why a budget is missed where it is. A row without an explanation is named.
 *
 * @param {readonly Measure[]} measures
 * @returns {string[]}
 */
export function notes(measures) {
  /** @type {Map<string, Measure[]>} */
  const said = new Map();
  const note = (/** @type {string} */ text, /** @type {Measure} */ measure) =>
    said.set(text, [...(said.get(text) ?? []), measure]);
  for (const measure of measures) {
    const { floor } = measure.budget === undefined ? {} : budgets[measure.budget];
    const missed = measure.budget && !judge(budgets[measure.budget], budgetedFigure(measure)).met;
    if (missed)
      note(
        floor ? `The budget is missed. Reached before: ${short(floor.figure)}. ${floor.why}` : "The budget is missed.",
        measure,
      );
    for (const name of Object.keys(measure.samples).slice(1)) {
      if (resultAgainst(measure, name) !== "worse") continue;
      note(`${name} does better. ${measure.why?.[name] ?? "Not explained yet."}`, measure);
    }
  }
  const about = (/** @type {Measure[]} */ all) =>
    all.length > 3 ? `${all.length} rows of ${all[0]?.subject}` : all.map(({ what }) => what).join("; ");
  return [...said].map(([text, all]) => `${about(all)}: ${text}`);
}
