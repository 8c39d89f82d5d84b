/**
 * The mock against the plain Prism CLI on the same document: how long from the start of the process to the first
 * answer, how many closeSession requests a second over loopback, and, where /proc says so, how much CPU time of the server
 * each of them takes. Run after `npm run build`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const path = "/me/drive/items/01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C/workbook/closeSession";
const servers = {
  "Prism CLI": {
    command: (port) => ["node_modules/@stoplight/prism-cli/dist/index.js", "mock", "generated/openapi.yaml", "-p", String(port)],
    path,
  },
  "this mock": {
    command: (port) => [
      "--input-type=module",
      "--eval",
      `import { startMock } from "graph-workbook-session/mock"; await startMock({ port: ${port}, stateless: true });`,
    ],
    path: `/v1.0${path}`,
  },
};
const [starts, seconds, connections] = [5, 3, 8];

/** A port that was free a moment ago, out of the range from which the system gives ports to others. */
async function freePort() {
  const port = 10_000 + Math.floor(Math.random() * 20_000);
  const server = createServer().listen(port, "127.0.0.1");
  const isFree = await once(server, "listening").then(() => true, () => false);
  if (!isFree) return freePort();
  server.close();
  await once(server, "close");
  return port;
}

/** One request over a connection of its own; resolves with the status line, rejects when nobody listens. */
function ask(port, request) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(request));
    socket.once("error", reject);
    socket.once("data", (data) => {
      socket.destroy();
      resolve(data.toString("latin1").split("\r\n", 1)[0]);
    });
  });
}

async function start({ command, path: target }) {
  const port = await freePort();
  const request =
    `POST ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer token\r\n` +
    "Content-Type: application/json\r\nworkbook-session-id: cluster=WEU3&session=15.A1&usid=7f6d\r\nContent-Length: 2\r\n\r\n{}";
  const began = performance.now();
  const child = spawn(process.execPath, command(port), { cwd: root, stdio: "ignore", env: { ...process.env, SCARF_ANALYTICS: "false" } });
  for (;;) {
    const status = await ask(port, request).catch(() => undefined);
    if (status === "HTTP/1.1 204 No Content") break;
    if (status !== undefined || child.exitCode !== null) throw new Error(`${status ?? "exited"} instead of 204`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return { child, port, request, first: performance.now() - began };
}

/** How many requests are answered in a number of seconds, each connection sending the next request when the last one has been answered. */
function load(port, request, time) {
  return new Promise((resolve, reject) => {
    let [count, open] = [0, connections];
    const end = performance.now() + time * 1000;
    for (let index = 0; index < connections; index += 1) {
      const socket = connect(port, "127.0.0.1", () => socket.write(request));
      socket.setNoDelay(true);
      socket.on("error", reject);
      socket.on("data", (data) => {
        if (!data.toString("latin1").startsWith("HTTP/1.1 204")) return reject(new Error(data.toString()));
        count += 1;
        if (performance.now() < end) return socket.write(request);
        socket.destroy();
        if (--open === 0) resolve(count);
        return undefined;
      });
    }
  });
}

/** The CPU time of a process so far, in microseconds: it ticks 100 times a second. NaN where there is no /proc. */
function cpuTime({ pid }) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1").replace(/^.*\) /s, "").split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10_000;
  } catch {
    return NaN;
  }
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const result = {};
for (const [name, server] of Object.entries(servers)) result[name] = { firsts: [], rates: [], costs: [], server };
// In turns, so that whatever else the machine does falls on both.
for (let run = 0; run < starts; run += 1) {
  for (const { firsts, rates, costs, server } of Object.values(result)) {
    const { child, port, request, first } = await start(server);
    firsts.push(first);
    await load(port, request, 2);
    const before = cpuTime(child);
    const count = await load(port, request, seconds);
    rates.push(count / seconds);
    costs.push((cpuTime(child) - before) / count);
    child.kill();
    await once(child, "exit");
  }
}
for (const [name, { firsts, rates, costs }] of Object.entries(result)) {
  const all = (numbers, unit) => `${numbers.map((number) => number.toFixed(0)).join(" ")}${unit}`;
  console.log(`${name}: first answer ${median(firsts).toFixed(0)} ms (${all(firsts, " ms")}), `
    + `${median(rates).toFixed(0)} closeSession/s (${all(rates, "/s")}), `
    + `${median(costs).toFixed(0)} us of CPU time each (${all(costs, " us")})`);
}
const [prism, mock] = Object.values(result);
const times = (kind) => median(prism[kind]) / median(mock[kind]);
console.log(`first answer in 1/${times("firsts").toFixed(2)} of the time (wanted: 1/5), ${(1 / times("rates")).toFixed(2)} times the requests `
  + `a second (wanted: 5), ${times("costs").toFixed(2)} times the requests per CPU time`);
