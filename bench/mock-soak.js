/**
 * 100,000 requests to one mock in one process: sessions opened, refreshed and closed, and requests that break the
 * contract. Memory has to stay flat, the rate to hold, and nothing to be left. Run after `npm run build`, with
 * `node --expose-gc`.
 */
import { connect } from "node:net";
import { startMock } from "graph-workbook-session/mock";

const [total, blocks, connections] = [100_000, 5, 8];
const mock = await startMock();
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

for (let index = 1; index <= blocks; index += 1) {
  const began = performance.now();
  await block(total / blocks);
  const rate = total / blocks / ((performance.now() - began) / 1000);
  await settled();
  const { heapUsed, rss } = process.memoryUsage();
  const mb = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  console.log(`${(index * total) / blocks} requests: ${rate.toFixed(0)}/s, heap ${mb(heapUsed)}, resident ${mb(rss)}, ${mock.requests.length} remembered`);
}
const began = performance.now();
const idle = connect(mock.port, "127.0.0.1");
idle.on("error", () => {});
await new Promise((resolve) => idle.on("connect", resolve));
await mock.stop();
const stopped = performance.now() - began;
await settled();
const left = process.getActiveResourcesInfo().filter((resource) => /TCP|Server/.test(resource));
console.log(`stopped in ${stopped.toFixed(0)} ms with a connection open; sockets left: ${left.length}`);
