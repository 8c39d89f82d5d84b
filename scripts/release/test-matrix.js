/**
 * `npm run test:matrix`: runs the tests of client, mock and command line, and the examples, on each Node that is
 * supported, and prints a table.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const nodes = ["20", "22", "24", "26"];
const tests = [
  "test/client",
  "test/session",
  "test/mock",
  "test/cli",
  "test/examples",
  "test/package/readme",
  "examples",
];
const root = fileURLToPath(new URL("../..", import.meta.url));
const npm = process.env.npm_execpath;
if (npm === undefined) throw new Error("Start it with: npm run test:matrix");

const directory = mkdtempSync(join(tmpdir(), "matrix-"));
try {
  const rows = nodes.map((major) => testsOn(install(major)));
  console.table(rows);
  if (rows.some(({ passed, failed }) => failed > 0 || passed === 0)) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true });
}

/**
 * Installs a Node.
 *
 * @param {string} major
 * @returns {string} its program
 */
function install(major) {
  const name = `node-${process.platform}-${process.arch}`;
  writeFileSync(join(directory, "package.json"), "{}");
  const options = ["--ignore-scripts", "--prefer-offline", "--silent"];
  execFileSync(process.execPath, [String(npm), "install", ...options, `${name}@${major}`], { cwd: directory });
  return join(directory, "node_modules", name, "bin", "node");
}

/** @param {string} node */
function testsOn(node) {
  const report = join(directory, "report.json");
  const args = ["node_modules/vitest/vitest.mjs", "run", "--reporter=json", `--outputFile=${report}`, ...tests];
  // What npm and this Node have set is not for the other one.
  spawnSync(node, args, { cwd: root, env: { ...process.env, NODE_OPTIONS: "" }, stdio: "inherit" });
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  for (const { name, status, message, assertionResults } of testResults) {
    if (status === "failed" && message) console.error(`${name}: ${message}`);
    for (const { fullName, failureMessages } of assertionResults)
      if (failureMessages?.length) console.error(fullName, failureMessages.join("\n"));
  }
  const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
  return { node: version, passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}
