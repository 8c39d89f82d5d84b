import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const openapi = fileURLToPath(new URL("../../openapi/", import.meta.url));

/** Every file of the contract, relative to `openapi/`, with what it refers to. */
const files = new Map(
  ["openapi.yaml", ...["components", "paths", "tags"].flatMap(filesBelow)].map((file) => [file, referencesOf(file)]),
);

function filesBelow(directory: string): string[] {
  const entries = readdirSync(join(openapi, directory), { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile());
  return found.map(({ parentPath, name }) => relative(openapi, join(parentPath, name)));
}

function referencesOf(file: string): string[] {
  const found: string[] = [];
  JSON.stringify(parse(readFileSync(join(openapi, file), "utf8")), (key, value) => {
    if (key === "$ref" && !value.startsWith("#")) found.push(join(dirname(file), value));
    return value;
  });
  return found;
}

function reachableFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const reference of files.get(file) ?? []) reachableFrom(reference, seen);
  return seen;
}

describe("the files of the contract", () => {
  const reached = reachableFrom("openapi.yaml");

  it("are all referred to", () => {
    expect([...files.keys()].filter((file) => !reached.has(file))).toEqual([]);
  });

  it("have base names of their own, so that the bundle renames none", () => {
    const byFolder = [...files.keys()].filter((file) => file.startsWith("components/"));
    const names = byFolder.map((file) => file.split("/").slice(1).join("/"));
    const bundle = parse(readFileSync(new URL("../../generated/openapi.yaml", import.meta.url), "utf8"));
    const bundled = Object.entries<object>(bundle.components).flatMap(([folder, components]) =>
      Object.keys(components).map((name) => `${folder}/${name}.yaml`),
    );
    expect(bundled.sort()).toEqual(names.sort());
  });
});
