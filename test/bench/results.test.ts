import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

interface Row {
  part: "client";
  what: string;
  unit: string;
  better: "less" | "more";
  samples: Record<string, number[]>;
  floors?: Record<string, number>;
  why?: Record<string, string>;
}

/** A module of the bench, which is JavaScript, so that Node 20 runs it as it is. */
async function fromBench<Module>(file: string): Promise<Module> {
  return (await import(`../../bench/${file}`)) as Module;
}

const { interval } = await fromBench<{
  interval(samples: number[]): { median: number; low: number; high: number };
}>("rounds.js");
const { broken, losses, tables } =
  await fromBench<Record<"broken" | "losses" | "tables", (rows: Row[]) => string[]>>("results.js");

const row: Row = { part: "client", what: "work", unit: "ms", better: "less", samples: {} };

it("the interval of a median contains it, and is that of the samples in any order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 40 }), (samples) => {
      const { low, median, high } = interval(samples);
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
      expect(interval(samples.toReversed())).toEqual({ low, median, high });
    }),
  );
});

it("the table has each rival with its ratio by rounds, and what is lost has its reason", () => {
  const samples = { here: [4, 5, 6], slow: [8, 9, 13], fast: [2, 4, 3], same: [4, 6, 5] };
  const lost = { ...row, samples, why: { fast: "it does nothing" } };
  expect(tables([lost])[0]?.split("\n").at(-1)).toBe(
    "| work | 5 ms | 9 ms; 0.5 (0.462 to 0.556) | 3 ms; **2 (1.25 to 2)** | 5 ms; 1 (0.833 to 1.2) |",
  );
  expect(losses([lost])).toEqual(["work: fast does better: it does nothing."]);
});

describe("the check", () => {
  const here = [10, 11, 12];
  it.each<[string, Partial<Row>, string[]]>([
    ["passes what keeps its floor", { samples: { here, there: [10, 10, 10] }, floors: { there: 1.25 } }, []],
    ["passes what misses it in some rounds only", { samples: { here, there: [8, 9, 8] }, floors: { there: 1.25 } }, []],
    [
      "fails what misses it beyond doubt",
      { samples: { here, there: [5, 5, 5] }, floors: { there: 1.25 } },
      ["work: 2 to 2.4 × there, but it has to be at most 1.25."],
    ],
    [
      "knows what more is better of",
      { better: "more", samples: { here, there: [1, 1, 1] }, floors: { there: 25 } },
      ["work: 10 to 12 × there, but it has to be at least 25."],
    ],
  ])("%s", (_, given, problems) => {
    expect(broken([{ ...row, ...given }])).toEqual(problems);
  });
});

it("refuses a subject that there is not, and names those that there are", () => {
  const bench = fileURLToPath(new URL("../../bench/bench.js", import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [bench, "nonsense"], { encoding: "utf8" });
  expect(stderr).toContain("There is no subject nonsense. There are: size, packages,");
  expect(status).toBe(1);
});
