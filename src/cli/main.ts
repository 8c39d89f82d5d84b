#!/usr/bin/env node
import { text } from "node:stream/consumers";
import { run } from "./run.ts";

const stop = new AbortController();
// `once`: a second Ctrl-C ends the process at once.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort(signal));

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  read: () => text(process.stdin),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
  stop: stop.signal,
});
