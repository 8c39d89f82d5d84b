/** The results: for people a table, for programs all the figures. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, type } from "node:os";
import { hasWrk, root } from "./processes.js";
import { interval, ratio } from "./rounds.js";

/** @typedef {import("./subjects.js").Row} Row */

const rivals = ["openapi-fetch", "@microsoft/microsoft-graph-client", "@pnp/graph", "@stoplight/prism-cli"];

/** What was measured, on what and with what. Asked for before the measurements, so that the load is that of others. */
export function conditions() {
  const git = (/** @type {string[]} */ ...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  const version = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, "utf8")).version;
  return {
    commit: git("rev-parse", "--short=10", "HEAD"),
    changed: git("status", "--porcelain", "-uno", "--", ".", ":!bench/results") !== "",
    machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${type()}, load before ${loadavg()[0]?.toFixed(1)}`,
    versions: Object.fromEntries([["node", process.versions.node], ...rivals.map((name) => [name, version(name)])]),
    loadGenerator: hasWrk
      ? "wrk"
      : "Node, which is slower than the mock: its rate and the ratio are the least that holds",
  };
}

/** @param {number} number */
const short = (number) =>
  number.toLocaleString("en", number >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });

/**
 * This package beside a rival.
 *
 * @param {Row} row
 * @param {string} rival
 */
function compared({ samples, better, floors, reached }, rival) {
  const [own = []] = Object.values(samples);
  const { median, low, high } = ratio(own, samples[rival] ?? []);
  const floor = floors?.[rival];
  const kept = reached?.[rival] ?? floor;
  const sign = better === "less" ? 1 : -1;
  return {
    median,
    low,
    high,
    floor,
    /** Whether the rival does better, as far as that is certain. */
    lost: Number.isFinite(median) && (better === "less" ? low > 1 : high < 1),
    /** Whether the floor is kept by the median. */
    kept: floor === undefined || sign * median <= sign * floor,
    /** Whether it is certain that it is not. */
    broken: kept !== undefined && sign * (better === "less" ? low : high) > sign * kept,
    bound: kept,
  };
}

/** @param {Row} row */
const rivalsOf = ({ samples }) => Object.keys(samples).slice(1);

/** @param {Row} row @param {number} floor */
const bound = ({ better }, floor) => `${better === "less" ? "at most" : "at least"} ${short(floor)}`;

/** @param {Row} row @param {string} rival */
function cell(row, rival) {
  const figure = `${short(interval(row.samples[rival] ?? []).median)} ${row.unit}`.trim();
  if (rival === Object.keys(row.samples)[0]) return figure;
  const { median, low, high, floor, lost, kept } = compared(row, rival);
  if (!Number.isFinite(median)) return figure;
  const times = `${short(median)}${low === high ? "" : ` (${short(low)} to ${short(high)})`}`;
  const held = floor === undefined ? "" : `; ${bound(row, floor)}: ${kept ? "kept" : "**missed**"}`;
  return `${figure}; ${lost ? `**${times}**` : times}${held}`;
}

/**
 * A table of each part, a column for each contender.
 *
 * @param {readonly Row[]} rows
 */
export function tables(rows) {
  return ["client", "mock"].flatMap((part) => {
    const own = rows.filter((row) => row.part === part);
    if (own.length === 0) return [];
    const names = [...new Set(own.flatMap(({ samples }) => Object.keys(samples)))];
    const lines = own.map((row) => [row.what, ...names.map((name) => (name in row.samples ? cell(row, name) : ""))]);
    return [
      [[part, ...names], [part, ...names].map(() => "---"), ...lines]
        .map((cells) => `| ${cells.join(" | ")} |`)
        .join("\n"),
    ];
  });
}

/** What is lost, and why: a sentence for each reason. @param {readonly Row[]} rows */
export function losses(rows) {
  /** @type {Map<string, string[]>} what is lost, by who does better and why */
  const reasons = new Map();
  for (const row of rows) {
    for (const rival of rivalsOf(row).filter((name) => compared(row, name).lost)) {
      const reason = `${rival} does better: ${row.why?.[rival] ?? "nobody has looked why"}.`;
      reasons.set(reason, [...(reasons.get(reason) ?? []), row.what]);
    }
  }
  return [...reasons].map(([reason, whats]) => `${whats.join("; ")}: ${reason}`);
}

/** The floors that do not hold, beyond doubt. @param {readonly Row[]} rows */
export function broken(rows) {
  return rows.flatMap((row) =>
    rivalsOf(row)
      .map((rival) => ({ rival, ...compared(row, rival) }))
      .filter((each) => each.broken)
      .map(({ rival, low, high, bound: kept }) => {
        const figure = `${short(low)} to ${short(high)} × ${rival}`;
        return `${row.what}: ${figure}, but it has to be ${bound(row, kept ?? NaN)}.`;
      }),
  );
}

/** @param {readonly Row[]} rows @param {ReturnType<typeof conditions>} about */
export function page(rows, { commit, changed, machine, versions, loadGenerator }) {
  const list = (/** @type {string[]} */ lines) => lines.map((line) => `- ${line}`).join("\n");
  return `${[
    "# Benchmarks",
    `Written by \`npm run bench\`, not by hand; every figure is in \`results.json\`. Each is the median of its rounds, in which all
contenders of a row did the same work in turns. Beside a rival stands the ratio, this package divided by it, and between
which its median lies at 95 % confidence; bold where the rival does better. Less is better, except of what is a second.`,
    ...tables(rows),
    "## What is lost, and why",
    list(losses(rows)),
    "## Measured on",
    list([
      `commit ${commit}${changed ? ", with changes that are not committed" : ""}`,
      machine,
      Object.entries(versions)
        .map((pair) => pair.join(" "))
        .join(", "),
      `load generator: ${loadGenerator}`,
    ]),
  ].join("\n\n")}\n`;
}
