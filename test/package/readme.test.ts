import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createGraphClient, openWorkbookSession } from "../../src/index.ts";
import { startMock } from "../../src/mock/index.ts";
import { contract, operations } from "../support/contract.ts";
import { codeBlocks, runShell, runTypeScript } from "../support/samples.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const [firstScreen = "", withSession = "", client = "", mockOnly = ""] = codeBlocks(readme, "ts");

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

async function openedSession(baseUrl: string): Promise<string> {
  const graph = createGraphClient({ credential: "any token", baseUrl });
  return (await openWorkbookSession(graph, { itemId: "01ABC" })).id;
}

describe("the README", () => {
  it("says exactly the two commands", () => {
    expect(codeBlocks(readme, "sh").map((block) => block.split("#")[0]?.trim())).toEqual([
      "npm ci && npm start",
      "npm ci && npm test",
    ]);
  });

  it("prints what its first screen says", async () => {
    expect(await runTypeScript(firstScreen)).toBe("{ values: [ [ 1, 2 ] ] }\n[]\n");
  });

  it("shows code that runs and closes its session", async () => {
    await using mock = await startMock({ workbook: () => Response.json({ value: [{ name: "Sheet1" }] }) });
    const env = { ...process.env, GRAPH: mock.url, TOKEN: "any token" };
    expect(await runTypeScript(withSession, { env })).toBe("[ 'Sheet1' ]\n");
    expect(mock.sessions).toMatchObject([{ state: "closed", persistChanges: false }]);
    expect(await runTypeScript(client, { env })).toBe("404 invalidSessionReCreatable\n");
    expect(await runTypeScript(mockOnly)).toBe("");
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

  it("shows no call of a client that is not run by an example or a test", () => {
    const [section = ""] = /## Coming from .*?(?=\n## )/s.exec(readme) ?? [];
    const calls = [...section.matchAll(/`([^`]*\([^`]*)`/g)].map(([, call]) => call ?? "");
    const run = ["../../examples/", "../examples/", "../mock/"].flatMap((folder) => {
      const url = new URL(folder, import.meta.url);
      return readdirSync(url).map((name) => readFileSync(new URL(name, url), "utf8"));
    });
    expect(calls).not.toEqual([]);
    expect(calls.filter((call) => !run.some((code) => code.includes(call)))).toEqual([]);
  });

  it("says what each recovery asks, in the contract's words", () => {
    const recoveries = contract.components.schemas["SecondLevelErrorCode"]?.["x-recoveries"] ?? {};
    expect(table("`recovery`")).toEqual(
      Object.entries(recoveries).map(([word, { session, description }]) => [`\`${word}\``, session, description]),
    );
  });
});
