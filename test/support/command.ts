import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
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

/** With what a program is started. */
export interface Surroundings {
  /** Added to the environment; `undefined` takes a variable out of it. */
  readonly env?: NodeJS.ProcessEnv;
  /** What it reads from standard input. */
  readonly input?: string;
}

/**
 * Starts a program of this package with the Node that runs the tests.
 *
 * @param file the program, relative to the root of the package
 */
export function start(file: string, ...args: string[]): Command {
  return startWith({}, file, ...args);
}

/** The same, with an environment and an input of its own. */
export function startWith({ env = {}, input = "" }: Surroundings, file: string, ...args: string[]): Command {
  const program = resolve(fileURLToPath(new URL("../..", import.meta.url)), file);
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env }, stdio: "pipe" });
  // A program that does not read may have ended before.
  child.stdin.on("error", () => {}).end(input);
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
