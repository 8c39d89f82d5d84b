import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** Runs the soak of the bench on the built package. */
function soak(requests: number, history: number): { status: number | null; said: string } {
  const file = fileURLToPath(new URL("../../bench/soak.js", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", file, `${requests}`, `${history}`], {
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

describe("many requests to one mock", () => {
  it("leave memory flat", { timeout: 300_000 }, () => {
    expect(soak(100_000, 1000)).toEqual({ status: 0, said: expect.stringContaining("the heap grew by") });
  });

  it("are seen to grow when all of them are remembered", () => {
    expect(soak(4000, 1e9)).toEqual({ status: 1, said: expect.stringContaining("Memory has to stay flat") });
  });
});
