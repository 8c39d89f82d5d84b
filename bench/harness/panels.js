import { budgets } from "../budgets.js";
import { confidence, median } from "./rounds.js";
import { element, ink, path, text, ticks } from "./svg.js";
import { short } from "./table.js";

/** @typedef {import("./rounds.js").Measure} Measure */

/** The size of a panel, and of what lies around its plot, in pixels. */
export const width = 330;
const [top, barHeight, rowHeight, plotHeight, labels] = [44, 8, 27, 130, 112];

/** @param {string} title @param {Measure} measure */
function heading(title, { better, unit, budget }) {
  const aim = `${unit}, ${better} is better`;
  return [
    text(0, 12, title, { size: 13, weight: "600" }),
    text(0, 28, aim, { fill: ink.faint }),
    ...(budget ? [text(aim.length * 5.6 + 8, 28, `– – budget: ${budgets[budget].text}`, { fill: ink.budget })] : []),
  ];
}

/**
 * One bar for each contender, from zero, with the confidence interval of its median.
 *
 * @param {Measure} measure
 * @returns {{ height: number, drawing: string }}
 */
export function bars(measure) {
  const { what, samples, unit, against } = measure;
  const rows = Object.entries(samples).map(([name, all]) => ({ name, ...confidence(all) }));
  const budget = measure.budget && budgets[measure.budget].budget * (against === undefined ? 1 : median(samples[against] ?? []));
  const axis = ticks(Math.max(budget ?? 0, ...rows.map(({ high }) => high)));
  const x = (/** @type {number} */ value) => (value / (axis.at(-1) ?? 1)) * (width - 20);
  const bottom = top + rows.length * rowHeight;
  const drawn = rows.flatMap(({ name, median: value, low, high }, row) => {
    const y = top + row * rowHeight + 13;
    const fill = row === 0 ? ink.own : ink.other;
    return [
      text(3, y - 2, `${name}: ${short(value)} ${unit}`, row === 0 ? { weight: "600", fill } : {}),
      element("rect", { x: 0, y, width: x(value), height: barHeight, fill }),
      ...(high > low ? [path([[x(low), y + barHeight / 2], [x(high), y + barHeight / 2]], { stroke: ink.text, width: 1.5 })] : []),
    ];
  });
  const grid = axis.map((value) => path([[x(value), top], [x(value), bottom]], { stroke: value === 0 ? ink.faint : ink.grid }));
  const scale = axis.map((value) => text(x(value), bottom + 13, short(value), { fill: ink.faint, size: 10, anchor: value === 0 ? "start" : "middle" }));
  const aim = budget === undefined ? [] : [path([[x(budget), top], [x(budget), bottom]], { stroke: ink.budget, width: 1.5, dash: "5 3" })];
  return { height: bottom + 20, drawing: [...heading(what, measure), ...grid, ...drawn, ...aim, ...scale].join("") };
}

/**
 * One line for each contender, over a number that grows by equal factors.
 *
 * @param {string} title
 * @param {readonly Measure[]} measures one for each number
 * @returns {{ height: number, drawing: string }}
 */
export function lines(title, measures) {
  const [first] = measures;
  const places = measures.map(({ panel }) => panel?.at ?? NaN);
  const names = [...new Set(measures.flatMap(({ samples }) => Object.keys(samples)))];
  const series = names.map((name, index) => ({ name, values: measures.map(({ samples }) => samples[name] && median(samples[name])), stroke: index === 0 ? ink.own : ink.other, dash: dashes[index] }));
  if (first?.budget && first.against !== undefined) {
    const { against } = first;
    const { budget } = budgets[first.budget];
    series.push({ name: "budget", values: measures.map(({ samples }) => budget * median(samples[against] ?? [])), stroke: ink.budget, dash: "5 3" });
  }
  const axis = ticks(Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const [left, right, bottom] = [38, width - labels, top + plotHeight];
  const x = (/** @type {number} */ place) => left + (Math.log(place) / Math.log(Math.max(...places))) * (right - left);
  const y = (/** @type {number} */ value) => bottom - (value / (axis.at(-1) ?? 1)) * plotHeight;
  const grid = axis.flatMap((value) => [
    path([[left, y(value)], [right, y(value)]], { stroke: value === 0 ? ink.faint : ink.grid }),
    text(left - 5, y(value) + 3, short(value), { fill: ink.faint, size: 10, anchor: "end" }),
  ]);
  const scale = places.map((place) => text(x(place), bottom + 13, place.toLocaleString("en"), { fill: ink.faint, size: 10, anchor: "middle" }));
  const drawn = series.flatMap(({ values, stroke, dash }) => {
    const points = values.flatMap((value, index) => (value === undefined ? [] : [/** @type {const} */ ([x(places[index] ?? NaN), y(value)])]));
    return [path(points, { stroke, width: 2, dash }), ...points.map(([cx, cy]) => element("circle", { cx, cy, r: 2.5, fill: stroke }))];
  });
  const ends = apart(series.map(({ values }) => y(values.at(-1) ?? 0)), 13);
  const labelled = series.map(({ name, stroke, values }, index) =>
    text(right + 8, (ends[index] ?? 0) + 4, `${name} ${short(values.at(-1) ?? NaN)}`, { fill: stroke === ink.other ? ink.text : stroke, size: 10 }),
  );
  const below = text((left + right) / 2, bottom + 27, first?.panel?.axis ?? "", { fill: ink.faint, size: 10, anchor: "middle" });
  const head = first ? heading(title, first) : [];
  return { height: bottom + 34, drawing: [...head, ...grid, ...drawn, ...labelled, ...scale, below].join("") };
}

/** Solid, and then ever more broken. */
const dashes = [undefined, "8 3", "3 3", "1 3"];

/**
 * Moves places apart that are closer than a distance, downwards.
 *
 * @param {readonly number[]} places
 * @param {number} distance
 */
function apart(places, distance) {
  const moved = [...places];
  const order = places.map((_, index) => index).sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  for (const [rank, index] of order.entries()) {
    const above = moved[order[rank - 1] ?? -1] ?? -Infinity;
    moved[index] = Math.max(moved[index] ?? 0, above + distance);
  }
  return moved;
}
