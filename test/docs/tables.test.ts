import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const { info, components, paths } = parse(readFileSync("generated/openapi.yaml", "utf8"));
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
const advice = (word?: string) => (word ? second["x-recoveries"][word].description : "");

describe("the tables of the introduction", () => {
  test("have one row for each second-level code, with its status and what to do", () => {
    for (const [code, { status, recovery }] of Object.entries<any>(second["x-error-codes"])) {
      expect(rows.filter((row) => row[1] === `\`${code}\``)).toEqual([
        [String(status), `\`${code}\``, advice(recovery)],
      ]);
    }
  });

  test("have one row for each top-level code, and what to do when the request named a session", () => {
    for (const [code, { status, recovery, recoveryInSession }] of Object.entries<any>(top["x-error-codes"])) {
      const row = [String(status), `\`${code}\``, advice(recovery), advice(recoveryInSession)];
      expect(rows.filter((one) => one[1] === `\`${code}\``)).toEqual([row]);
    }
  });

  test("name every address at which the contract has a closeSession", () => {
    const cells = rows.flat();
    const closing = Object.keys(paths).filter((path) => path.endsWith("/workbook/closeSession"));
    expect(closing).toHaveLength(12);
    for (const path of closing) expect(cells).toContain(`\`${path.replace("/workbook/closeSession", "")}\``);
  });

  test("explain every part of an address, with an example", () => {
    const parts = new Set(Object.keys(paths).flatMap((path) => path.replace(/\/workbook.*/, "").match(/\{.*?\}/g)));
    for (const part of parts) expect(rows.filter((row) => row[0] === `\`${part}\``)).toHaveLength(1);
  });

  test("have no placeholder left", () => {
    expect(rows.filter((row) => row.length === 1)).toEqual([]);
  });
});

describe("the bundle", () => {
  test("carries no samples, and at the further addresses one sentence that names the operation it repeats", () => {
    const operations = Object.values<any>(paths).map(({ post, get }) => post ?? get);
    expect(operations.filter((operation) => "x-codeSamples" in operation)).toEqual([]);
    const repeated = operations.filter(({ description }) => /^Does what `(\w+)` does\.$/.test(description));
    expect(repeated).toHaveLength(55);
  });
});
