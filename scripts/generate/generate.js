/**
 * Writes everything that is generated from the contract and committed, to `generated/` or to `--directory`. With
 * `--check` it writes nothing: it fails when the directory differs from a fresh generation, be it by a file too many.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { contractModule } from "./contract.js";
import { typesModule } from "./types.js";
import { validateDeclaration, validateModule } from "./validate.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const notCommitted = ["docs"];
const header = "// Generated from openapi/ by `npm run generate`. Do not edit.\n\n";

/** @param {string} directory */
async function generate(directory) {
  const bundle = join(directory, "openapi.yaml");
  execFileSync(
    process.execPath,
    [join(root, "node_modules/@redocly/cli/bin/cli.js"), "bundle", "bundle", "--output", bundle],
    { cwd: root, stdio: ["ignore", "ignore", "pipe"] },
  );
  const contract = parse(readFileSync(bundle, "utf8"));
  writeFileSync(join(directory, "types.ts"), header + (await typesModule(contract)));
  writeFileSync(join(directory, "contract.ts"), header + contractModule(contract));
  writeFileSync(join(directory, "validate.js"), header + validateModule(contract));
  writeFileSync(join(directory, "validate.d.ts"), header + validateDeclaration());
}

/** @param {string} directory */
function read(directory) {
  const names = readdirSync(directory).filter((name) => !notCommitted.includes(name));
  return new Map(names.map((name) => [name, readFileSync(join(directory, name), "utf8")]));
}

/** @param {string} directory */
async function check(directory) {
  const fresh = mkdtempSync(join(tmpdir(), "generated-"));
  try {
    await generate(fresh);
    const [wanted, found] = [read(fresh), read(directory)];
    const differing = [...new Set([...wanted.keys(), ...found.keys()])].filter(
      (name) => wanted.get(name) !== found.get(name),
    );
    if (differing.length === 0) return;
    const list = differing.map((name) => `generated/${name}`).join(", ");
    console.error(`Not as the contract generates it: ${list}. Run \`npm run generate\` and commit the result.`);
    process.exitCode = 1;
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

const { values } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    directory: { type: "string", default: join(root, "generated") },
  },
});
await (values.check ? check(values.directory) : generate(values.directory));
