/** The results as one picture: a panel for each measure, every axis contains zero. */
import { bars, lines, width } from "./panels.js";
import { element, ink, text } from "./svg.js";

/** @typedef {import("./rounds.js").Measure} Measure */

const [margin, gap, columns] = [24, 30, 3];

/**
 * @param {readonly Measure[]} measures
 * @param {readonly string[]} header
 * @returns {string} an SVG document
 */
export function chart(measures, header) {
  const shown = measures.filter((measure) => measure.chart !== false);
  /** @type {Map<string, [Measure, ...Measure[]]>} */
  const panels = new Map();
  for (const measure of shown) {
    const title = measure.panel?.title ?? measure.what;
    const others = panels.get(title);
    if (others) others.push(measure);
    else panels.set(title, [measure]);
  }
  const drawn = [...panels].map(([title, all]) => (all[0].panel ? lines(title, all) : bars(all[0])));
  const full = margin * 2 + columns * width + (columns - 1) * gap;
  const head = [
    text(margin, 34, "graph-workbook-session against what people would use instead", { size: 18, weight: "600" }),
    ...header.map((line, index) => text(margin, 54 + index * 15, line, { fill: ink.faint, size: 10 })),
  ];
  let y = 54 + header.length * 15 + 16;
  const body = [];
  for (let index = 0; index < drawn.length; index += columns) {
    const row = drawn.slice(index, index + columns);
    body.push(
      ...row.map(({ drawing }, column) =>
        element("g", { transform: `translate(${margin + column * (width + gap)} ${y})` }, [drawing]),
      ),
    );
    y += Math.max(...row.map(({ height }) => height)) + gap;
  }
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${full} ${y}`,
    width: full,
    height: y,
    "font-family": "system-ui, sans-serif",
    role: "img",
  };
  const title = element("title", {}, [
    "Benchmarks of graph-workbook-session; results.md has the same figures as a table",
  ]);
  return `${element(
    "svg",
    attributes,
    ["", title, element("rect", { width: full, height: y, fill: "#ffffff" }), ...head, ...body].map(
      (part) => `${part}\n`,
    ),
  )}\n`;
}
