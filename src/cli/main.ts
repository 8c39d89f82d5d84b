#!/usr/bin/env node
import { command as close } from "./close-command.ts";
import { columns } from "./command.ts";
import { command as docs } from "./docs-command.ts";
import { command as mock } from "./mock-command.ts";
import { readManifest } from "./package-files.ts";
import { UsageError } from "./usage-error.ts";

const commands = new Map([
  ["mock", mock],
  ["docs", docs],
  ["close", close],
]);

async function run([name = "", ...args]: string[]): Promise<number> {
  const command = commands.get(name);
  if (command) return command.run(args);
  if (name !== "--help" && name !== "--version") {
    throw new UsageError(`${name === "" ? "A command is missing" : `There is no command "${name}"`}.\n\n${help()}`);
  }
  console.log(name === "--help" ? help() : readManifest().version);
  return 0;
}

function help(): string {
  return `graph-workbook-session <command>

Commands:
${columns([...commands].map(([name, { summary }]) => [name, summary]))}

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
