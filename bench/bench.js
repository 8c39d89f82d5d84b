/**
 * Measures what this package costs, against what people would use instead:
 *
 *     npm run bench                 all subjects, and writes bench/results/
 *     npm run bench -- SUBJECT …    some of them; writes nothing
 *     npm run bench -- --check      the sizes and the mock, quickly; fails when a budget is missed by more than a third
 */
import { parseArgs } from "node:util";
import { header } from "./harness/machine.js";
import { writeReport } from "./harness/report.js";
import { notes, problems, table } from "./harness/table.js";
import { close, lifecycle } from "./subjects/client.js";
import { importing } from "./subjects/import.js";
import { lines } from "./subjects/lines.js";
import { mockRate } from "./subjects/mock-rate.js";
import { mockStart } from "./subjects/mock-start.js";
import { scaling } from "./subjects/scaling.js";
import { size } from "./subjects/size.js";
import { types } from "./subjects/types.js";

/** @typedef {import("./harness/rounds.js").Measure} Measure */

/** @type {Record<string, (options?: { quick?: boolean }) => Promise<Measure[]>>} */
const subjects = {
  size,
  lines,
  close,
  lifecycle,
  import: importing,
  "mock-start": mockStart,
  "mock-rate": mockRate,
  types,
  scaling,
};
const checked = ["size", "lines", "mock-start", "mock-rate"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: "boolean", default: false } },
});
const known = values.check ? checked : Object.keys(subjects);
const names = positionals.length > 0 ? positionals : known;
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length === 0) await run();
else
  fail(
    `There is no subject ${unknown.join(", ")}${values.check ? " that --check takes" : ""}. There are: ${known.join(", ")}.`,
  );

async function run() {
  const about = header();
  const measures = [];
  for (const name of names) {
    const began = performance.now();
    measures.push(...((await subjects[name]?.({ quick: values.check })) ?? []));
    console.error(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  console.log(["", about.join("\n"), table(measures), notes(measures).join("\n"), ""].join("\n\n"));
  if (values.check) problems(measures).forEach(fail);
  else if (positionals.length === 0) await writeReport(measures, about);
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
