/**
 * `npm run test:matrix`: runs the tests of the client and of the mock, and the examples, on each Node that is supported,
 * and the tests of the mock on the lowest and on the highest Prism that the peer range admits and that runs there. It prints a table.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import semver from "semver";

const nodes = ["20", "22", "24", "26"];
const prism = "@stoplight/prism-http";
const root = fileURLToPath(new URL("../..", import.meta.url));
const range = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).peerDependencies[prism];
const npm = process.env["npm_execpath"];
if (npm === undefined) throw new Error("Start it with: npm run test:matrix");

const directory = mkdtempSync(join(tmpdir(), "matrix-"));
try {
  const rows = nodes.flatMap(testsOnNode);
  console.table(rows);
  if (rows.some(({ passed, failed }) => failed > 0 || passed === 0)) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true });
}

/** @param {string} major */
function testsOnNode(major) {
  const home = install(process.execPath, `node-${major}`, `node-${process.platform}-${process.arch}@${major}`);
  const node = join(home, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim().slice(1);
  const [lowest = "", ...others] = prismVersions(version);
  const highest = others.at(-1);
  return [
    tests(node, version, lowest, ["test/client", "test/session", "test/mock", "examples"]),
    ...(highest ? [tests(node, version, highest, ["test/mock"])] : []),
  ];
}

/**
 * The versions of Prism that the peer range admits and that say that they run on a version of Node, lowest first.
 *
 * @param {string} node
 */
function prismVersions(node) {
  /** @type {{ version: string, engines?: { node?: string } }[]} */
  const known = JSON.parse(npmSays("view", `${prism}@${range}`, "version", "engines", "--json"));
  return known
    .filter(({ engines }) => semver.satisfies(node, engines?.node ?? "*"))
    .map(({ version }) => version)
    .sort(semver.compare);
}

/**
 * @param {string} node
 * @param {string} version
 * @param {string} prismVersion
 * @param {string[]} folders
 */
function tests(node, version, prismVersion, folders) {
  const checkout = checkoutWith(install(node, `prism-${version}-${prismVersion}`, `${prism}@${prismVersion}`));
  const report = join(checkout, "report.json");
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  console.log(`Node ${version}, Prism ${prismVersion}: ${folders.join(", ")}`);
  const env = { ...process.env, NODE_OPTIONS: "" };
  spawnSync(node, [vitest, "run", "--reporter=json", `--outputFile=${report}`, ...folders], {
    cwd: checkout,
    env,
    stdio: "inherit",
  });
  const {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    testResults,
  } = JSON.parse(readFileSync(report, "utf8"));
  for (const { name, status, message, assertionResults } of testResults) {
    if (status === "failed" && message) console.error(`${name}: ${message}`);
    for (const { fullName, failureMessages } of assertionResults)
      if (failureMessages?.length) console.error(fullName, failureMessages.join("\n"));
  }
  return {
    node: version,
    prism: prismVersion,
    tests: folders.map((folder) => folder.replace("test/", "")).join(" "),
    passed,
    failed,
    skipped,
  };
}

/**
 * A copy of this repository that finds another Prism, and everything else where it is.
 *
 * @param {string} home where that Prism is installed
 */
function checkoutWith(home) {
  const checkout = mkdtempSync(join(directory, "checkout-"));
  const files = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).trim().split("\n");
  for (const file of [...files, "dist", "build"]) cpSync(join(root, file), join(checkout, file), { recursive: true });
  const link = (/** @type {string} */ name, from = root) => {
    mkdirSync(dirname(join(checkout, "node_modules", name)), { recursive: true });
    symlinkSync(join(from, "node_modules", name), join(checkout, "node_modules", name), "junction");
  };
  const packages = (/** @type {string} */ scope) =>
    readdirSync(join(root, "node_modules", scope)).map((name) => join(scope, name));
  for (const name of packages("")) if (!name.startsWith(".") && name !== "@stoplight") link(name);
  for (const name of packages("@stoplight")) link(name, name === join(prism) ? home : root);
  return checkout;
}

/**
 * Installs a package into a folder of its own, with the npm that runs this and the Node that is to use it.
 *
 * @param {string} node
 * @param {string} name
 * @param {string} what
 */
function install(node, name, what) {
  const home = join(directory, name);
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), "{}");
  execFileSync(node, [String(npm), "install", "--ignore-scripts", "--prefer-offline", "--silent", what], {
    cwd: home,
    stdio: "inherit",
  });
  return home;
}

/** @param {string[]} args */
function npmSays(...args) {
  return execFileSync(process.execPath, [String(npm), ...args], { cwd: root, encoding: "utf8" });
}
