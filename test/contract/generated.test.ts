import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";

const script = fileURLToPath(new URL("../../scripts/generate.js", import.meta.url));
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
    appendFileSync(join(copy, "error-codes.ts"), "\n");
    rmSync(join(copy, "types.ts"));
    writeFileSync(join(copy, "stray.ts"), "");
    const { status, stderr } = check(); // That it accepts what the contract generates, `npm test` shows by running it.
    for (const name of ["openapi.yaml", "error-codes.ts", "types.ts", "stray.ts"]) {
      expect(stderr).toContain(`generated/${name}`);
    }
    expect(status).toBe(1);
  });
});

describe("the list of error codes", () => {
  it("is not generated where a top-level code asks something else than the second-level code called after it", async () => {
    const { errorCodesModule } = await import(new URL("../../scripts/error-codes.js", import.meta.url).href);
    const contract = parse(readFileSync(join(committed, "openapi.yaml"), "utf8"));
    expect(errorCodesModule(stringify(contract))).toBe(
      readFileSync(join(committed, "error-codes.ts"), "utf8").replace(/^.*\n\n/, ""),
    );
    contract.components.schemas.TopLevelErrorCode["x-error-codes"].conflict.recovery = "doNotResend";
    expect(() => errorCodesModule(stringify(contract))).toThrow(
      "TopLevelErrorCode: conflict must ask resolveConflict, as the client takes it to.",
    );
  });
});
