import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { startMock } from "../../src/mock/index.ts";
import { codeBlocks, runTypeScript } from "../support/samples.ts";

const page = new URL("../../docs/mock.md", import.meta.url);
const guide = readFileSync(page, "utf8");

it("the guide's recipes are where it says", () => {
  const links = [...guide.matchAll(/\]\((\.\.\/examples\/[^)]+)\)/g)].map(([, link]) => link ?? "");
  expect(links).toHaveLength(5);
  expect(links.filter((link) => !existsSync(new URL(link, page)))).toEqual([]);
});

it("the guide's shell recipe closes a session", async () => {
  await using mock = await startMock();
  const [, script = ""] = /### Another language[\s\S]*?```sh\n([\s\S]*?)```/.exec(guide) ?? [];
  const { stdout } = await promisify(execFile)("sh", ["-ec", script.replace("http://127.0.0.1:4010/v1.0", mock.url)]);
  expect(stdout).toBe("204\n");
  expect(mock.sessions).toMatchObject([{ state: "closed" }]);
});

// They import the built package, which `npm test` builds before.
it.skipIf(!existsSync(new URL("../../dist/mock.js", import.meta.url)))("the guide's programs run", async () => {
  const programs = codeBlocks(guide, "ts");
  expect(programs).toHaveLength(2);
  const asserts = [
    "",
    "mock.advance(0); if (session.state !== 'open' || mock.openSessions().length > 0) throw new Error();",
  ];
  for (const [index, source] of programs.entries()) expect(await runTypeScript(source + asserts[index])).toBe("");
});
