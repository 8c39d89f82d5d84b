/**
 * What a fleet meets that works on many workbooks a night: a simulation on the mock, by a virtual clock. The service
 * takes so many requests of one app in one tenant within so many seconds, and answers the others with `429`. Each
 * workbook takes a createSession, so many calls, and a closeSession; each request takes its time.
 *
 * `node bench/fleet.js [--workbooks 10000] [--calls 20] [--latency 500] [--retry-after 10]`
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import pMap from "p-map";
import { parse } from "yaml";
import { createGraphClient, withWorkbookSession } from "../dist/index.js";
import { createMock, testClock } from "../dist/mock.js";

const number = (/** @type {string} */ text) => ({ type: /** @type {const} */ ("string"), default: text });
const { values } = parseArgs({
  options: { workbooks: number("10000"), calls: number("20"), latency: number("500"), "retry-after": number("10") },
});
const workbooks = Number(values.workbooks);
const calls = Number(values.calls);
const latency = Number(values.latency);
const contract = parse(readFileSync(new URL("../generated/openapi.yaml", import.meta.url), "utf8"));
const limits = contract.components.responses.TooManyRequests["x-throttling-limits"];

const rows = [];
for (const concurrency of [10, 25, 50, 75, 100, 150, 300]) rows.push(await night(concurrency));
console.table(rows);

/**
 * Works on all workbooks, so many at a time.
 *
 * @param {number} concurrency
 */
async function night(concurrency) {
  const clock = testClock();
  const started = clock.now();
  const mock = createMock({ clock, history: 1, workbook: () => ({ values: [[1]] }) });
  /** When the requests came that were let through, oldest first. @type {number[]} */
  const window = [];
  let [requests, throttled] = [0, 0];
  const service = async (/** @type {Request} */ request) => {
    requests += 1;
    const spread = latency * (0.5 + Math.random());
    await new Promise((resolve) => void clock.after(spread, () => resolve(undefined)));
    while (window.length > 0 && clock.now() - Number(window[0]) >= limits.seconds * 1000) window.shift();
    if (window.length < limits.requestsPerAppAndTenant) {
      window.push(clock.now());
      return mock.fetch(request);
    }
    throttled += 1;
    return Response.json(contract.components.examples.tooManyRequestsUncategorized.value, {
      status: 429,
      headers: { "Retry-After": values["retry-after"] },
    });
  };
  const graph = createGraphClient({ credential: "token", clock, fetch: service });
  let failed = 0;
  const items = Array.from({ length: workbooks }, (_, index) => `item-${index}`);
  const work = (/** @type {string} */ itemId) =>
    withWorkbookSession(graph, { itemId }, async (session) => {
      for (let call = 0; call < calls; call++) await session.fetch("worksheets");
    }).catch(() => void failed++);
  await pMap(items, work, { concurrency });
  const minutes = (clock.now() - started) / 60_000;
  return {
    "at a time": concurrency,
    minutes: Number(minutes.toFixed(1)),
    "requests a second": Math.round(requests / minutes / 60),
    "of them 429": `${((100 * throttled) / requests).toFixed(1)} %`,
    failed,
    "left open": mock.openSessions().length,
  };
}
