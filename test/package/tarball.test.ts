import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pack, type Tarball } from "../support/consumer.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
let directory: string;
let tarball: Tarball;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "tarball-"));
  tarball = await pack(directory);
});

afterAll(() => rmSync(directory, { recursive: true }));

/** Runs a tool of this repository; it rejects with what the tool finds. */
function tool(file: string, ...args: string[]): Promise<unknown> {
  return promisify(execFile)(process.execPath, [join(root, "node_modules", file), ...args]);
}

describe("the tarball", () => {
  it("holds what its users need, and no source, test or script", () => {
    const needed = [
      /^dist\/(chunks\/)?[\w-]+\.(js|d\.ts)$/,
      /^(CHANGELOG|README|SECURITY)\.md$|^LICENSE$|^package\.json$/,
      /^(generated|openapi)\/[\w.-]+\.yaml$/,
      // What the command `docs` builds its page with.
      /^src\/cli\/docs-page\.[\w.]+$/,
    ];
    expect(tarball.files.filter((file) => !needed.some((pattern) => pattern.test(file)))).toEqual([]);
    const { exports, bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const entries = JSON.stringify([exports, bin]).match(/(?<="\.\/)(dist|generated|openapi)\/[^"]+/g) ?? [];
    expect(tarball.files).toEqual(expect.arrayContaining(entries));
  });

  it("is accepted by publint and by Are The Types Wrong", async () => {
    const documents = ["openapi.yaml", "workflows.arazzo.yaml"];
    const options = ["--profile", "esm-only", "--exclude-entrypoints", ...documents];
    await Promise.all([
      tool("publint/src/cli.js", "run", tarball.file, "--strict"),
      tool("@arethetypeswrong/cli/dist/index.js", tarball.file, ...options),
    ]);
  });

  it("brings one dependency, and runs nothing when it is installed", () => {
    const { dependencies, scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(Object.keys(dependencies)).toEqual(["openapi-fetch"]);
    expect(Object.keys(scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
  });
});
