/**
 * Many requests to one mock in one process: sessions opened, refreshed and closed, and requests that break the
 * contract. Memory has to stay flat, the cost of a request to hold, and no socket to be left; otherwise it says what is
 * wrong and exits with 1. Run after `npm run build`:
 *
 *     node --expose-gc bench/mock-soak.js [requests = 100000] [history = 1000]
 */
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { startMock } from "graph-workbook-session/mock";
import { Connection } from "./harness/connection.js";
import { closeNothing, closeSession, createdId, createSession, refreshSession } from "./harness/requests.js";

const [total = 100_000, history = 1000] = process.argv.slice(2).map(Number);
const [blocks, connections] = [5, 8];
/** By how much the heap may grow from the end of the second block on, in bytes: what is compiled late, not what is kept. */
const allowed = 512 * 1024;
const mock = await startMock({ history });
const base = "/v1.0";
const create = createSession(base);

/** Sends a number of requests, four a session. @param {number} count */
async function block(count) {
  let left = count / 4;
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.to(mock.port)));
  await Promise.all(
    open.map(async (connection) => {
      while (left > 0) {
        left -= 1;
        const id = createdId(await connection.send(create));
        for (const request of [refreshSession(base, id), closeSession(base, id), closeNothing(base)])
          await connection.send(request);
      }
      connection.end();
    }),
  );
}

/** Collects garbage, if node was started with `--expose-gc`, until the finalizers of fetch have had their turn. */
async function settled() {
  for (let count = 0; count < 4; count += 1) {
    globalThis.gc?.();
    await setTimeout(20);
  }
}

const mb = (/** @type {number} */ bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
/** @type {string[]} */
const problems = [];
/** @type {{ heap: number, cost: number }[]} */
const measured = [];
for (let index = 0; index <= blocks; index += 1) {
  const [began, before, size] = [performance.now(), process.cpuUsage(), total / blocks];
  await block(size);
  const { user, system } = process.cpuUsage(before);
  const rate = size / ((performance.now() - began) / 1000);
  await settled();
  const { heapUsed: heap, rss } = process.memoryUsage();
  const cost = (user + system) / size;
  measured.push({ heap, cost });
  const which = index === 0 ? `${size} to warm up` : `${index * size} requests`;
  console.log(
    `${which}: ${rate.toFixed(0)}/s, ${cost.toFixed(0)} us of CPU time each, heap ${mb(heap)}, resident ${mb(rss)}, ${mock.requests.length} remembered`,
  );
}
const growth = (measured.at(-1)?.heap ?? NaN) - (measured[2]?.heap ?? NaN);
const last = (total / blocks) * (blocks - 2);
console.log(`heap growth over the last ${last} requests: ${mb(growth)}, ${(growth / last).toFixed(1)} bytes each`);
if (growth > allowed) problems.push(`Memory grows by ${mb(growth)}.`);
// The best of three blocks each: whatever else the machine does slows a block down as well.
const [early, late] = [measured.slice(0, 3), measured.slice(3)].map((part) =>
  Math.min(...part.map(({ cost }) => cost)),
);
if (Number(late) > 1.5 * Number(early)) problems.push("Requests get slower.");

/** A connection that has sent something, or nothing, and waits. @param {string} [request] */
async function waiting(request) {
  const socket = connect(mock.port, "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  if (request) socket.write(request);
}
mock.reset();
mock.respondNext("createSession", { delay: Infinity });
await Promise.all([waiting(), waiting(create), waiting(create.slice(0, 40))]);
while (mock.requests.length === 0) await new Promise(setImmediate);
const began = performance.now();
await mock.stop();
const stopped = performance.now() - began;
await settled();
const left = process.getActiveResourcesInfo().filter((resource) => /TCP|Server/.test(resource));
console.log(
  `stopped in ${stopped.toFixed(0)} ms with 3 connections open: idle, stalled, half sent; sockets left: ${left.length}`,
);
if (stopped > 500) problems.push("stop() takes its time.");
if (left.length > 0) problems.push(`${left.length} sockets are left.`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
