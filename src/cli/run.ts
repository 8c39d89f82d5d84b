import { command as close } from "./close.ts";
import { columns, notKnown, type Shell } from "./command.ts";
import { command as docs } from "./docs-command.ts";
import { command as mock } from "./mock.ts";
import { readManifest } from "./package-files.ts";
import { UsageError } from "./usage-error.ts";

const commands = new Map([
  ["mock", mock],
  ["docs", docs],
  ["close", close],
]);

/**
 * Runs a command line of this package.
 *
 * @returns the exit code: 0 done, 1 failed, 2 the command line is wrong
 */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  try {
    return await dispatch(args, shell);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // With a value, too, which it does not take: whoever asks for JSON gets it.
    if (args.some((each) => /^--json(=|$)/.test(each))) shell.print(JSON.stringify({ outcome: "failed", message }));
    else shell.complain(message);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function dispatch([name, ...args]: readonly string[], shell: Shell): Promise<number> {
  const command = commands.get(name ?? "");
  if (command) return command.run(args, shell);
  if (name === "--help" || name === "-h") shell.print(help());
  else if (name === "--version") shell.print(readManifest().version);
  else {
    const problem = name === undefined ? "A command is missing." : notKnown("command", name, [...commands.keys()]);
    throw new UsageError(`${problem}\n\n${help()}`);
  }
  return 0;
}

function help(): string {
  return `graph-workbook-session <command>

Commands:
${columns([...commands].map(([name, { summary }]) => [name, summary]))}

graph-workbook-session <command> --help says more of a command, and --version which version this is.
Exit codes: 0 done, 1 failed, 2 the command line is wrong.`;
}
