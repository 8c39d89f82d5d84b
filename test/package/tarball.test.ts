import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
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

/** The anchors of the headings of a text. */
function anchorsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, "")
      .replaceAll(" ", "-"),
  );
}

describe("the tarball", () => {
  it("holds what its users need, and no source, test or script", () => {
    const needed = [
      /^dist\/(chunks\/)?[\w-]+\.(js|d\.ts)$/,
      /^(CHANGELOG|CONTRIBUTING|README|SECURITY)\.md$|^LICENSE$|^package\.json$/,
      /^docs\/\w+\.md$|^examples\/[\w-]+\.(test\.ts|ts|js|html)$|^examples\/README\.md$/,
      /^(generated|openapi)\/[\w.-]+\.yaml$/,
      // What the command `docs` builds its page with.
      /^src\/cli\/docs-page\.[\w.]+$/,
    ];
    expect(tarball.files.filter((file) => !needed.some((pattern) => pattern.test(file)))).toEqual([]);
    const { exports, bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const entries = JSON.stringify([exports, bin]).match(/(?<="\.\/)(dist|generated|openapi)\/[^"]+/g) ?? [];
    expect(tarball.files).toEqual(expect.arrayContaining(entries));
  });

  it("has whatever its texts link to", () => {
    const links = tarball.files
      .filter((file) => file.endsWith(".md"))
      .flatMap((file) => {
        const text = readFileSync(join(root, file), "utf8").replace(/```.*?```/gs, "");
        return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => `${file} ${link}`);
      });
    const broken = links.filter((each) => {
      const [file = "", link = ""] = each.split(" ");
      if (URL.canParse(link)) return !link.startsWith("https://");
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? file : posix.join(posix.dirname(file), path);
      if (!tarball.files.includes(target)) return true;
      return anchor !== undefined && !anchorsIn(readFileSync(join(root, target), "utf8")).includes(anchor);
    });
    expect(links.length).toBeGreaterThan(20);
    expect(broken).toEqual([]);
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
