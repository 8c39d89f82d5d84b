/** The programs that a measurement starts: each in a process of its own, so that none pays for another's garbage. */
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { Connection } from "./connection.js";
import { closeSession, status } from "./requests.js";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Prism and Redocly send usage data unless told not to. */
const env = { ...process.env, SCARF_ANALYTICS: "false" };

/**
 * A port that was free a moment ago, out of the range from which the system gives ports to others.
 *
 * @returns {Promise<number>}
 */
async function freePort() {
  const port = 10_000 + Math.floor(Math.random() * 20_000);
  const server = createServer().listen(port, "127.0.0.1");
  const isFree = await once(server, "listening").then(
    () => true,
    () => false,
  );
  if (!isFree) return freePort();
  server.close();
  await once(server, "close");
  return port;
}

/**
 * Starts a server and waits for its first answer to a closeSession.
 *
 * @param {import("../servers/index.js").Server} server
 */
export async function startServer({ args, base, first: expected = 204 }) {
  const port = await freePort();
  const request = closeSession(base);
  const began = performance.now();
  const child = spawn(process.execPath, [...args, String(port)], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (;;) {
    const connection = await Connection.to(port).catch(() => undefined);
    const answered = connection && status(await connection.send(request));
    const first = performance.now() - began;
    connection?.end();
    if (answered === expected) return { port, base, first, stop: () => stop(child) };
    if (answered !== undefined || child.exitCode !== null) {
      await stop(child);
      throw new Error(`${args.join(" ")}: ${answered ?? "ended"} instead of ${expected}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/**
 * Starts a program of this folder that does the work it is sent, and says how long it took.
 *
 * @param {string} file relative to `bench/`
 * @param {readonly string[]} args
 * @param {readonly string[]} [execArgv] options of Node
 */
export async function startWorker(file, args, execArgv = []) {
  const child = fork(fileURLToPath(new URL(`../${file}`, import.meta.url)), args, {
    cwd: root,
    env,
    execArgv: [...execArgv],
  });
  const ended = once(child, "exit").then(([code]) =>
    Promise.reject(new Error(`${file} ${args.join(" ")} ended with ${code}.`)),
  );
  const said = () => Promise.race([ended, once(child, "message").then(([message]) => message)]);
  await said();
  return {
    /** @param {object} work */
    run: async (work) => {
      child.send(work);
      return said();
    },
    stop: () => stop(child),
  };
}

/** @param {ChildProcess} child */
async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill();
  await ended;
}

/**
 * Runs Node to its end.
 *
 * @param {readonly string[]} args
 * @returns {Promise<string>} what it has printed
 */
export async function runNode(args) {
  const child = spawn(process.execPath, [...args], { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk) => (output += chunk));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`node ${args.join(" ")} ended with ${code}: ${output}`);
  return output;
}
