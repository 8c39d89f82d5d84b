#!/usr/bin/env node
import { text } from "node:stream/consumers";
import { run } from "./run.ts";

const stop = new AbortController();
// `once`: a second Ctrl-C ends the process at once.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => stop.abort(signal));

// Whoever read the output may have gone, such as `head`; the command goes on without.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  read: () => text(process.stdin),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
  stop: stop.signal,
});
