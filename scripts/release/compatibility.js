/**
 * Says whether the contract breaks the users of the last released one, and fails unless its version says so: a major
 * one, or a minor one before 1.0.0. `released/openapi.yaml` is the last released contract; a release writes it.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { apiCompare } from "api-smart-diff";
import semver from "semver";
import { parse } from "yaml";

/** @param {string} file */
const inRepository = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

const { values } = parseArgs({
  options: {
    released: { type: "string", default: inRepository("released/openapi.yaml") },
    current: { type: "string", default: inRepository("generated/openapi.yaml") },
  },
});

if (existsSync(values.released)) compare(read(values.released), read(values.current));
else console.log("No contract has been released yet, so there are no users to break.");

/** @param {string} file */
function read(file) {
  return parse(readFileSync(file, "utf8"));
}

/**
 * @param {{ info: { version: string } }} released
 * @param {{ info: { version: string } }} current
 */
function compare(released, current) {
  const [before, after] = [released.info.version, current.info.version];
  const breaking = new Set(apiCompare(released, current).diffs.filter(breaks).map(describe));
  if (breaking.size === 0) return console.log(`The contract breaks no user of ${before}.`);
  console.log([`The contract breaks users of ${before}:`, ...breaking].join("\n  "));
  if (saysBreaking(before, after)) return console.log(`Its version, ${after}, says so.`);
  console.error(`Its version, ${after}, does not say so: raise it to ${semver.inc(before, level(before))}.`);
  process.exitCode = 1;
}

/**
 * What the tool finds breaking, and what it overlooks: typings lose whatever an answer no longer has.
 *
 * @param {import("api-smart-diff").Diff} diff
 */
function breaks({ type, action, path }) {
  return type === "breaking" || (action === "remove" && path.includes("responses") && path.includes("properties"));
}

/** @param {import("api-smart-diff").Diff} diff */
function describe({ description, path }) {
  return description ?? path.join("/");
}

/** @param {string} version */
function level(version) {
  return semver.major(version) === 0 ? "minor" : "major";
}

/**
 * @param {string} before
 * @param {string} after
 */
function saysBreaking(before, after) {
  return semver.gte(after, semver.inc(before, level(before)) ?? after);
}
