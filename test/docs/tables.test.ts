import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface ErrorCode {
  readonly status: number;
  readonly recovery: string;
  readonly recoveryInSession?: string;
}

interface PathItem {
  readonly post?: { readonly description: string };
  readonly get: { readonly description: string };
}

const plugin = new URL("../../openapi/plugins/docs.js", import.meta.url).href;
const { drawTexts }: { drawTexts(contract: unknown): void } = await import(plugin);

const { info, tags, components, paths } = parse(readFileSync("generated/openapi.yaml", "utf8"));
const rows: string[][] = info.description
  .split("\n")
  .filter((line: string) => line.startsWith("|"))
  .map((line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const { SecondLevelErrorCode: second, TopLevelErrorCode: top } = components.schemas;
const advice = (recovery: string) => second["x-recoveries"][recovery].description;

describe("the tables of the introduction", () => {
  test("have one row for each second-level code, with a link to its section, its status and what to do", () => {
    for (const [code, { status, recovery }] of Object.entries<ErrorCode>(second["x-error-codes"])) {
      const link = `[\`${code}\`](#/error-codes/${code.toLowerCase()})`;
      expect(rows.filter(([cell]) => cell === link)).toEqual([[link, `\`${status}\` ${advice(recovery)}`]]);
    }
  });

  test("have one row for each top-level code, and another for those that differ when the request named a session", () => {
    for (const [code, { status, recovery, recoveryInSession }] of Object.entries<ErrorCode>(top["x-error-codes"])) {
      const wanted = [recovery, recoveryInSession]
        .filter((one) => one !== undefined)
        .map((one) => `\`${status}\` ${advice(one)}`);
      expect(rows.filter(([cell]) => cell === `\`${code}\``).map(([, cell]) => cell)).toEqual(wanted);
    }
  });

  test("name every part of every address at which the contract has a closeSession", () => {
    const cells = rows.flatMap(([cell]) => /^`(\/.*)`$/.exec(cell ?? "")?.[1] ?? []);
    const closing = Object.keys(paths).filter((path) => path.endsWith("/workbook/closeSession"));
    expect(closing.length).toBeGreaterThan(18);
    for (const path of closing) {
      const address = path.replace("/workbook/closeSession", "");
      const joined = cells.flatMap((one) => cells.map((other) => one + other));
      expect([...cells, ...joined]).toContain(address);
    }
  });

  test("explain every parameter of an address, with an example", () => {
    const parts = new Set(Object.keys(paths).flatMap((path) => path.replace(/\/workbook.*/, "").match(/\{.*?\}/g)));
    for (const part of parts) expect(rows.filter((row) => row[0] === `\`${part}\``)).toHaveLength(1);
  });

  test("have no cell that is empty, and no placeholder left", () => {
    expect(rows.filter((row) => row.length === 1 || row.includes(""))).toEqual([]);
  });

  test("are missed where the text has no place for them", () => {
    const { info: undrawn, tags: chapters, ...rest } = parse(readFileSync("generated/docs/source.yaml", "utf8"));
    const contract = (description: string, codes = chapters) => ({
      ...rest,
      tags: codes,
      info: { ...undrawn, description },
    });
    expect(() => drawTexts(contract(undrawn.description.replace("| `items` |", "")))).toThrow(/no row \| `items` \|/);
    expect(() => drawTexts(contract(undrawn.description, []))).toThrow(/no tag `Error codes`/);
  });
});

describe("the bundle", () => {
  test("has a section for each error code", () => {
    const chapter: string = tags.find(({ name }: { name: string }) => name === "Error codes").description;
    const sections = chapter.match(/(?<=^### ).*/gm);
    const codes = Object.keys({ ...second["x-error-codes"], ...second["x-observed-codes"] });
    expect(sections).toEqual(codes.sort((one, other) => one.localeCompare(other, "en")));
    expect(chapter).not.toMatch(/undefined|\{\w*\}/);
  });

  test("carries the samples of the first address, and at the others one sentence that names the operation", () => {
    const operations = Object.values<PathItem>(paths).map(({ post, get }) => post ?? get);
    expect(operations.filter((operation) => "x-codeSamples" in operation)).toHaveLength(5);
    const repeated = operations.filter(({ description }) => /^Does what `(\w+)` does\.$/.test(description));
    expect(repeated).toHaveLength(operations.length - 5);
  });
});
