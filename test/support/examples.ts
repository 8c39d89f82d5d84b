import { readdirSync, readFileSync } from "node:fs";
import { transform } from "esbuild";
import { type Command, startNode } from "./command.ts";

/** The files of the examples. */
export const examples: readonly string[] = readdirSync(new URL("../../examples", import.meta.url)).filter((name) =>
  /\.([jt]s|html)$/.test(name),
);

/** How an example is started. */
export interface Start {
  /** What it gets in its environment. */
  readonly env?: Record<string, string>;
  readonly args?: string[];
  /** Modules that are loaded before it. */
  readonly imports?: string[];
}

/** Starts an example: as JavaScript, with the built package under the name by which it is installed. */
export async function startExample(name: string, { env, args = [], imports = [] }: Start = {}): Promise<Command> {
  const source = readFileSync(new URL(`../../examples/${name}.ts`, import.meta.url), "utf8");
  const { code } = await transform(source, { loader: "ts", format: "esm", target: "node20" });
  const before = imports.flatMap((file) => ["--import", file]);
  // Node 26 warns of what MSW does.
  const quiet = { NODE_NO_WARNINGS: "1" };
  const own = { PATH: process.env.PATH, ...quiet, TOKEN: "any-token", ITEM_ID: "01ABC", ...env };
  return startNode([...before, "--input-type=module", "-", ...args], own, code);
}
