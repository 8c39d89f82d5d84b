import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const parts = [
  "package.json",
  "scripts/release.js",
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
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/release.js", "--dry-run"], {
    cwd: directory,
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

describe("a release", () => {
  it("is ready when all is committed, described and of one version", () => {
    expect(release()).toEqual({ status: 0, said: expect.stringContaining(`${version} is ready`) });
  });

  it.each<[string, () => void, string]>([
    ["a dirty tree", () => write("stray.ts", ""), "Not committed: stray.ts."],
    ["a version that was released", () => git("tag", `v${version}`), `The tag v${version} exists.`],
    [
      "changes listed as unreleased",
      () => commit("CHANGELOG.md", described.replace("## [Unreleased]\n", "## [Unreleased]\n\n- More.\n")),
      "still lists changes",
    ],
    [
      "a changelog that does not know the version",
      () => commit("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n"),
      `says nothing of ${version}`,
    ],
    [
      "a contract of another version",
      () => commit("generated/openapi.yaml", "info: { version: 9.9.9 }\n"),
      "generated/openapi.yaml has the version 9.9.9.",
    ],
    [
      "workflows of another version",
      () => commit("openapi/workflows.arazzo.yaml", "info: { version: 9.9.9 }\n"),
      "openapi/workflows.arazzo.yaml has the version 9.9.9.",
    ],
  ])("is refused with %s", (_, spoil, reason) => {
    spoil();
    expect(release()).toEqual({ status: 1, said: expect.stringContaining(reason) });
  });

  it("names every reason at once", () => {
    commit("CHANGELOG.md", "# Changelog\n");
    write("stray.ts", "");
    expect(release().said.match(/^- /gm)).toHaveLength(2);
  });
});
