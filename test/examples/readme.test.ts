import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { startMock } from "../../src/mock/index.ts";
import { startNode } from "../support/command.ts";
import { examples } from "../support/examples.ts";
import { codeBlocks, runShell } from "../support/samples.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(`${root}/examples/README.md`, "utf8");
const [setUp = "", use = ""] = codeBlocks(readme, "sh");
const [, compile = "", serve = ""] = setUp.trim().split("\n");

/** The Node that runs the tests, under the name by which the README calls it. */
const env = { ...process.env, PATH: `${process.execPath.replace(/\/[^/]+$/, "")}:${process.env["PATH"]}` };

describe("the README of the examples", () => {
  it("lists each of them", () => {
    const listed = [...readme.matchAll(/^\| \[(.+?)\]\((.+?)\) +\|/gm)].map(([, text, link]) => [text, link]);
    expect(listed.sort()).toEqual([...examples].sort().map((name) => [name, name]));
  });

  it("says how they are run on the mock, and that leaves no session open", async () => {
    await runShell(compile, { cwd: root, env });
    const [, program = ""] = /^node (.+)$/.exec(serve) ?? [];
    await using mock = startNode([program, "0"]);
    const graph = (await mock.printed(/GRAPH=\S+\n/)).trim().slice("GRAPH=".length);
    const printed = await runShell(use.replace(/(?<=GRAPH=)\S+/, graph), { cwd: root, env });
    const written = "[ [ 'Total', 42 ] ]";
    const exported = '{"worksheet":"Sheet1","values":[[1,2]]}';
    expect(printed.trim().split("\n")).toEqual(["[ 'Sheet1' ]", written, exported, written]);
    mock.process.kill("SIGINT");
    expect(await mock.ended).toBe(0);
  });

  it("runs a mock that names what was left open", async () => {
    await runShell(compile, { cwd: root, env });
    await using mock = startNode(["build/examples/mock.js", "0"]);
    const graph = (await mock.printed(/GRAPH=\S+\n/)).trim().slice("GRAPH=".length);
    const headers = { authorization: "Bearer token", "content-type": "application/json" };
    await fetch(`${graph}/me/drive/items/1/workbook/createSession`, {
      method: "POST",
      headers,
      body: '{"persistChanges":true}',
    });
    mock.process.kill("SIGINT");
    expect(await mock.ended).toBe(1);
    expect(mock.output()).toMatch(/open/);
  });
});

describe("an example", () => {
  it("says at its top what it is, and imports nothing but packages, so that it can be copied", () => {
    for (const name of examples) {
      const code = readFileSync(`${root}/examples/${name}`, "utf8");
      expect(code).toMatch(/^\/\/ [A-Z`]/);
      expect(code).not.toMatch(/^(import|export) .*?"\..+?";$/m);
    }
  });

  const native = Number(process.versions.node.split(".")[0]) >= 24;
  test.skipIf(!native)(`runs as it is${native ? "" : " (needs Node 24)"}`, async () => {
    await using mock = await startMock({ workbook: () => Response.json({ value: [{ name: "Sheet1" }] }) });
    await using example = startNode(["examples/azure-identity.ts"], {
      ...env,
      GRAPH: mock.url,
      TOKEN: "any-token",
      ITEM_ID: "01ABC",
    });
    expect([await example.ended, example.output()]).toEqual([0, "[ 'Sheet1' ]\n"]);
    mock.assertClean();
  });
});
