import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { recoveries } from "../../generated/contract.ts";
import { createGraphClient, openWorkbookSession } from "../../src/index.ts";
import { memoryWorkbook, startMock } from "../../src/mock/index.ts";
import { bundleClient } from "../support/bundle.ts";
import { operations } from "../support/contract.ts";
import { codeBlocks, runShell, runTypeScript } from "../support/samples.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const snippets = codeBlocks(readme, "ts");
const [firstScreen = "", withSession = "", job = "", test = ""] = snippets;

/** The rows of the table whose head begins with a word. */
function table(head: string): string[][] {
  const rows = readme.split("\n").map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
  const start = rows.findIndex(([first]) => first === head) + 2;
  const length = rows.slice(start).findIndex((row) => row.length < 2);
  return rows.slice(start, start + length);
}

/** What a snippet says that it prints. */
function promised(snippet: string): string {
  return [...snippet.matchAll(/console\.log\(.*\); \/\/ (.*)\n/g)].map(([, printed]) => `${printed}\n`).join("");
}

async function openedSession(baseUrl: string): Promise<string> {
  const graph = createGraphClient({ credential: "any token", baseUrl });
  return (await openWorkbookSession(graph, { itemId: "01ABC" })).id;
}

describe("the README", () => {
  it("says exactly the two commands, each on a line of its own", () => {
    expect(codeBlocks(readme, "sh")).toEqual(["npm ci && npm start\n", "npm ci && npm test\n"]);
  });

  it("has a first screen that runs as it is, as JavaScript, and prints what it says", async () => {
    const [, printed] = /\$ node first\.mjs\n(.*\n)/.exec(readme) ?? [];
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", firstScreen]);
    expect(stdout).toBe(printed);
  });

  it("shows code that runs, prints what it says, and closes its session", async () => {
    const workbook = memoryWorkbook();
    await using mock = await startMock({ workbook });
    const env = { ...process.env, GRAPH: mock.url, TOKEN: "any token", ITEM_ID: "01ABC" };
    expect(await runTypeScript(withSession, { env })).toBe(promised(withSession));
    expect(workbook.saved).toEqual({ Sheet1: [] });

    for (const status of [429, 504]) mock.respondNext("workbook", { status, headers: { "retry-after": "0" } });
    await runTypeScript(job, { env });
    expect(workbook.saved).toEqual({ Sheet1: [["Total", 42]] });
    mock.assertClean();

    expect(await runTypeScript(test)).toBe(promised(test));
    expect([withSession, test].map(promised)).not.toContain("");
  });

  it("shows code that compiles in a plain project of TypeScript and Node", () => {
    const folder = join(root, "build/readme");
    mkdirSync(folder, { recursive: true });
    try {
      const files = snippets.map((snippet, index) => {
        const file = join(folder, `snippet-${index}.mts`);
        writeFileSync(file, snippet);
        return file;
      });
      const program = ts.createProgram(files, {
        ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noEmit: true },
        ...{ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022 },
        ...{ lib: ["lib.es2022.d.ts"], types: ["node"], skipDefaultLibCheck: true },
      });
      const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
        return `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
      });
      expect(problems).toEqual([]);
      expect(program.getSourceFile(join(root, "dist/index.d.ts"))).toBeDefined();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("says that CommonJS takes the package, and it does", async () => {
    const [call = ""] = /require\(".*?"\)/.exec(readme) ?? [];
    const program = `console.log(Object.keys(${call}), Object.keys(${call.replace('")', '/mock")')}))`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      "--input-type=commonjs",
      "--eval",
      program,
    ]);
    for (const name of ["openWorkbookSession", "startMock"]) expect(stdout).toContain(name);
    expect(stderr).toBe("");
  });

  it("says how large the client is", async () => {
    const [, kilobytes = ""] = /The client has (\d+) kB/.exec(readme) ?? [];
    expect(Math.round(gzipSync(await bundleClient()).length / 1000)).toBe(Number(kilobytes));
  });

  it("shows commands that do what it says", async () => {
    await using mock = await startMock();
    const id = await openedSession(mock.url);
    const env = { ...process.env, GRAPH_ROOT: mock.url, GRAPH_ACCESS_TOKEN: "any token", GRAPH_SESSION_ID: id };
    const commands = [
      ...codeBlocks(readme, "console")
        .join("")
        .matchAll(/^\$ npx graph-workbook-session (\S+)(.*?)(?:#.*)?\n(?:([^$].*\n))?/gm),
    ];
    expect(commands.map(([, command]) => command)).toEqual(["mock", "docs", "close"]);
    for (const [, command = "", options = "", printed] of commands) {
      const args = printed === undefined ? [command, "--help"] : [command, ...options.trim().split(" ")];
      expect(await runShell(`node dist/cli.js ${args.join(" ")}`, { env })).toContain(printed ?? command);
    }
    expect(mock.openSessions()).toEqual([]);
  });

  it("lists the operations of the contract", () => {
    const listed = table("operation").map(([operation, request]) => `${operation} ${request}`.replaceAll("`", ""));
    const own = operations.slice(0, 5).map(({ operationId, method, path }) => {
      return `${operationId} ${method} ${path.replace("/me/drive/items/{item-id}/workbook", "{workbook}")}`;
    });
    expect(listed).toEqual(own);
  });

  it("says what each recovery asks, in the contract's words", () => {
    expect(table("`recovery`")).toEqual(
      Object.entries(recoveries).map(([word, { session, description }]) => [`\`${word}\``, session, description]),
    );
  });

  it("shows no call of a client that is not run by an example or a test", () => {
    const [section = ""] = /## Coming from .*?(?=\n## )/s.exec(readme) ?? [];
    const calls = [...section.matchAll(/`([^`]*\([^`]*)`/g)].map(([, call]) => call ?? "");
    const run = ["../../examples/", "../examples/"].flatMap((folder) => {
      const url = new URL(folder, import.meta.url);
      return readdirSync(url).map((name) => readFileSync(new URL(name, url), "utf8"));
    });
    expect(calls).not.toEqual([]);
    expect(calls.filter((call) => !run.some((code) => code.includes(call)))).toEqual([]);
  });
});
