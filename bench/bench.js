/**
 * Measures what this package costs, against what people would use instead:
 *
 *     npm run bench                           all subjects, and writes bench/results/
 *     npm run bench -- SUBJECT …              some of them; writes nothing
 *     npm run bench -- --check [SUBJECT …]    quickly; fails when a floor does not hold, beyond doubt and twice
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { broken, conditions, losses, page, tables } from "./results.js";
import { checked, subjects } from "./subjects.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: "boolean", default: false } },
});
const all = Object.keys(subjects);
const names = positionals.length > 0 ? positionals : values.check ? checked : all;
const unknown = names.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`There is no subject ${unknown.join(", ")}. There are: ${all.join(", ")}.`);

/** @param {string} name */
async function measure(name) {
  const began = performance.now();
  const measured = (await subjects[name]?.(values.check)) ?? [];
  console.error(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return measured;
}

const about = conditions();
const rows = [];
for (const name of names) {
  let measured = await measure(name);
  // The machine may have had other things to do.
  if (values.check && broken(measured).length > 0) measured = await measure(name);
  rows.push(...measured);
}
console.log([...tables(rows), ...losses(rows)].join("\n\n"));
if (values.check) {
  for (const problem of broken(rows)) {
    console.error(problem);
    process.exitCode = 1;
  }
} else if (positionals.length === 0) {
  const results = new URL("results/", import.meta.url);
  await writeFile(new URL("results.md", results), page(rows, about));
  await writeFile(new URL("results.json", results), `${JSON.stringify({ ...about, rows }, null, 1)}\n`);
}
