/**
 * `npm run release`: publishes this version with a statement of its provenance, which npm signs in a CI that it knows, and
 * records the contract that was released. `-- --dry-run` says what it would do. It refuses, and names every reason, when
 * what would be published is not what is committed, described and agreed.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { "dry-run": asked } = parseArgs({ options: { "dry-run": { type: "boolean", default: false } } }).values;
// Without `--` before it, npm takes the option for its own.
const dryRun = asked || process.env.npm_config_dry_run === "true";
/** @type {{ name: string, version: string, repository?: unknown }} */
const { name, version, repository } = JSON.parse(read("package.json"));
const tag = `v${version}`;

const reasons = [...workTree(), ...changelog(), ...versions(), ...packagePage()];
if (reasons.length > 0) {
  console.error([`${name} ${version} is not ready:`, ...reasons].join("\n- "));
  process.exitCode = 1;
} else if (dryRun) {
  console.log(`${name} ${version} is ready. Without --dry-run it would be tested, published and tagged ${tag}.`);
} else {
  run("npm", "test");
  run("npm", "publish", "--provenance", "--access", "public");
  mkdirSync(join(root, "released"), { recursive: true });
  copyFileSync(join(root, "generated/openapi.yaml"), join(root, "released/openapi.yaml"));
  run("git", "add", "released/openapi.yaml");
  run("git", "commit", "--message", `Record the contract released as ${version}`);
  run("git", "tag", tag, "HEAD^");
  console.log(`${name} ${version} is published. Push it: git push --follow-tags origin HEAD ${tag}`);
}

function workTree() {
  const changed = git("status", "--porcelain").split("\n").filter(Boolean);
  return [
    ...(changed.length > 0 ? [`Not committed: ${changed.map((line) => line.slice(3)).join(", ")}.`] : []),
    ...(git("tag", "--list", tag) ? [`The tag ${tag} exists. Raise the version in package.json.`] : []),
  ];
}

function changelog() {
  const sections = read("CHANGELOG.md").split(/^## /m).slice(1);
  const body = (/** @type {string} */ start) =>
    sections
      .find((section) => section.startsWith(start))
      ?.split("\n")
      .slice(1)
      .join("")
      .trim();
  return [
    ...(body("[Unreleased]")
      ? [`CHANGELOG.md still lists changes as unreleased. Move them to "## [${version}] - <date>".`]
      : []),
    ...(body(`[${version}] - `)
      ? []
      : [`CHANGELOG.md says nothing of ${version}. It wants a section "## [${version}] - <date>".`]),
  ];
}

function versions() {
  const workflows = ["openapi/workflows.arazzo.yaml", "openapi/workflows-by-url.arazzo.yaml"];
  return ["openapi/openapi.yaml", "generated/openapi.yaml", ...workflows].flatMap((file) => {
    const { version: found } = parse(read(file)).info;
    return found === version ? [] : [`${file} has the version ${found}. It wants that of package.json.`];
  });
}

function packagePage() {
  return repository
    ? []
    : ["package.json names no repository, to which links on the package page and its provenance lead."];
}

/** @param {string} file */
function read(file) {
  return readFileSync(join(root, file), "utf8");
}

/** @param {string[]} args */
function git(...args) {
  return execFileSync("git", args, { cwd: root, encoding: "utf8" }).trimEnd();
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, ...args) {
  execFileSync(program, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
}
