import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const parts = [
  "package.json",
  "scripts/release/release.js",
  "openapi/openapi.yaml",
  "openapi/workflows.arazzo.yaml",
  "openapi/workflows-by-url.arazzo.yaml",
  "generated/openapi.yaml",
];
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const described = `# Changelog\n\n## [Unreleased]\n\n## [${version}] - 2026-01-31\n\n### Added\n\n- All.\n`;

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "release-"));
  for (const part of parts) cpSync(join(root, part), join(directory, part));
  symlinkSync(join(root, "node_modules"), join(directory, "node_modules"), "junction");
  write("package.json", JSON.stringify({ name: "a-package", version, repository: "https://example.com/a.git" }));
  git("init", "--quiet");
  commit(".gitignore", "node_modules\n");
  commit("CHANGELOG.md", described);
});

afterEach(() => rmSync(directory, { recursive: true }));

function git(...args: string[]): void {
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", ...args], {
    cwd: directory,
  });
}

function write(file: string, text: string): void {
  writeFileSync(join(directory, file), text);
}

function commit(file: string, text: string): void {
  write(file, text);
  git("add", "--all");
  git("commit", "--quiet", "--message", `Change ${file}`);
}

/** What a release says before it does anything. */
function release(): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/release/release.js", "--dry-run"], {
    cwd: directory,
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

describe("a release", () => {
  it("is ready when all is committed, described and of one version", () => {
    expect(release()).toEqual({ status: 0, said: expect.stringContaining(`${version} is ready`) });
  });

  it("is refused when it is not, and names every reason at once", () => {
    git("tag", `v${version}`);
    commit("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n\n- More.\n");
    const documents = parts.filter((part) => part.endsWith(".yaml"));
    for (const file of documents) commit(file, "info: { version: 9.9.9 }\n");
    commit("package.json", JSON.stringify({ name: "a-package", version }));
    write("stray.ts", "");
    const { status, said } = release();
    const reasons = [
      "Not committed: stray.ts.",
      `The tag v${version} exists.`,
      "CHANGELOG.md still lists changes as unreleased.",
      `CHANGELOG.md says nothing of ${version}.`,
      "package.json names no repository, to which links on the package page and its provenance lead.",
      ...documents.map((file) => `${file} has the version 9.9.9.`),
    ];
    for (const reason of reasons) expect(said).toContain(`\n- ${reason}`);
    expect(said.match(/^- /gm)).toHaveLength(reasons.length);
    expect(status).toBe(1);
  });
});
