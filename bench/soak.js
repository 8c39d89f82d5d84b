/**
 * `npm run bench:soak`: sends one mock 100,000 requests, four a session: opened, refreshed, closed, and one that breaks the
 * contract. It fails if memory grows or requests get slower: `node --expose-gc bench/soak.js [REQUESTS] [HISTORY]`
 */
import { startMock } from "graph-workbook-session/mock";

const [total = 100_000, history = 1000] = process.argv.slice(2).map(Number);
const [blocks, connections] = [5, 8];
/** By how much the heap may grow in the second half, in bytes: by what is compiled late, not by what each request leaves. */
const allowed = 512 * 1024 + (total / 2) * 32;

const mock = await startMock({ history });
const workbook = `${mock.url}/me/drive/items/01ABC/workbook`;

/** @param {string} verb @param {Record<string, string>} [session] @param {string} [body] */
async function post(verb, session, body) {
  const headers = { authorization: "Bearer token", "content-type": "application/json", ...session };
  const response = await fetch(`${workbook}/${verb}Session`, { method: "POST", headers, body: body ?? null });
  const text = await response.text();
  if (response.status >= 500) throw new Error(text);
  return text;
}

/** @param {number} sessions */
async function live(sessions) {
  for (let count = 0; count < sessions; count += 1) {
    const session = { "workbook-session-id": JSON.parse(await post("create", {}, '{"persistChanges":true}')).id };
    for (const [verb, header] of /** @type {const} */ ([
      ["refresh", session],
      ["close", session],
      ["close", {}],
    ]))
      await post(verb, header);
  }
}

/** @type {{ heap: number, cost: number }[]} */
const measured = [];
for (let block = 0; block <= blocks; block += 1) {
  const [began, size] = [process.cpuUsage(), total / blocks];
  await Promise.all(Array.from({ length: connections }, () => live(size / 4 / connections)));
  const { user, system } = process.cpuUsage(began);
  // What fetch has to finalize needs turns of its own.
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(() => done(globalThis.gc?.())));
  measured.push({ heap: process.memoryUsage().heapUsed, cost: (user + system) / size });
}
// The least of three blocks each: garbage that is collected late adds to a block, and whatever else the machine does.
const least = (/** @type {"heap" | "cost"} */ what, /** @type {number} */ from) =>
  Math.min(...measured.slice(from, from + 3).map((block) => block[what]));
const growth = least("heap", 3) - least("heap", 0);
const [early, late] = [least("cost", 0), least("cost", 3)];
console.log(`${total} requests: the heap grew by ${(growth / 1e6).toFixed(2)} MB from the first half to the second.`);
console.log(
  `A request, client included, took ${early.toFixed(0)} µs of CPU time at first and ${late.toFixed(0)} at last.`,
);
if (!(growth < allowed && late < 1.5 * early)) {
  console.error("Memory has to stay flat, and a request as fast as it was.");
  process.exitCode = 1;
}
await mock.stop();
