import { parseArgs } from "node:util";
import { nearest } from "../checks.ts";
import { UsageError } from "./usage-error.ts";

/** What a command sees of the process in which it runs. */
export interface Shell {
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * Reads a line of standard input, or what there is if that ends before. Nothing else of it is read, nor of a line that
   * is longer than so many characters.
   *
   * @throws an error when the signal fires
   */
  readLine(signal: AbortSignal, longest: number): Promise<string>;
  /** Writes a line to standard output. */
  print(line: string): void;
  /** Writes a line to standard error. */
  complain(line: string): void;
  /** Fires when the process is told to stop; its reason is the name of the signal. */
  readonly stop: AbortSignal;
}

/** An option of a command: as `util.parseArgs` reads it, and as the help shows it. */
export interface CommandOption {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly default?: string;
  readonly description: string;
}

type Options = Readonly<Record<string, CommandOption>>;

/** The values of options, as `util.parseArgs` gives them. */
export type Values<Described extends Options> = ReturnType<typeof parseArgs<{ options: Described }>>["values"];

/** What a command is, from which its command line is read and its help is written. */
export interface CommandDescription<Described extends Options> {
  readonly name: string;
  /** A line for the list of commands. */
  readonly summary: string;
  /** How the help writes the one argument that the command takes. Without it the command takes none. */
  readonly argument?: string;
  /** What the command does, in sentences. */
  readonly about: string;
  readonly options: Described;
  /** What else the help says, below the options. */
  readonly notes?: string;
  /** @returns the exit code, if it is not 0 */
  run(values: Values<Described>, argument: string | undefined, shell: Shell): Promise<number> | Promise<void>;
}

/** A command, ready to be run. */
export interface Command {
  readonly summary: string;
  /**
   * Reads a command line, and does what it says or prints the help.
   *
   * @returns the exit code
   * @throws UsageError when it does not understand the command line
   */
  run(args: readonly string[], shell: Shell): Promise<number>;
}

const helpOption: CommandOption = { type: "boolean", short: "h", description: "print this" };

/** Makes a command of its description. */
export function defineCommand<const Described extends Options>(description: CommandDescription<Described>): Command {
  return {
    summary: description.summary,
    async run(args, shell) {
      const { values, positionals } = read(args, description);
      if ("help" in values) {
        shell.print(helpOf(description));
        return 0;
      }
      // The cast: `util.parseArgs` has read exactly these options, and `help` is not among them.
      return (await description.run(values as Values<Described>, positionals[0], shell)) ?? 0;
    },
  };
}

/** Sets things with their descriptions in two columns, as helps do. */
export function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}

/**
 * Says that there is no such name, and which one may have been meant. Of what resembles no name only the beginning is
 * shown: it may be a secret.
 */
export function notKnown(kind: string, given: string, names: readonly string[]): string {
  const meant = nearest(given, names);
  if (meant !== undefined) return `There is no ${kind} "${given}". Did you mean "${meant}"?`;
  const shown = given.replace(/\p{Cc}/gu, " ");
  return `There is no ${kind} "${shown.length > 8 ? `${shown.slice(0, 6)}…` : shown}".`;
}

// The type is inferred from what `util.parseArgs` gives.
function read(args: readonly string[], { name, argument, options }: Omit<CommandDescription<Options>, "run">) {
  const known = { ...options, help: helpOption };
  const common = { args: [...args], options: known, allowPositionals: true } as const;
  const names = Object.keys(known).map((each) => `--${each}`);
  try {
    const given = new Set<string>();
    for (const token of parseArgs({ ...common, strict: false, tokens: true }).tokens) {
      if (token.kind !== "option") continue;
      if (!(token.name in known)) throw new Error(notKnown("option", token.rawName, names));
      // Of two values the last would count, and nobody would know.
      if (given.has(token.name)) throw new Error(`The option --${token.name} is given twice.`);
      given.add(token.name);
    }
    const read = parseArgs(common);
    // What the argument was stays unsaid: it may be a secret.
    if (read.positionals.length > (argument === undefined ? 0 : 1)) {
      const taken = argument === undefined ? "no argument" : `one argument, ${argument}`;
      throw new Error(`There is an argument too many: ${name} takes ${taken}.`);
    }
    return read;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`${message}\ngraph-workbook-session ${name} --help lists what there is.`, { cause });
  }
}

function helpOf({ name, argument, about, options, notes }: Omit<CommandDescription<Options>, "run">): string {
  const rows = Object.entries({ ...options, help: helpOption }).map(
    ([option, { short, value, default: usual, description }]) => {
      const left = `${short === undefined ? "" : `-${short}, `}--${option}${value === undefined ? "" : ` <${value}>`}`;
      return [left, description + (usual === undefined ? "" : ` (default ${usual})`)] as const;
    },
  );
  const usage = ["graph-workbook-session", name, "[options]", ...(argument === undefined ? [] : [argument])].join(" ");
  return [usage, about, `Options:\n${columns(rows)}`, ...(notes === undefined ? [] : [notes])].join("\n\n").trimEnd();
}
