import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../scripts/generate/generate.js", import.meta.url));
const committed = fileURLToPath(new URL("../../generated/", import.meta.url));

let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "generated-"));
  cpSync(committed, copy, { recursive: true });
});

afterEach(() => {
  rmSync(copy, { recursive: true });
});

function check(): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, [script, "--check", "--directory", copy], { encoding: "utf8" });
}

describe("the check of what is generated", () => {
  it("names each file that was edited, is missing, or that nothing generates", () => {
    appendFileSync(join(copy, "openapi.yaml"), "\n");
    appendFileSync(join(copy, "contract.ts"), "\n");
    rmSync(join(copy, "types.ts"));
    writeFileSync(join(copy, "stray.ts"), "");
    const { status, stderr } = check(); // That it accepts what the contract generates, `npm test` shows by running it.
    for (const name of ["openapi.yaml", "contract.ts", "types.ts", "stray.ts"]) {
      expect(stderr).toContain(`generated/${name}`);
    }
    expect(status).toBe(1);
  });
});
