import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chart } from "./chart.js";
import { root } from "./processes.js";
import { notes, table } from "./table.js";

const reading = `Each figure is the median of its rounds. The ratio is what is here divided by what is there, round by round; in brackets,
between which its median lies at 95 % confidence. All contenders of a row ran in turns, each in a process of its own, on
the same work. "Even" means that the confidence interval contains 1.`;

/**
 * Writes the table and the chart to `bench/results/`.
 *
 * @param {readonly import("./rounds.js").Measure[]} measures
 * @param {readonly string[]} header
 */
export async function writeReport(measures, header) {
  const folder = join(root, "bench/results");
  const list = (/** @type {readonly string[]} */ lines) => lines.map((line) => `- ${line}`).join("\n");
  const markdown = [
    "# Benchmarks",
    "Written by `npm run bench`; not edited by hand.",
    list(header),
    reading,
    "![Each measure as a chart](chart.svg)",
    table(measures),
    "## Where an alternative does better, and where a budget is missed",
    list(notes(measures)),
  ];
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "results.md"), `${markdown.join("\n\n")}\n`);
  await writeFile(join(folder, "chart.svg"), chart(measures, header));
}
