#!/usr/bin/env node
import { type Command, columns } from "./cli/command.ts";
import { readManifest } from "./cli/package-files.ts";
import { UsageError } from "./cli/usage-error.ts";

const commands: ReadonlyMap<string | undefined, () => Promise<{ readonly command: Command }>> = new Map([
  ["mock", () => import("./cli/mock-command.ts")],
  ["docs", () => import("./cli/docs-command.ts")],
  ["close", () => import("./cli/close-command.ts")],
]);

async function run([name, ...args]: string[]): Promise<number> {
  const load = commands.get(name);
  if (load) return (await load()).command.run(args);
  if (name !== "--help" && name !== "--version") {
    throw new UsageError(`${name === undefined ? "A command is missing" : `There is no command "${name}"`}.\n\n${await help()}`);
  }
  console.log(name === "--help" ? await help() : readManifest().version);
  return 0;
}

async function help(): Promise<string> {
  const loaded = [...commands].map(async ([name = "", load]) => [name, (await load()).command.summary] as const);
  return `graph-workbook-session <command>

Commands:
${columns(await Promise.all(loaded))}

graph-workbook-session <command> --help says more of a command, and --version which version this is.
Exit codes: 0 done, 1 failed, 2 the command line is wrong.
`;
}

const args = process.argv.slice(2);
try {
  process.exitCode = await run(args);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  if (args.includes("--json")) console.log(JSON.stringify({ outcome: "failed", message }));
  else console.error(message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
