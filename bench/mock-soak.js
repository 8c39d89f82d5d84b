/**
 * Many requests to one mock in one process: sessions opened, refreshed and closed, and requests that break the
 * contract. Memory has to stay flat, the cost of a request to hold, and no socket to be left; otherwise it says what is
 * wrong and exits with 1. Run after `npm run build`:
 *
 *     node --expose-gc bench/mock-soak.js [requests = 100000] [history = 1000]
 */
import { connect } from "node:net";
import { startMock } from "graph-workbook-session/mock";

const [total = 100_000, history = 1000] = process.argv.slice(2).map(Number);
const [blocks, connections] = [5, 8];
/** By how much the heap may grow from the end of the second block on, in bytes: what is compiled late, not what is kept. */
const allowed = 512 * 1024;
const mock = await startMock({ history });
const head = (verb, more) =>
  `POST /v1.0/me/drive/items/01ABC/workbook/${verb}Session HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer token\r\n${more}\r\n\r\n`;
const create = `${head("create", "Content-Type: application/json\r\nContent-Length: 23")}{"persistChanges":true}`;
const named = (verb, id) => head(verb, `workbook-session-id: ${id}\r\nContent-Length: 0`);

/** What a connection asks in turn: four requests a round. */
function* round() {
  for (;;) {
    const created = yield create;
    const id = /"id":"([^"]+)"/.exec(created)?.[1];
    yield named("refresh", id);
    yield named("close", id);
    yield head("close", "Content-Length: 0");
  }
}

function block(count) {
  let [begun, answered] = [0, 0];
  return new Promise((resolve, reject) => {
    for (let index = 0; index < connections; index += 1) {
      const requests = round();
      const socket = connect(mock.port, "127.0.0.1");
      const next = (received) => {
        if (begun === count) return socket.destroy();
        begun += 1;
        return socket.write(requests.next(received).value);
      };
      let received = "";
      socket.on("connect", () => next());
      socket.on("error", reject);
      socket.on("data", (data) => {
        received += data;
        const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0);
        if (received.length < received.indexOf("\r\n\r\n") + 4 + length) return;
        answered += 1;
        const answer = received;
        received = "";
        next(answer);
        if (answered === count) resolve();
      });
    }
  });
}

/** Collects garbage, if node was started with `--expose-gc`, until the finalizers of fetch have had their turn. */
async function settled() {
  for (let count = 0; count < 4; count += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const mb = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
const [heaps, costs, problems] = [[], [], []];
for (let index = 0; index <= blocks; index += 1) {
  const [began, before, size] = [performance.now(), process.cpuUsage(), total / blocks];
  await block(size);
  const { user, system } = process.cpuUsage(before);
  const rate = size / ((performance.now() - began) / 1000);
  await settled();
  const { heapUsed, rss } = process.memoryUsage();
  heaps.push(heapUsed);
  costs.push((user + system) / size);
  const which = index === 0 ? `${size} to warm up` : `${index * size} requests`;
  console.log(`${which}: ${rate.toFixed(0)}/s, ${costs[index].toFixed(0)} us of CPU time each, heap ${mb(heapUsed)}, resident ${mb(rss)}, ${mock.requests.length} remembered`);
}
const growth = heaps[blocks] - heaps[2];
const last = (total / blocks) * (blocks - 2);
console.log(`heap growth over the last ${last} requests: ${mb(growth)}, ${(growth / last).toFixed(1)} bytes each`);
if (growth > allowed) problems.push(`Memory grows by ${mb(growth)}.`);
// The best of three blocks each: whatever else the machine does slows a block down as well.
if (Math.min(...costs.slice(3)) > 1.5 * Math.min(...costs.slice(0, 3))) problems.push("Requests get slower.");

/** A connection that has sent something, or nothing, and waits. */
async function waiting(request) {
  const socket = connect(mock.port, "127.0.0.1");
  socket.on("error", () => {});
  await new Promise((resolve) => socket.on("connect", resolve));
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
console.log(`stopped in ${stopped.toFixed(0)} ms with 3 connections open: idle, stalled, half sent; sockets left: ${left.length}`);
if (stopped > 500) problems.push("stop() takes its time.");
if (left.length > 0) problems.push(`${left.length} sockets are left.`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
