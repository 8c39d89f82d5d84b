import { run } from "../../src/cli/run.ts";

/** A command of this package that runs in this process, and what it has printed. */
export interface InProcess {
  /** What it has printed so far, to standard output and standard error. */
  readonly output: () => string;
  /** What it has printed so far to standard output. */
  readonly stdout: () => string;
  /** Waits until it has printed something that matches; gives the first group, or all that matched. */
  printed(pattern: RegExp): Promise<string>;
  /** Tells it to stop, as a signal does. */
  stop(signal?: string): void;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number>;
  /** Tells it to stop, and waits until it has. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Runs a command line in this process. */
export function inProcess(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
  input = "",
): InProcess {
  let output = "";
  let stdout = "";
  const told = new AbortController();
  const heard = new EventTarget();
  const write = (line: string) => {
    output += `${line}\n`;
    heard.dispatchEvent(new Event("line"));
  };
  const ended = run(args, {
    env,
    readLine: async () => input.split("\n", 1)[0] ?? "",
    print: (line) => {
      stdout += `${line}\n`;
      write(line);
    },
    complain: write,
    stop: told.signal,
  });
  const command: InProcess = {
    output: () => output,
    stdout: () => stdout,
    ended,
    stop: (signal = "SIGINT") => told.abort(signal),
    async printed(pattern) {
      for (;;) {
        const match = pattern.exec(output);
        if (match) return match[1] ?? match[0];
        const line = new Promise((resolve) => heard.addEventListener("line", resolve, { once: true }));
        const code = await Promise.race([ended, line]);
        if (typeof code === "number" && !pattern.test(output)) throw new Error(`It ended with ${code}: ${output}`);
      }
    },
    async [Symbol.asyncDispose]() {
      command.stop();
      await ended;
    },
  };
  return command;
}
