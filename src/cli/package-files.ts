import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const manifest = createRequire(import.meta.url).resolve("graph-workbook-session/package.json");

/** What the commands read from the `package.json` of this package. */
export interface Manifest {
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** Reads the `package.json` of this package. */
export function readManifest(): Manifest {
  // The cast: it is our own file.
  return JSON.parse(readFileSync(manifest, "utf8")) as Manifest;
}

/** Where a file of this package is, in a checkout as well as installed. */
export function packageFile(path: string): string {
  return join(dirname(manifest), path);
}
