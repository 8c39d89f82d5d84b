import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { startMock } from "../../src/mock/index.ts";
import { startNode } from "../support/command.ts";
import { examples, startExample } from "../support/examples.ts";

const read = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8");
const readme = read("README.md");

/** The packages that a file imports, without this one and without Node's own. */
function packagesIn(name: string): string[] {
  const modules = [...read(name).matchAll(/^import .*?"(.+?)";$/gm)].map(([, module = ""]) => module);
  const names = modules.map((module) => /^(@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? "");
  return [...new Set(names)].filter((each) => each !== "graph-workbook-session" && !each.startsWith("node:"));
}

describe("the README of the examples", () => {
  const rows = readme.split("\n").filter((line) => line.startsWith("| ["));

  it("lists each of them", () => {
    const listed = rows.flatMap((row) =>
      [...row.matchAll(/\[(.+?)\]\((.+?)\)/g)].map(([, text, link]) => [text, link]),
    );
    expect(listed.sort()).toEqual([...examples].sort().map((name) => [name, name]));
  });

  it.each(rows.map((row) => [/\[(.+?)\]/.exec(row)?.[1] ?? "", row]))("says what %s takes besides", (name, row) => {
    const [, , , last = ""] = row.split("|");
    expect([...last.matchAll(/`(.+?)`/g)].map(([, needed]) => needed)).toEqual(
      expect.arrayContaining(packagesIn(name)),
    );
  });

  it("prints what it says", async () => {
    await using mock = await startExample("mock", { args: ["0"] });
    const [, GRAPH = ""] = /GRAPH=(\S+)\n/.exec(await mock.printed(/GRAPH=\S+\n/)) ?? [];
    const [, printed = ""] = /\$ node nightly-job\.ts\n(.+?\n)/.exec(readme) ?? [];
    await using job = await startExample("nightly-job", { env: { GRAPH } });
    expect([await job.ended, job.output()]).toEqual([0, printed]);
  });
});

describe("an example", () => {
  it.each(examples)("%s is short, says at its top what it is, and imports nothing but packages", (name) => {
    const lines = read(name).trimEnd().split("\n");
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(lines.length).toBeLessThanOrEqual(70);
    expect(lines.find((line) => !line.startsWith("<!doctype"))).toMatch(/^(\/\/|<!--) [A-Z`]/);
    expect(packagesIn(name).filter((module) => module.startsWith("."))).toEqual([]);
  });

  const native = Number(process.versions.node.split(".")[0]) >= 24;
  test.skipIf(!native)(`runs as it is${native ? "" : " (needs Node 24)"}`, async () => {
    await using mock = await startMock();
    const env = { ...process.env, GRAPH: mock.url, TOKEN: "any-token", ITEM_ID: "01ABC" };
    await using example = startNode(["examples/typed-client.ts"], env);
    expect([await example.ended, example.output()]).toEqual([0, "201 false\n204\n"]);
    mock.assertClean();
  });
});
