#!/usr/bin/env node
import { parseArgs } from "node:util";
import { runMock } from "./cli/mock-command.ts";
import { UsageError } from "./cli/usage-error.ts";

const help = `graph-workbook-session <command>

Commands:
  mock    serve a mock of workbook sessions on Microsoft Graph

graph-workbook-session <command> --help says more of a command.
`;

const mockHelp = `graph-workbook-session mock [options]

Serves a mock of workbook sessions on Microsoft Graph under /v1.0, until Ctrl-C.

Options:
  --port <number>     the port to listen on; 0 takes a free one (default 4010)
  --host <address>    the address to listen on (default 127.0.0.1)
  --stateless         take any session id, as a plain contract mock does
  --docs <directory>  serve the docs of this directory at /
  --har <file>        write the requests and answers to this file when the mock stops, without secrets
  --quiet             print no line for each request
  --help              print this
`;

async function run([command, ...args]: string[]): Promise<void> {
  switch (command) {
    case "mock":
      return mock(args);
    case "--help":
      return console.log(help);
    default:
      throw new UsageError(`${command === undefined ? "A command is missing" : `There is no command "${command}"`}.\n\n${help}`);
  }
}

async function mock(args: string[]): Promise<void> {
  const { help: asked, ...options } = parse(args);
  return asked ? console.log(mockHelp) : runMock(options);
}

// The type is inferred from the options below.
function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: "string", default: "4010" },
        host: { type: "string", default: "127.0.0.1" },
        stateless: { type: "boolean", default: false },
        docs: { type: "string" },
        har: { type: "string" },
        quiet: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
