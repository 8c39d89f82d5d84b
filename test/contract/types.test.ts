import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { expect, it } from "vitest";
import { contractFile } from "../support/contract.ts";

const typings = JSON.stringify(fileURLToPath(new URL("../../src/client/paths.ts", import.meta.url)));

const host: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => tmpdir(),
  getCanonicalFileName: (name) => name,
  getNewLine: () => "\n",
};

/** Compiles only if each path and each operation is, in every detail, what openapi-typescript makes of it. */
const comparison = `
import type { operations, paths } from ${typings};
import type { operations as everyOperation, paths as everyPath } from "./every.ts";
import type { operations as otherOperation, paths as otherPath } from "./other.ts";

type Flat<Part> = { [Name in keyof Part]: Flat<Part[Name]> };
type Equal<One, Other> = (<T>() => T extends One ? 1 : 2) extends (<T>() => T extends Other ? 1 : 2) ? true : false;

export const samePaths: Equal<Flat<paths>, Flat<everyPath>> = true;
export const sameOperations: Equal<Flat<operations>, Flat<everyOperation>> = true;
export const differentPaths: Equal<Flat<paths>, Flat<otherPath>> = false;
export const differentOperations: Equal<Flat<operations>, Flat<otherOperation>> = false;
`;

it("gives each operation at each address the types that openapi-typescript gives them, spelt out", async () => {
  const every = astToString(await openapiTS(contractFile));
  const directory = mkdtempSync(join(tmpdir(), "types-"));
  try {
    writeFileSync(join(directory, "every.ts"), every);
    writeFileSync(join(directory, "other.ts"), every.replaceAll('"group-id": components', '"group-id"?: components'));
    writeFileSync(join(directory, "comparison.ts"), comparison);
    const program = ts.createProgram([join(directory, "comparison.ts")], {
      ...{ strict: true, noEmit: true, allowImportingTsExtensions: true, exactOptionalPropertyTypes: true, types: [] },
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ESNext,
    });
    expect(ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), host)).toBe("");
  } finally {
    rmSync(directory, { recursive: true });
  }
});
