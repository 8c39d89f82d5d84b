/** The programs that a measurement starts: each in a process of its own, so that none pays for another's garbage. */
import { execFile, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { setTimeout as after } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { itemId, sessionId } from "./clients.js";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */
/** @typedef {{ args: string[], base: string }} Program a server: what Node runs, the port last; what comes before `/me` */

export const root = fileURLToPath(new URL("..", import.meta.url));

const path = `/me/drive/items/${itemId}/workbook/closeSession`;
const headers = { authorization: "Bearer token", "workbook-session-id": sessionId };

/** Prism sends usage data unless told not to. */
const options = { cwd: root, env: { ...process.env, SCARF_ANALYTICS: "false" } };

const run = promisify(execFile);

/** Runs Node to its end, and gives what it printed. @param {...string} args */
export const runNode = async (...args) => (await run(process.execPath, args, options)).stdout;

/** Starts a server, and waits for its first answer to a closeSession. @param {Program} program */
export async function startServer({ args, base }) {
  const free = createServer().listen(0, "127.0.0.1");
  await once(free, "listening");
  // The cast: a listening TCP server has such an address.
  const { port } = /** @type {import("node:net").AddressInfo} */ (free.address());
  await once(free.close(), "close");
  const url = `http://127.0.0.1:${port}${base}`;
  const began = performance.now();
  const child = spawn(process.execPath, [...args, `${port}`], { ...options, stdio: ["ignore", "ignore", "inherit"] });
  for (;;) {
    const response = await fetch(url + path, { method: "POST", headers }).catch(() => after(2));
    if (response?.status === 204) break;
    if (response === undefined && child.exitCode === null) continue;
    await stop(child);
    throw new Error(`${args.join(" ")}: ${response?.status ?? "it ended"}, not 204.`);
  }
  return {
    port,
    url,
    /** From the start of the process to the first answer, in milliseconds. */
    first: performance.now() - began,
    /** The resident memory, in bytes. */
    memory: async () => Number((await run("ps", ["-o", "rss=", "-p", `${child.pid}`])).stdout) * 1024,
    stop: () => stop(child),
  };
}

/**
 * Starts a process that does the work of one client.
 *
 * @param {string} client
 * @param {string} url of the service
 * @param {string[]} [execArgv] options of Node
 */
export async function startWorker(client, url, execArgv = []) {
  const child = fork(new URL("worker.js", import.meta.url), [client, url], { ...options, execArgv });
  const failed = new AbortController();
  child.once("exit", (code) => failed.abort(new Error(`${client} ended with ${code}.`)));
  const said = async () => (await once(child, "message", { signal: failed.signal }))[0];
  await said();
  return {
    /** @returns {Promise<{ time: number, memory: number }>} */
    run: (/** @type {"close" | "lifecycle"} */ work, /** @type {number} */ count) => {
      child.send({ work, count });
      return said();
    },
    stop: () => stop(child),
  };
}

/** @param {ChildProcess} child */
async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, "exit");
}

/** Whether there is wrk, a load generator that is faster than any server on Node. */
export const hasWrk = await run("wrk", ["--version"]).then(
  () => true,
  ({ code }) => code !== "ENOENT",
);

/**
 * Sends a server closeSession over 8 connections, one after the other on each.
 *
 * @param {{ port: number, url: string }} server
 * @param {number} seconds
 * @returns {Promise<number>} answers a second
 */
export async function closeRate({ port, url }, seconds) {
  if (!hasWrk) return closeRateByNode({ port, url }, seconds);
  const script = fileURLToPath(new URL("close-session.lua", import.meta.url));
  const given = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const { stdout } = await run("wrk", ["-t1", "-c8", `-d${seconds}s`, "-s", script, ...given, url + path]);
  const [, rate] = /Requests\/sec: *([\d.]+)/.exec(stdout) ?? [];
  if (rate === undefined || /Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
  return Number(rate);
}

/**
 * The same without wrk. It takes about as long for a request as a bare server on Node, so the faster of two servers comes
 * off worse than it is: what it shows as a ratio to the Prism CLI is the least that holds.
 *
 * @type {typeof closeRate}
 */
async function closeRateByNode({ port, url }, seconds) {
  const head = Object.entries({ host: "127.0.0.1", ...headers, "content-length": 0 }).map((pair) => pair.join(": "));
  const request = [`POST ${new URL(url + path).pathname} HTTP/1.1`, ...head, "\r\n"].join("\r\n");
  let answers = 0;
  const sockets = Array.from({ length: 8 }, () => connect(port, "127.0.0.1").setEncoding("latin1").setNoDelay());
  for (const socket of sockets) {
    socket.on("data", (/** @type {string} */ data) => {
      if (!data.startsWith("HTTP/1.1 204 ")) throw new Error(data);
      answers += 1;
      socket.write(request);
    });
    socket.write(request);
  }
  await after(seconds * 1000);
  const answered = answers / seconds;
  for (const socket of sockets) socket.destroy();
  return answered;
}
