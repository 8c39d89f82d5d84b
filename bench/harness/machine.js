import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { root } from "./processes.js";

const compared = [
  "openapi-fetch",
  "@microsoft/microsoft-graph-client",
  "@microsoft/microsoft-graph-types",
  "@pnp/graph",
  "@stoplight/prism-cli",
  "@stoplight/prism-http",
  "esbuild",
  "typescript",
];

/** @param {string} name */
function versionOf(name) {
  const manifest = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8"));
  return `${name} ${manifest.version}`;
}

/** The commit that was measured, and whether anything was changed since. */
function commit() {
  const git = (/** @type {string[]} */ ...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  try {
    // The results themselves are no part of what is measured.
    const changed = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!bench/results");
    return `${git("rev-parse", "--short=10", "HEAD")}${changed ? ", with changes that are not committed" : ""}`;
  } catch {
    return "unknown";
  }
}

/**
 * What was measured, and on what: one line each. Taken before the measurements, so that the load is that of others.
 *
 * @returns {string[]}
 */
export function header() {
  const [cpu, ...others] = cpus();
  const load = loadavg()[0]?.toFixed(1);
  return [
    `Commit: ${commit()}`,
    `Machine: ${others.length + 1} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release().split("-")[0]}; load before: ${load}`,
    `Versions: Node ${process.versions.node}, ${compared.slice(0, 4).map(versionOf).join(", ")}`,
    `Tools: ${compared.slice(4).map(versionOf).join(", ")}`,
  ];
}
