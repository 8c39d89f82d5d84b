import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium, skipReason, whySkipped } from "../support/chromium.ts";
import { type Edition, english, german, openDocs, operationsOf } from "../support/docs-page.ts";
import { freePort } from "../support/free-port.ts";
import { type Registry, startRegistry } from "../support/registry.ts";
import { type Block, introductionBlocks, shownSamples } from "../support/samples.ts";

/** The one block that asks a person to sign in: it is compiled, not run. */
const deviceCode = readFileSync("openapi/samples/deviceCode.ts", "utf8").trimEnd();

/** What a page shows as code: its introduction, and the samples of each operation. */
interface Code {
  readonly introduction: Block[];
  readonly samples: Record<string, Block[]>;
}

let browser: Browser;
let code: Code;

beforeAll(async () => {
  if (skipReason) return;
  browser = await launchChromium();
  code = await codeOf(english);
});

afterAll(() => browser?.close());

describe.skipIf(skipReason)(`the code on the page${whySkipped}`, () => {
  test("is the same in both languages, and that of the contract", async () => {
    expect(await codeOf(german)).toEqual(code);
    expect(code.introduction.map(({ language }) => language)).toEqual(["shell", "http", "ts", "ts", "json"]);
    expect(code.introduction[3]?.code).toBe(deviceCode);
    for (const { operationId, samples } of operationsOf(english)) {
      const wanted = samples.map(({ label, source }) => ({ language: label, code: source }));
      expect(code.samples[operationId], operationId).toEqual(wanted);
      expect(wanted.map(({ language }) => language)).toEqual(["curl", "TypeScript"]);
    }
  });

  test("runs as it is printed, from an empty folder, in the order of the page", async () => {
    const [all, , first] = code.introduction;
    const blocks = [all, first, ...Object.values(code.samples).flat()].filter((block) => block !== undefined);
    await using registry = await startRegistry();
    const [openUseClose, inTypeScript, ...outputs] = await runInOrder(blocks, registry);

    expect(openUseClose).toMatch(/HTTP\/1\.1 200 OK[\s\S]*"name": ?"Sheet1"[\s\S]*HTTP\/1\.1 204 No Content/);
    expect(inTypeScript).toMatch(/name: 'Sheet1'/);
    expect(outputs).toEqual([
      expect.stringMatching(/^cluster=\S+\n$/),
      "saved\n",
      expect.stringMatching(/^HTTP\/1\.1 204 No Content\r\n/),
      "open\n",
      expect.stringMatching(/^HTTP\/1\.1 204 No Content\r\n/),
      expect.stringMatching(/outcome: 'closed'[\s\S]*outcome: 'gone'/),
      expect.stringMatching(/"status": ?"notStarted"/),
      "notStarted\n",
      expect.stringMatching(/"id": ?"cluster=.*"persistChanges": ?true/s),
      expect.stringMatching(/^notStarted\nrunning\nsucceeded\n.*outcome: 'closed'/s),
    ]);
  });
});

async function codeOf(edition: Edition): Promise<Code> {
  await using docs = await openDocs(browser, edition);
  return { introduction: await introductionBlocks(docs), samples: await shownSamples(docs, operationsOf(edition)) };
}

/**
 * Runs blocks one after the other in one shell, as a reader pastes them, in an empty folder; TypeScript from files, as the page
 * says. Only the port is another one, since the one on the page may be taken.
 *
 * @returns what each block printed
 */
async function runInOrder(blocks: readonly Block[], { url }: Registry): Promise<string[]> {
  const [folder, home] = [mkdtempSync(join(tmpdir(), "empty-")), mkdtempSync(join(tmpdir(), "home-"))];
  try {
    const port = await freePort();
    const steps = blocks.map(({ language, code }, index) => {
      const printed = code.replaceAll("4010", String(port));
      if (language === "shell" || language === "curl") return printed;
      writeFileSync(join(home, `${index}.mjs`), printed);
      return `cp ${home}/${index}.mjs . && node ${index}.mjs`;
    });
    // As in the shell of a person, where `kill %1` stops the whole job.
    const script = ["set -m", ...steps, "kill %1; wait"].join("\necho =====\n");
    const env = { PATH: process.env.PATH, HOME: home, npm_config_registry: url, npm_config_audit: "false" };
    const { stdout } = await promisify(execFile)("bash", ["-c", script], { cwd: folder, env });
    return stdout.split("=====\n").slice(1, 1 + blocks.length);
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(home, { recursive: true });
  }
}
