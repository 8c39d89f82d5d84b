import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseDocument } from "yaml";

const root = fileURLToPath(new URL("../..", import.meta.url));
const modules = join(root, "node_modules");

/** The one entry that a new drive root takes. */
const driveRoot = {
  path: "/teams/{team-id}/drive",
  operationIdSuffix: "InTeamDrive",
  summarySuffix: "in the drive of a team",
  description: "The drive of a team.",
  parameters: [{ $ref: "components/parameters/TeamId.yaml" }],
};

/** The parameter that it names. */
const teamId = `name: team-id
in: path
required: true
description: The id of a team.
schema:
  type: string
  minLength: 1
example: 5f0c3a52
`;

/** Closes a session there with the client, and one with the command line, both on the mock. */
const program = `
import { spawn } from "node:child_process";
import { createGraphClient, openWorkbookSession, type WorkbookAddress, type paths } from "./dist/index.js";
import { startMock } from "./dist/mock.js";

export const path: keyof paths = "/teams/{team-id}/drive/root:/{item-path}:/workbook/closeSession";
const byId: WorkbookAddress = { teamId: "t1", itemId: "i1" };
const byPath: WorkbookAddress = { teamId: "t1", path: "a/b.xlsx" };

const mock = await startMock();
const graph = createGraphClient({ credential: "token", baseUrl: mock.url });
const ofClient = await openWorkbookSession(graph, byId);
const ofCommand = await openWorkbookSession(graph, byPath);
await ofClient.close();
const args = ["dist/cli.js", "close", "--team-id", "t1", "--path", "a/b.xlsx", "--base-url", mock.url];
const env = { ...process.env, GRAPH_ACCESS_TOKEN: "token", GRAPH_SESSION_ID: ofCommand.id };
const code = await new Promise((resolve) => spawn(process.execPath, args, { env, stdio: "inherit" }).once("close", resolve));
mock.assertClean();
console.log(JSON.stringify({ code, operations: mock.requests.map(({ operation }) => operation) }));
await mock.stop();
`;

let copy: string;

const node = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: copy, encoding: "utf8" });

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "drive-root-"));
  for (const name of [
    "openapi",
    "generated",
    "scripts",
    "src",
    "package.json",
    "redocly.yaml",
    "tsconfig.json",
    "tsdown.config.ts",
  ]) {
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: (from) => !from.includes("generated/docs") });
  }
  symlinkSync(modules, join(copy, "node_modules"), "junction");
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

it("takes one entry in the contract to add a drive root: typings, client, mock and command line follow", () => {
  const file = join(copy, "openapi/openapi.yaml");
  const document = parseDocument(readFileSync(file, "utf8"));
  document.addIn(["x-workbook-addresses", "driveRoots"], driveRoot);
  writeFileSync(file, document.toString());
  writeFileSync(join(copy, "openapi/components/parameters/TeamId.yaml"), teamId);
  node("scripts/generate/generate.js");
  node(join(modules, "tsdown/dist/run.mjs"));
  writeFileSync(join(copy, "program.mts"), program);
  const options: ts.CompilerOptions = {
    ...{
      strict: true,
      skipLibCheck: true,
      types: ["node"],
      lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.esnext.disposable.d.ts"],
    },
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
  };
  const compiled = ts.createProgram([join(copy, "program.mts")], options);
  expect(ts.getPreEmitDiagnostics(compiled).map(({ messageText }) => messageText)).toEqual([]);
  compiled.emit();
  const lines = node("program.mjs").trim().split("\n");
  expect(JSON.parse(lines.at(-1) ?? "")).toEqual({
    code: 0,
    operations: [
      "createSessionInTeamDrive",
      "createSessionInTeamDriveByPath",
      "closeSessionInTeamDrive",
      "closeSessionInTeamDriveByPath",
    ],
  });
});
