import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const redocly = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
/** The path file of an operation. */
const path = (operation: string): string => `paths/me_drive_items_{item-id}_workbook_${operation}.yaml`;

let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "contract-"));
  cpSync(join(root, "openapi"), join(copy, "openapi"), { recursive: true });
  cpSync(join(root, "redocly.yaml"), join(copy, "redocly.yaml"));
});

afterEach(() => {
  rmSync(copy, { recursive: true });
});

function edit(file: string, from: string | RegExp, to: string): void {
  const edited = join(copy, "openapi", file);
  const before = readFileSync(edited, "utf8");
  const after = before.replace(from, to);
  if (before === after) throw new Error(`Nothing to break: ${file} does not contain ${from}`);
  writeFileSync(edited, after);
}

/** The names of the rules that the sources break. */
function brokenRules(): string[] {
  const options = ["lint", "source", "--format", "json"];
  const { stdout } = spawnSync(process.execPath, [redocly, ...options], { cwd: copy, encoding: "utf8" });
  const report: { problems: { ruleId: string }[] } = JSON.parse(stdout.slice(stdout.indexOf("{")));
  return [...new Set(report.problems.map(({ ruleId }) => ruleId))];
}

/** A rule, and an edit of a file that breaks it. */
const breaches: [rule: string, file: string, from: string | RegExp, to: string][] = [
  // an operation without a description
  ["operation-description", path("closeSession"), /\n {2}description: .*\n((| {4}.*)\n)+/, "\n"],
  // a summary with a full stop
  ["rule/operation-summary-is-imperative", path("closeSession"), /(summary: .*)/, "$1."],
  // a second tag
  ["operation-singular-tag", path("createSession"), "- Sessions\n", "- Sessions\n    - Long-running creation\n"],
  // an unknown tag
  ["operation-tag-defined", path("refreshSession"), "- Sessions", "- Session"],
  // a reference into the void
  ["no-unresolved-refs", path("closeSession"), "NoContent.yaml", "Nothing.yaml"],
  // a parameter without a description
  ["parameter-description", "components/parameters/DriveId.yaml", /description: .*\n/, ""],
  // a parameter without an example
  ["rule/parameter-has-example", "components/parameters/UserId.yaml", /example: .*\n/, ""],
  // a description that is no sentence
  ["rule/description-is-a-sentence", "components/parameters/GroupId.yaml", /(description: .*)\.\n/, "$1\n"],
  // a property without an example
  ["scalar-property-missing-example", "components/schemas/CreateSessionRequest.yaml", /examples:\n.*\n/, ""],
  // an example that breaks its schema
  ["no-invalid-media-type-examples", "components/examples/persistChanges.yaml", "true", "'yes'"],
  // an example without a summary
  ["rule/example-has-summary", "components/examples/running.yaml", /summary: .*\n/, ""],
  // a body without examples
  ["rule/media-type-has-named-examples", "components/requestBodies/EmptyBody.yaml", / {4}examples:[\s\S]*/, ""],
  // another media type in a request
  ["request-mime-type", "components/requestBodies/EmptyBody.yaml", "application/json", "text/json"],
  // another media type in an answer
  ["response-mime-type", "components/responses/SessionCreated.yaml", "application/json", "text/json"],
  // a path item written in place
  ["rule/path-item-comes-from-a-file", "openapi.yaml", /(sessionInfoResource.*:\n).*\n/, "$1    summary: In place\n"],
  // an address without parameters
  ["struct", "openapi.yaml", "      parameters: []\n", ""],
];

describe("the lint", () => {
  it("reports every rule of the house that is broken, and no other", () => {
    for (const [, file, from, to] of breaches) edit(file, from, to);
    expect(brokenRules().sort()).toEqual(breaches.map(([rule]) => rule).sort());
  });
});
