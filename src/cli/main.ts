#!/usr/bin/env node
import { addAbortSignal } from "node:stream";
import { run } from "./run.ts";

const stop = new AbortController();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
for (const signal of signals) process.on(signal, () => stop.abort(signal));
stop.signal.addEventListener("abort", () => {
  // From then on, another one ends the process at once. What comes sooner may be the same one: npm passes on what the
  // terminal has sent to both.
  const endAtOnce = () => {
    for (const signal of signals) process.removeAllListeners(signal);
  };
  setTimeout(endAtOnce, 1000).unref();
});

// Whoever read the output may have gone, such as `head`, or the disk may be full. The command goes on without, and ends
// as it would have: what it did is done.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
process.stdout.once("error", ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") console.error(`Nothing can be printed to standard output: ${message}`);
});

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  readLine,
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
  stop: stop.signal,
});

// Told to stop, it waits no longer for somebody who has opened its output and does not read it.
if (stop.signal.aborted) setTimeout(() => process.exit(), 2000).unref();

/** Leaving the loop, or the signal, closes standard input, which would hold the process open. */
async function readLine(signal: AbortSignal, longest: number): Promise<string> {
  let text = "";
  for await (const chunk of addAbortSignal(signal, process.stdin.setEncoding("utf8"))) {
    text += chunk;
    if (text.includes("\n") || text.length > longest) break;
  }
  return text.split("\n", 1)[0] ?? "";
}
