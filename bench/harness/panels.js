import { budgets } from "../budgets.js";
import { confidence, median, ownOf } from "./rounds.js";
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
  const budget =
    measure.budget && budgets[measure.budget].budget * (against === undefined ? 1 : median(samples[against] ?? []));
  const axis = ticks([budget ?? 0, ...rows.map(({ high }) => high)]);
  const x = (/** @type {number} */ value) => (value / (axis.at(-1) ?? 1)) * (width - 20);
  const bottom = top + rows.length * rowHeight;
  const drawn = rows.flatMap(({ median: value, low, high }, row) => {
    const y = top + row * rowHeight + 14;
    const middle = y + barHeight / 2;
    return [
      element("rect", { x: 0, y, width: x(value), height: barHeight, fill: row === 0 ? ink.own : ink.other }),
      ...(high > low
        ? [
            path(
              [
                [x(low), middle],
                [x(high), middle],
              ],
              { stroke: ink.text, width: 1.5 },
            ),
          ]
        : []),
    ];
  });
  const named = rows.map(({ name, median: value }, row) =>
    text(3, top + row * rowHeight + 10, `${name}: ${short(value)} ${unit}`, {
      halo: true,
      ...(row === 0 && { weight: "600", fill: ink.own }),
    }),
  );
  const grid = axis.map((value) =>
    path(
      [
        [x(value), top],
        [x(value), bottom],
      ],
      { stroke: value === 0 ? ink.faint : ink.grid },
    ),
  );
  const scale = axis.map((value) =>
    text(x(value), bottom + 13, short(value), { fill: ink.faint, size: 10, anchor: value === 0 ? "start" : "middle" }),
  );
  const aim =
    budget === undefined
      ? []
      : [
          path(
            [
              [x(budget), top],
              [x(budget), bottom],
            ],
            { stroke: ink.budget, width: 1.5, dash: "5 3" },
          ),
        ];
  return {
    height: bottom + 20,
    drawing: [...heading(what, measure), ...grid, ...drawn, ...aim, ...named, ...scale].join(""),
  };
}

/**
 * What a panel of lines shows: the contenders, and the budget if there is one.
 *
 * @param {readonly Measure[]} measures
 * @returns {{ name: string, values: number[], stroke: string, dash?: string | undefined }[]}
 */
function seriesOf(measures) {
  const names = [...new Set(measures.flatMap(({ samples }) => Object.keys(samples)))];
  // A contender that is missing at a number is there the same as the first, by definition.
  const values = (/** @type {string} */ name) =>
    measures.map((measure) => median(measure.samples[name] ?? ownOf(measure)));
  const series = names.map((name, index) => ({
    name,
    values: values(name),
    stroke: index === 0 ? ink.own : ink.other,
    dash: dashes[index],
  }));
  const [first] = measures;
  if (!first?.budget || first.against === undefined) return series;
  const { budget } = budgets[first.budget];
  return [
    ...series,
    { name: "budget", values: values(first.against).map((value) => value * budget), stroke: ink.budget, dash: "5 3" },
  ];
}

/**
 * One line for each contender, over a number that grows by equal factors.
 *
 * @param {string} title
 * @param {readonly [Measure, ...Measure[]]} measures one for each number
 * @returns {{ height: number, drawing: string }}
 */
export function lines(title, measures) {
  const series = seriesOf(measures);
  const places = measures.map(({ panel }) => panel?.at ?? NaN);
  const axis = ticks(series.flatMap(({ values }) => values));
  const [lowest = 0, highest = 1] = [axis[0], axis.at(-1)];
  const [left, right, bottom] = [38, width - labels, top + plotHeight];
  const x = (/** @type {number} */ place) => left + (Math.log(place) / Math.log(Math.max(...places))) * (right - left);
  const y = (/** @type {number} */ value) => bottom - ((value - lowest) / (highest - lowest)) * plotHeight;
  const grid = axis.flatMap((value) => [
    path(
      [
        [left, y(value)],
        [right, y(value)],
      ],
      { stroke: value === 0 ? ink.faint : ink.grid },
    ),
    text(left - 5, y(value) + 3, short(value), { fill: ink.faint, size: 10, anchor: "end" }),
  ]);
  const scale = places.map((place) =>
    text(x(place), bottom + 14, place.toLocaleString("en"), { fill: ink.faint, size: 10, anchor: "middle" }),
  );
  // The first comes last, so that it lies above the others.
  const drawn = series.toReversed().flatMap(({ values, stroke, dash }) => {
    const points = values.map((value, index) => /** @type {const} */ ([x(places[index] ?? NaN), y(value)]));
    return [
      path(points, { stroke, width: 2, dash }),
      ...points.map(([cx, cy]) => element("circle", { cx, cy, r: 2.5, fill: stroke })),
    ];
  });
  const ends = apart(
    series.map(({ values }) => y(values.at(-1) ?? 0)),
    13,
    bottom,
  );
  const labelled = series.map(({ name, stroke, values }, index) =>
    text(right + 8, (ends[index] ?? 0) + 3, `${name} ${short(values.at(-1) ?? NaN)}`, {
      fill: stroke === ink.other ? ink.text : stroke,
      size: 10,
    }),
  );
  const below = text((left + right) / 2, bottom + 28, measures[0].panel?.axis ?? "", {
    fill: ink.faint,
    size: 10,
    anchor: "middle",
  });
  return {
    height: bottom + 34,
    drawing: [...heading(title, measures[0]), ...grid, ...drawn, ...labelled, ...scale, below].join(""),
  };
}

/** Solid, and then ever more broken. */
const dashes = [undefined, "8 3", "3 3", "1 3"];

/**
 * Moves places apart that are closer than a distance: upwards, so that none comes below the bottom.
 *
 * @param {readonly number[]} places
 * @param {number} distance
 * @param {number} bottom
 */
function apart(places, distance, bottom) {
  const moved = [...places];
  let limit = bottom;
  for (const index of places.map((_, each) => each).sort((one, other) => (places[other] ?? 0) - (places[one] ?? 0))) {
    moved[index] = Math.min(moved[index] ?? 0, limit);
    limit = (moved[index] ?? 0) - distance;
  }
  return moved;
}
