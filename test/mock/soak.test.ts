import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** Runs the soak of the bench on the built package, which `npm test` builds before, with a fraction of its requests. */
function soak(requests: number, history: number): { status: number | null; said: string } {
  const file = fileURLToPath(new URL("../../bench/mock-soak.js", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", file, `${requests}`, `${history}`], {
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

describe.skipIf(!existsSync(new URL("../../dist/mock.js", import.meta.url)))(
  "thousands of requests in one process",
  () => {
    it("leave memory flat and no socket behind, and stop() does not wait for open connections", () => {
      expect(soak(2500, 100)).toEqual({ status: 0, said: expect.stringContaining("sockets left: 0") });
    });

    it("are seen to grow when all of them are remembered", () => {
      expect(soak(1500, 1e9)).toEqual({ status: 1, said: expect.stringContaining("Memory grows") });
    });
  },
);
