/**
 * `npm start`: builds, serves the docs at `/` and the mock under `/v1.0`, and prints how to close a session.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

try {
  const { port } = parseArgs({ options: { port: { type: "string", default: "4010" } } }).values;
  run("build");
  run("docs");
  process.argv.splice(2, Infinity, "mock", "--port", port, "--docs", "generated/docs");
  await import("../../dist/cli.js");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {string} script */
function run(script) {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error("Start it with: npm start");
  const { status, stderr } = spawnSync(process.execPath, [npm, "run", "--silent", script], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${stderr}\n\`npm run ${script}\` failed. Mend what it reports and start again.`);
}
