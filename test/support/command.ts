import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A program of this package that was started, and what it has printed. */
export interface Command extends AsyncDisposable {
  readonly process: ChildProcess;
  /** What it has printed so far, to standard output and standard error. */
  readonly output: () => string;
  /** What it has printed so far to standard output. */
  readonly stdout: () => string;
  /** Waits until it has printed something that matches. */
  printed(pattern: RegExp): Promise<string>;
  /** Waits until it ends. */
  readonly ended: Promise<number | null>;
}

/**
 * Starts a program of this package with the Node that runs the tests.
 *
 * @param file the program, relative to the root of the package
 */
export function start(file: string, ...args: string[]): Command {
  return startNode([file, ...args]);
}

/**
 * Starts the Node that runs the tests, at the root of the package.
 *
 * @param args its own options, a program, and the arguments of that
 * @param input what it reads; `null` leaves its standard input open
 */
export function startNode(args: string[], env: NodeJS.ProcessEnv = process.env, input: string | null = ""): Command {
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  const child = spawn(process.execPath, args, { cwd, env });
  // One that ends at once need not have read it.
  child.stdin.on("error", () => {});
  if (input !== null) child.stdin.end(input);
  let output = "";
  let stdout = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
    stdout += chunk;
  });
  const ended = once(child, "close").then(([code]: (number | null)[]) => code ?? null);
  return {
    process: child,
    output: () => output,
    stdout: () => stdout,
    ended,
    async printed(pattern) {
      for (;;) {
        const match = pattern.exec(output)?.[0];
        if (match !== undefined) return match;
        if (child.exitCode !== null) throw new Error(`It ended without printing ${pattern}: ${output}`);
        await Promise.race([once(child.stdout, "data"), once(child.stderr, "data"), ended]);
      }
    },
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
    },
  };
}
