import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { contract, contractFile } from "../support/contract.ts";

const script = fileURLToPath(new URL("../../scripts/release/compatibility.js", import.meta.url));
const current = fileURLToPath(contractFile);

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "compatibility-"));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

/** A change: where, and what stands there afterwards; nothing where something is removed. */
type Change = [path: string[], value?: unknown];

function apply([path, value]: Change, document: object): void {
  const last = path[path.length - 1] ?? "";
  // The paths below lead to what the contract has, so every step is an object.
  const parent = path.slice(0, -1).reduce((node, key) => Reflect.get(node, key) as object, document);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
}

/** Compares the contract with itself, changed. */
function check(...changes: Change[]): { status: number | null; stdout: string; stderr: string } {
  const document = structuredClone(contract);
  for (const change of changes) apply(change, document);
  const changed = join(directory, "changed.yaml");
  writeFileSync(changed, stringify(document));
  const options = ["--released", current, "--current", changed];
  return spawnSync(process.execPath, [script, ...options], { encoding: "utf8" });
}

const closeSession = ["paths", "/me/drive/items/{item-id}/workbook/closeSession"];
const { components } = contract;

/** Changes that break a program, with what the check says of each. */
const breaking: [said: string, change: Change][] = [
  ["[Removed] operation POST", [[...closeSession, "post"]]],
  ["header parameter `client-request-id`", [["components", "parameters", "ClientRequestId", "required"], true]],
  ["required status of Request Body", [["components", "requestBodies", "EmptyBody", "required"], true]],
  ["pattern validator", [["components", "parameters", "ItemId", "schema", "pattern"], "^[0-9]+$"]],
  [
    "possible values of `status`",
    [
      ["components", "schemas", "WorkbookOperationStatus", "enum"],
      components.schemas.WorkbookOperationStatus?.enum?.slice(1),
    ],
  ],
  ["[Removed] property `id`", [["components", "schemas", "WorkbookSessionInfo", "properties", "id"]]],
];
const changes = breaking.map(([, change]) => change);

describe("the check for compatibility", () => {
  it("refuses a removed operation, a new requirement, a narrowed type, a removed value, a removed property", () => {
    const { status, stdout, stderr } = check(...changes);
    for (const [said] of breaking) expect(stdout).toContain(said);
    expect(stderr).toContain("does not say so: raise it to");
    expect(status).toBe(1);
  });

  it("accepts them when the version says so", () => {
    const { status, stdout } = check(...changes, [["info", "version"], "1.0.0"]);
    expect(stdout).toContain("says so");
    expect(status).toBe(0);
  });

  it("accepts what breaks nobody: a new operation, other words", () => {
    const { status, stdout } = check(
      [["paths", "/new"], contract.paths["/me/drive/items/{item-id}/workbook/closeSession"]],
      [["info", "description"], "Other words."],
    );
    expect(stdout).toContain("breaks no user");
    expect(status).toBe(0);
  });

  it("has nothing to compare with before the first release", () => {
    const options = ["--released", join(directory, "none.yaml")];
    const { status, stdout } = spawnSync(process.execPath, [script, ...options], { encoding: "utf8" });
    expect(stdout).toContain("No contract has been released yet");
    expect(status).toBe(0);
  });
});
