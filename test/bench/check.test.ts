import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

interface Budget {
  text: string;
  better: "less" | "more";
  budget: number;
  exact?: true;
  floor?: { figure: number; why: string };
}

/** A module of the bench, which is JavaScript, so that Node 20 runs it as it is. */
async function fromBench<Module>(file: string): Promise<Module> {
  return (await import(`../../bench/${file}`)) as Module;
}

const { budgets, judge } = await fromBench<{
  budgets: Record<string, Budget>;
  judge(budget: Budget, figure: number): { met: boolean; problem?: string };
}>("budgets.js");

interface Measure {
  subject: string;
  what: string;
  unit: string;
  better: string;
  samples: Record<string, number[]>;
  why?: Record<string, string>;
}

const { notes, problems, table } = await fromBench<{
  notes(measures: Measure[]): string[];
  problems(measures: Measure[]): string[];
  table(measures: Measure[]): string;
}>("harness/table.js");

const atMost: Budget = { text: "at most 300", better: "less", budget: 300 };
const atLeast: Budget = { text: "at least 6", better: "more", budget: 6 };
const floored: Budget = { ...atMost, exact: true, floor: { figure: 500, why: "It is what it is." } };

describe("the check of a budget", () => {
  it.each([
    ["is met", atMost, 300, true, undefined],
    ["is missed by a third", atMost, 400, false, undefined],
    ["is missed by more than a third", atMost, 401, false, '401 misses, by more than a third, "at most 300"'],
    ["is met by more", atLeast, 6, true, undefined],
    ["is missed by a third less", atLeast, 4, false, undefined],
    ["is missed by more than a third less", atLeast, 3.9, false, '3.9 misses, by more than a third, "at least 6"'],
    ["is missed, and the floor is held", floored, 500, false, undefined],
    [
      "is missed, and the floor is, too",
      floored,
      501,
      false,
      '501 is worse than the floor of 500, the budget being "at most 300"',
    ],
    [
      "needs its floor no more",
      floored,
      400,
      false,
      '400 misses "at most 300" by less than a third: remove the floor from bench/budgets.js',
    ],
  ])("says when it %s", (_what, budget, figure, met, problem) => {
    expect(judge(budget, figure)).toEqual(problem === undefined ? { met } : { met, problem });
  });

  it("has no floor that its budget does not need", () => {
    const needless = Object.values(budgets).filter(
      ({ floor, ...budget }) => floor && judge(budget, floor.figure).problem === undefined,
    );
    expect(needless).toEqual([]);
  });
});

describe("the results", () => {
  const measure = { subject: "s", what: "work", unit: "ms", better: "less" };
  const close = { ...measure, budget: "closeSession", against: "bare fetch" };

  it("say what is better, worse and even, by rounds", () => {
    const samples = { here: [4, 5, 6], slow: [8, 9, 13], fast: [2, 4, 3], same: [4, 6, 5] };
    const rows = table([{ ...measure, samples, why: { fast: "It does nothing." } }])
      .split("\n")
      .slice(2);
    expect(
      rows.map((row) =>
        row
          .split("|")
          .map((cell) => cell.trim())
          .slice(3, 8),
      ),
    ).toEqual([
      ["5 ms", "slow", "9 ms", "0.50 (0.46–0.56)", "better"],
      ["5 ms", "fast", "3 ms", "2.00 (1.25–2.00)", "**worse**"],
      ["5 ms", "same", "5 ms", "1.00 (0.83–1.20)", "even"],
    ]);
    expect(notes([{ ...measure, samples, why: { fast: "It does nothing." } }])).toEqual([
      "work: fast does better. It does nothing.",
    ]);
  });

  it("show a missed budget, and fail the check where it is missed by more than a third", () => {
    const missed = { ...close, samples: { here: [2.6], "bare fetch": [2] } };
    const failed = { ...close, samples: { here: [5], "bare fetch": [2] } };
    expect(table([missed])).toContain("at most 1.05 × a bare fetch: **missed**");
    expect(problems([missed])).toEqual([]);
    expect(problems([failed])).toEqual([
      expect.stringMatching(/^work: 2.5 misses, by more than a third, "at most 1.05 × a bare fetch"/),
    ]);
  });
});

describe("npm run bench", () => {
  it.each([
    [["nonsense"], "There is no subject nonsense. There are: size, lines"],
    [
      ["types", "--check"],
      "There is no subject types that --check takes. There are: size, lines, mock-start, mock-rate.",
    ],
  ])("refuses %j", (args, said) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(new URL("../../bench/bench.js", import.meta.url)), ...args],
      { encoding: "utf8" },
    );
    expect(status).toBe(1);
    expect(stderr).toContain(said);
  });
});
