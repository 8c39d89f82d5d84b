import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadPrism } from "../../src/mock/prism.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "prism-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

const command = "npm install --save-dev @stoplight/prism-http@^5.12.0";

it("Prism is asked for when it is missing", () => {
  const from = pathToFileURL(join(directory, "program.js")).href;
  expect(() => loadPrism(from)).toThrow(`The mock needs Prism, which is not installed. Run: ${command}`);
});

it("another Prism is asked for when the installed one has not the parts that the mock uses", () => {
  const prism = join(directory, "node_modules/@stoplight/prism-http");
  mkdirSync(prism, { recursive: true });
  writeFileSync(join(prism, "package.json"), '{"name":"@stoplight/prism-http","version":"4.0.0"}');
  const from = pathToFileURL(join(directory, "program.js")).href;
  expect(() => loadPrism(from)).toThrow(`The mock cannot use the installed Prism. Run: ${command}`);
});
